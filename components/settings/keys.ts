const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** In the session: the provider of one's own, chosen or waiting. The first script of each page looks at it. */
export const providerKey = `proofkey:${base}:provider`

/** On this device, if ticked: the domain or issuer and the client ID. */
export const rememberedKey = `proofkey:${base}:own-provider`

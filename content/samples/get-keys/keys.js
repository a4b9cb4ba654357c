const response = await fetch('{jwks_uri}')
if (!response.ok) throw new Error(`status ${response.status}`)

const { keys } = await response.json()
for (const key of keys) console.log(key.kid, key.alg) // the token's header names its kid

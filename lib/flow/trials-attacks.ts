/** What a thief does with a server that lets too much pass. Each attack is refused by one that does not. */
import type { TrialWalk } from '@/lib/flow/trials'
import { changedParameters, codeIn, newLogin } from '@/lib/flow/trials-login'
import { createVerifier, deriveChallenge } from '@/lib/oauth/pkce'
import {
  formRequest,
  readTokenResponse,
  refreshParameters,
  tokenParameters,
} from '@/lib/oauth/token'
import { sandboxDefaults } from '@/lib/providers'
import type { SwitchName } from '@/lib/settings'

const { clientId, redirectUri } = sandboxDefaults

/**
 * An address at a host that the app trusts, and that begins like a registered one. A browser reads it as
 * `/out`: think of a page there that sends visitors on (RFC 9700 §4.1.1, §4.11).
 */
const openRedirector = 'https://app.exampleco.com/callback/../out?to=https://attacker.example'

/** The app uses plain; whoever has seen the URL knows the verifier (RFC 7636 §7.2). */
const readThePlainChallenge: TrialWalk = async (take, connection, walks) => {
  const { parameters, transaction } = await newLogin(connection)
  const plain = { code_challenge: transaction.verifier, code_challenge_method: 'plain' }
  const asked = changedParameters(parameters, plain)
  const code = await take('log in with plain', async () =>
    codeIn(await walks.walk(connection, asked), connection),
  )
  if (code === undefined) return false
  const seen = asked.find(({ name }) => name === 'code_challenge')?.value ?? ''
  const stolen = await take('redeem the stolen code', async () =>
    readTokenResponse(
      await walks.redeem(
        connection,
        tokenParameters({ clientId, redirectUri, code, verifier: seen }),
      ),
      { openid: true },
    ),
  )
  return stolen !== undefined
}

/** The challenge is taken out of the URL on its way: PKCE is switched off from outside (RFC 9700 §4.8). */
const takeTheChallengeOut: TrialWalk = async (take, connection, walks) => {
  const { parameters } = await newLogin(connection)
  const without = { code_challenge: undefined, code_challenge_method: undefined }
  const code = await take('log in, challenge taken out', async () =>
    codeIn(await walks.walk(connection, changedParameters(parameters, without)), connection),
  )
  if (code === undefined) return false
  const redeeming = changedParameters(
    tokenParameters({ clientId, redirectUri, code, verifier: '' }),
    { code_verifier: undefined },
  )
  const stolen = await take('redeem the stolen code', async () =>
    readTokenResponse(await walks.redeem(connection, redeeming), { openid: true }),
  )
  return stolen !== undefined
}

/** A link made by the thief, with a challenge of the thief's own: PKCE does not help (RFC 9700 §4.1.1). */
const forgeTheLink: TrialWalk = async (take, connection, walks) => {
  const { parameters } = await newLogin(connection)
  const verifier = createVerifier()
  const forged = changedParameters(parameters, {
    redirect_uri: openRedirector,
    code_challenge: await deriveChallenge(verifier),
  })
  const code = await take('log in by a forged link', async () =>
    codeIn(await walks.walk(connection, forged), connection),
  )
  if (code === undefined) return false
  const redeeming = tokenParameters({ clientId, redirectUri: openRedirector, code, verifier })
  const stolen = await take('redeem the stolen code', async () =>
    readTokenResponse(await walks.redeem(connection, redeeming), { openid: true }),
  )
  return stolen !== undefined
}

/** Thief and app refresh with the same token, and both go on (RFC 9700 §4.14). */
const shareTheRefreshToken: TrialWalk = async (take, connection, walks) => {
  const { parameters, transaction } = await newLogin(connection)
  const code = await take('log in', async () =>
    codeIn(await walks.walk(connection, parameters), connection),
  )
  if (code === undefined) return false
  const { verifier } = transaction
  const tokens = await take('request tokens', async () =>
    readTokenResponse(
      await walks.redeem(connection, tokenParameters({ clientId, redirectUri, code, verifier })),
      { openid: true },
    ),
  )
  if (!tokens) return false
  const body = refreshParameters({ clientId, refreshToken: tokens.refresh_token ?? '' })
  const refresh = async () =>
    readTokenResponse(
      await connection.send(formRequest(connection.server.token_endpoint, body), 'app'),
      { openid: false },
    )
  const thief = await take('refresh a stolen copy', refresh)
  const app = await take('refresh as the app', refresh)
  return thief !== undefined && app !== undefined
}

/** By the switch that lets the attack through. */
export const attacks: Partial<Record<SwitchName, TrialWalk>> = {
  unsafeAllowPlain: readThePlainChallenge,
  unsafeAllowMissingPkce: takeTheChallengeOut,
  unsafePrefixRedirects: forgeTheLink,
  unsafeNoRotation: shareTheRefreshToken,
}

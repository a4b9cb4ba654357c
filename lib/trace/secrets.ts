/** The secrets that a run holds, by name: what must not leave, wherever it stands. */
import type { Run } from '@/lib/flow/run'
import { sandboxDefaults } from '@/lib/providers'
import type { Secret } from '@/lib/trace/redact'

/** Every secret of the run, the demo users' passwords among them: the login page shows them as a hint. */
export function secretsOf(run: Run): Secret[] {
  const tokens = run.tokens?.value
  const values: [name: string, value: string | undefined][] = [
    ['code_verifier', run.verifier?.value],
    ...run.earlierVerifiers.map(({ verifier }): [string, string] => [
      'code_verifier',
      verifier.value,
    ]),
    ...run.transactions.flatMap(({ verifier, state, nonce }): [string, string | undefined][] => [
      ['code_verifier', verifier],
      ['state', state],
      ['nonce', nonce],
    ]),
    ['state', run.state],
    ['nonce', run.nonce],
    ['code', run.code?.value],
    ['access_token', tokens?.access_token],
    ['id_token', tokens?.id_token],
    ['refresh_token', tokens?.refresh_token],
    ...run.spentRefreshTokens.map((token): [string, string] => ['refresh_token', token]),
    ['password', sandboxDefaults.ada.password],
    ['password', sandboxDefaults.grace.password],
  ]
  return values.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

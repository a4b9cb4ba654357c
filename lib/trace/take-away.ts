/** The files that a run can be taken away as. */
import type { Run } from '@/lib/flow/run'
import { curlScript } from '@/lib/trace/curl'
import type { Exchange } from '@/lib/trace/exchange'
import { har } from '@/lib/trace/har'
import { mermaid } from '@/lib/trace/mermaid'
import { redacted } from '@/lib/trace/redact'
import { secretsOf } from '@/lib/trace/secrets'
import { sequence } from '@/lib/trace/sequence'
import { svg } from '@/lib/trace/svg'

export const formats = ['har', 'curl', 'mermaid', 'svg'] as const
export type Format = (typeof formats)[number]

export type TakenAway = { name: string; type: string; text: string }

/** The only format that can hold secrets: the others are made without any. */
export function canHoldSecrets(format: Format): boolean {
  return format === 'har'
}

/** The exchanges without any secret of the run: what every file is made of, if nothing else is asked for. */
export function safeExchanges(exchanges: readonly Exchange[], run: Run): Exchange[] {
  return redacted(exchanges, secretsOf(run))
}

/**
 * A file of `safe` exchanges. With secrets only if they are handed over too: `whole` are the same exchanges
 * as they crossed, and go into a format that can hold them.
 */
export function takeAway(
  safe: readonly Exchange[],
  run: Run,
  format: Format,
  whole?: readonly Exchange[],
): TakenAway {
  const issuer = run.transactions.at(-1)?.issuer ?? ''
  switch (format) {
    case 'har':
      return {
        name: whole ? 'proofkey-with-secrets.har' : 'proofkey.har',
        type: 'application/json',
        text: whole
          ? har(whole, '0.1', 'WITH SECRETS: codes, verifiers, tokens, passwords, cookies.')
          : har(safe, '0.1', 'Each secret is replaced by a name such as redacted-code-1.'),
      }
    case 'curl':
      return { name: 'proofkey.sh', type: 'text/x-shellscript', text: curlScript(safe, issuer) }
    case 'mermaid':
      return {
        name: 'proofkey.mmd',
        type: 'text/plain',
        text: mermaid(sequence(safe, issuer, run.clockMoves)),
      }
    case 'svg':
      return {
        name: 'proofkey.svg',
        type: 'image/svg+xml',
        text: svg(sequence(safe, issuer, run.clockMoves), 'Login with PKCE: who sent what to whom'),
      }
  }
}

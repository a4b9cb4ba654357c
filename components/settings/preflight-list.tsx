'use client'

import { mayAsk } from '@/components/flow/page-policies'
import { useOrigin } from '@/components/flow/use-run'
import { ClockRow } from '@/components/settings/clock-row'
import { wordsFor } from '@/components/settings/provider-words'
import { TokenCheck } from '@/components/settings/token-check'
import type { usePreflight } from '@/components/settings/use-preflight'
import { Verdict } from '@/components/settings/verdict'
import { Button } from '@/components/ui/button'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { isJwk } from '@/lib/jwt/verify'
import { readMetadata } from '@/lib/oauth/metadata'
import { judgedKeys, type Verdict as VerdictOf } from '@/lib/oauth/preflight'
import { readPastedDocument } from '@/lib/oauth/public-document'

type Props = {
  provider: OwnProvider
  checks: ReturnType<typeof usePreflight>
  isNext: boolean
  /** A pasted answer made another provider of it. */
  onProvider: (provider: OwnProvider) => void
}

/** The checks before the first login, run on a press. */
export function PreflightList({ provider, checks, isNext, onProvider }: Props) {
  const origin = useOrigin()
  const words = (failure: Parameters<typeof wordsFor>[0]) => {
    const { title, means } = wordsFor(failure, origin)
    return `${title} ${means}`
  }
  function paste(check: VerdictOf['check'], text: string): string | undefined {
    const document = readPastedDocument(text)
    if (document.problem) return words(document)
    if (check === 'keys') {
      const verdict = judgedKeys(document.body, provider.server)
      if (verdict.outcome === 'failed') return words(verdict.failure)
      const keys = Array.isArray(document.body.keys) ? document.body.keys.filter(isPublic) : []
      checks.correct({ ...verdict, pasted: true })
      onProvider({ ...provider, keys: { keys } })
      return undefined
    }
    const read = readMetadata(document.body, provider.issuer)
    if (read.problem) return words(read)
    checks.correct({ check: 'discovery', outcome: 'warned' })
    onProvider({ ...provider, server: read.server, enteredByHand: true })
    return undefined
  }
  if (!mayAsk(provider.server.jwks_uri)) {
    return (
      <p className="text-[0.88rem] text-soft">
        The checks ask these hosts. Until you use the provider, this page may ask none of them: open
        this again then.
      </p>
    )
  }
  return (
    <section aria-label="Checks" className="border-t border-rule pt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="font-semibold">Before the first login</h3>
        {checks.at === 'running' ? (
          <Button small onClick={checks.cancel}>
            Cancel
          </Button>
        ) : (
          <Button
            small={!isNext}
            look={isNext ? 'solid' : 'quiet'}
            onClick={() => checks.run(provider)}
          >
            {checks.at === 'done' ? 'Check it again' : 'Check it'}
          </Button>
        )}
        <span role="status" className="text-[0.88rem] text-soft">
          {checks.at === 'running' && 'Asking …'}
          {checks.at === 'done' && summary(checks.verdicts)}
        </span>
      </div>
      <ol className="mt-1 divide-y divide-rule">
        {checks.verdicts.map((verdict) => (
          <Verdict
            key={verdict.check}
            verdict={verdict}
            onPaste={(text) => paste(verdict.check, text)}
          />
        ))}
        {checks.at === 'done' && (
          <>
            <TokenCheck key={provider.server.token_endpoint} provider={provider} />
            <ClockRow provider={provider} />
          </>
        )}
      </ol>
    </section>
  )
}

function isPublic(key: unknown): boolean {
  return isJwk(key) && key.d === undefined && key.k === undefined
}

function summary(verdicts: readonly VerdictOf[]): string {
  const failed = verdicts.filter(({ outcome }) => outcome === 'failed').length
  if (failed > 0) return `${failed} of ${verdicts.length} failed.`
  const warned = verdicts.some(({ outcome }) => outcome === 'warned')
  return warned ? 'Nothing is in the way.' : 'All is well.'
}

'use client'

import { useOrigin } from '@/components/flow/use-run'
import { FailureCard } from '@/components/settings/failure-card'
import { PasteAnswer } from '@/components/settings/paste-answer'
import { wordsFor } from '@/components/settings/provider-words'
import { Button } from '@/components/ui/button'
import type { OwnProvider, OwnSettings } from '@/lib/flow/own-provider'
import type { DiscoveryFailure } from '@/lib/oauth/discover'
import { readIssuer } from '@/lib/oauth/issuer'
import { readMetadata } from '@/lib/oauth/metadata'
import { readPastedDocument } from '@/lib/oauth/public-document'
import { quoted } from '@/lib/trace/shell'

type Props = {
  settings: OwnSettings
  failure: DiscoveryFailure
  onIssuer: (issuer: string) => void
  onPasted: (provider: OwnProvider) => void
}

/** Why a lookup found nothing, and the ways on. */
export function LookupFailure({ settings, failure, onIssuer, onPasted }: Props) {
  const origin = useOrigin()
  function paste(text: string): string | undefined {
    const document = readPastedDocument(text)
    if (document.problem) return sentence(document)
    const read = readMetadata(document.body, settings.issuer)
    if (read.problem) return sentence(read)
    onPasted({ ...settings, server: read.server, enteredByHand: true })
    return undefined
  }
  const sentence = (problem: Parameters<typeof wordsFor>[0]) => {
    const { title, means } = wordsFor(problem, origin)
    return `${title} ${means}`
  }
  return (
    <FailureCard words={wordsFor(failure, origin)} url={failure.url}>
      {failure.problem === 'issuer' ? (
        <OtherIssuer asked={failure.asked} issuer={failure.issuer} onIssuer={onIssuer} />
      ) : (
        <PasteAnswer curl={`curl -sS ${quoted(failure.url)}`} onPaste={paste} />
      )}
    </FailureCard>
  )
}

/** D2: both names, and one press to go on with the other. */
function OtherIssuer(props: { asked: string; issuer: string; onIssuer: (issuer: string) => void }) {
  const { asked, issuer, onIssuer } = props
  const read = readIssuer(issuer)
  const isIssuer = read.problem === undefined && read.issuer === issuer
  return (
    <>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-soft">You asked for</dt>
        <dd>
          <code className="wrap-anywhere">{asked}</code>
        </dd>
        <dt className="text-soft">It calls itself</dt>
        <dd>
          <code className="wrap-anywhere">{issuer}</code>
        </dd>
      </dl>
      {isIssuer && (
        <Button look="solid" onClick={() => onIssuer(issuer)}>
          Use this issuer
        </Button>
      )}
    </>
  )
}

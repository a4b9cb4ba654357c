'use client'

import { useEffect, useRef, useState } from 'react'
import { useOrigin } from '@/components/flow/use-run'
import { PasteAnswer } from '@/components/settings/paste-answer'
import { fill } from '@/components/settings/provider-words'
import { VerdictRow } from '@/components/settings/verdict-row'
import { Button } from '@/components/ui/button'
import { tokenCheck } from '@/content/provider-checks'
import type { OwnProvider } from '@/lib/flow/own-provider'
import {
  incompleteForm,
  readTokenAnswer,
  type TokenVerdict,
  tokenVerdict,
} from '@/lib/oauth/preflight-token'
import { quoted } from '@/lib/trace/shell'

/** The check that leaves a trace at the provider, so it has a press of its own. */
export function TokenCheck({ provider }: { provider: OwnProvider }) {
  const origin = useOrigin()
  const [verdict, setVerdict] = useState<TokenVerdict | 'asking'>()
  const [pasted, setPasted] = useState<string>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const { clientId, server } = provider
  const url = server.token_endpoint

  async function ask() {
    stop.current = new AbortController()
    setVerdict('asking')
    setVerdict(await tokenVerdict(url, clientId, { signal: stop.current.signal }))
  }
  function paste(text: string) {
    const { status, error, description } = readTokenAnswer(text)
    const said = [status || undefined, error, description].filter(Boolean).join(', ')
    if (said === '') return 'There is neither a status nor an error in it.'
    setPasted(fill(tokenCheck.pasted, { status: said }))
    return undefined
  }
  const told = verdict === 'asking' ? undefined : verdict
  return (
    <VerdictRow outcome={told?.outcome ?? 'later'} title={tokenCheck.title}>
      {!told && <p className="text-soft">{fill(tokenCheck.note, { host: new URL(url).host })}</p>}
      {told && (
        <p>{fill(sentence(told), { origin, status: 'status' in told ? told.status : '' })}</p>
      )}
      {told && 'error' in told && told.error && (
        <p>
          Its words:{' '}
          <code className="wrap-anywhere">
            {told.error}
            {told.description && `: ${told.description}`}
          </code>
        </p>
      )}
      <Button
        small
        aria-disabled={verdict === 'asking'}
        onClick={() => verdict !== 'asking' && ask()}
      >
        {verdict === 'asking'
          ? 'Sending …'
          : told
            ? 'Send it again'
            : 'Send the incomplete request'}
      </Button>
      {told?.outcome === 'failed' && (
        <PasteAnswer
          curl={`curl -sS -i ${quoted(url)} --data ${quoted(incompleteForm(clientId).toString())}`}
          onPaste={paste}
        />
      )}
      {pasted && <p role="status">{pasted}</p>}
    </VerdictRow>
  )
}

function sentence(verdict: TokenVerdict): string {
  if (verdict.outcome === 'failed') return tokenCheck[verdict.problem]
  if (verdict.outcome === 'passed') return tokenCheck.readable
  if (verdict.status >= 500) return tokenCheck.server_error
  const wantsSecret = verdict.error === 'invalid_client' || verdict.status === 401
  return wantsSecret ? tokenCheck.invalid_client : tokenCheck.no_refusal
}

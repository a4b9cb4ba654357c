'use client'

import { ErrorLink } from '@/components/errors/error-link'
import { OutcomeSign } from '@/components/token/check-list'
import { KnownText } from '@/components/token/known-text'
import { type SignatureResult, useSignature } from '@/components/token/use-keys'
import { explanations } from '@/content/errors'
import type { Exchange } from '@/lib/trace/exchange'

/** Who signed this token, found out with the keys that the app fetched. */
export function Signature({ token, keys }: { token: string; keys: Exchange | undefined }) {
  const result = useSignature(token, keys)
  return (
    <div className="text-[0.92rem]" role="status">
      {!keys ? (
        <p>
          <OutcomeSign outcome="not asked" word="not checked" /> This run has no answer with the
          server's keys in it to check with.
        </p>
      ) : !result ? (
        <p className="text-soft">Checking the signature …</p>
      ) : (
        <>
          <Verdict result={result} />
          <KeySet keys={keys} />
        </>
      )}
    </div>
  )
}

function Verdict({ result }: { result: SignatureResult }) {
  if ('failure' in result) {
    const { title, why } = explanations[result.failure.code]
    return (
      <p>
        <OutcomeSign outcome="failed" word="not good" />{' '}
        <b className="font-semibold">
          <ErrorLink code={result.failure.code}>{title.replace(/ID token/g, 'token')}</ErrorLink>.
        </b>{' '}
        {why}
      </p>
    )
  }
  return (
    <p>
      <OutcomeSign outcome="passed" word="good" /> Signed with <code>{result.alg}</code>
      {result.kid && (
        <>
          {' '}
          by the key <KnownText>{result.kid}</KnownText>
        </>
      )}
      .
    </p>
  )
}

/** Where the keys came from, and the keys themselves. All of them are public. */
function KeySet({ keys }: { keys: Exchange }) {
  return (
    <details className="mt-1">
      <summary className="min-h-6 rounded-md text-[0.88rem] underline decoration-edge underline-offset-4">
        {keys.rebuilt ? 'The public keys that you pasted' : 'The public keys your app fetched'}
      </summary>
      {!keys.rebuilt && (
        <p className="mt-1 font-mono text-[0.8rem] wrap-anywhere">GET {keys.request.url}</p>
      )}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-1 max-h-56 overflow-auto rounded-lg border border-rule bg-paper px-3 py-2 text-[0.78rem] whitespace-pre-wrap wrap-anywhere"
      >
        {indented(keys.response.body)}
      </pre>
    </details>
  )
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}

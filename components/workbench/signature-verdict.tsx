'use client'

import { ErrorLink } from '@/components/errors/error-link'
import { OutcomeSign } from '@/components/token/check-list'
import { KnownText } from '@/components/token/known-text'
import { formatDistance } from '@/components/token/time'
import type { CheckResult, KeysInUse } from '@/components/workbench/use-check'
import { signatureWords } from '@/content/workbench'
import { claimTime } from '@/lib/jwt/claims'

type Props = {
  keys: KeysInUse | undefined
  check: CheckResult | undefined
  isUnsigned: boolean
  isEdited: boolean
  payload: Record<string, unknown> | undefined
  nowMs: number | undefined
}

/** Who signed the token, by the keys that were chosen. */
export function SignatureVerdict(props: Props) {
  return (
    <div className="space-y-1.5 text-[0.92rem]" role="status">
      <Verdict {...props} />
    </div>
  )
}

function Verdict({ keys, check, isUnsigned, isEdited, payload, nowMs }: Props) {
  if (isUnsigned) {
    return (
      <p>
        <OutcomeSign outcome="failed" word="unsigned" /> Nobody vouches for this token: anybody
        could have written it. Refuse it. (RFC 8725 §3.2)
      </p>
    )
  }
  if (!keys) {
    return (
      <p>
        <OutcomeSign outcome="not asked" word="not checked" /> Choose keys below to see who signed
        it.
      </p>
    )
  }
  if (!check) return <p className="text-soft">Checking the signature …</p>
  if ('code' in check) {
    return (
      <p>
        <OutcomeSign outcome="failed" word="not good" />{' '}
        {check.code === 'id_token_signature' && isEdited && (
          <b className="font-semibold">You changed it, and the signature is the old one. </b>
        )}
        {signatureWords[check.code]} <ErrorLink code={check.code} />
      </p>
    )
  }
  return (
    <>
      <p>
        <OutcomeSign outcome="passed" word="good" /> Signed with <code>{check.alg}</code>
        {check.kid && (
          <>
            {' '}
            by the key <KnownText>{check.kid}</KnownText>
          </>
        )}
        , checked with the keys from {keys.from}.
      </p>
      <p className="text-soft">
        So the holder of that key wrote this, and nothing was changed since. Whether you may accept
        it is another question: compare iss, aud and the times. <Expiry {...{ payload, nowMs }} />
      </p>
    </>
  )
}

function Expiry({ payload, nowMs }: Pick<Props, 'payload' | 'nowMs'>) {
  const expiry = claimTime(payload?.exp)?.getTime()
  if (expiry === undefined || nowMs === undefined || expiry > nowMs) return null
  return (
    <b className="font-semibold text-bad">It expired {formatDistance(expiry, nowMs)}: refuse it.</b>
  )
}

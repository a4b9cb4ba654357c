'use client'

import { UrlText } from '@/components/flow/message'
import {
  type Attempt,
  filledFields,
  isReady,
  sentBody,
} from '@/components/panels/find-the-mistake-attempt'
import { Stage } from '@/components/panels/frame'
import { usePracticeEndpoints } from '@/components/token/endpoint'
import { Body, Wire } from '@/components/token/wire'
import type { Mistake } from '@/content/mistakes'
import { encodeParameters } from '@/lib/oauth/authorization'

/** The request as it will be sent. */
export function MistakeWire({ mistake, attempt }: { mistake: Mistake; attempt: Attempt }) {
  const { authorization_endpoint, token_endpoint } = usePracticeEndpoints()
  if (!isReady(mistake, attempt)) return null
  if (mistake.sends !== 'token') {
    const query = encodeParameters(filledFields(attempt)).replaceAll('+', '%20')
    return (
      <Stage
        name="As it will be sent"
        note={mistake.sends === 'login' ? 'then the code is exchanged' : undefined}
      >
        <Wire label="The request" first="GET">
          <UrlText url={`${authorization_endpoint}?${query}`} />
        </Wire>
      </Stage>
    )
  }
  const body = sentBody(mistake, attempt)
  return (
    <Stage name="As it will be sent">
      <Wire label="The request" first={`POST ${token_endpoint}`}>
        <p className="pl-[2ch] -indent-[2ch]">
          <span className="text-soft">content-type: </span>
          {attempt.contentType}
        </p>
        <Body text={body} type={attempt.contentType} whole />
        {!body && <p className="text-soft">(no body)</p>}
      </Wire>
    </Stage>
  )
}

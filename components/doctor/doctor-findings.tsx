'use client'

import type { ReactNode } from 'react'
import { DoctorCode } from '@/components/doctor/doctor-code'
import { DoctorWay } from '@/components/doctor/doctor-way'
import { Spec } from '@/components/lesson/spec'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { WrongValue } from '@/components/panels/wrong-challenges-value'
import { Copy } from '@/components/ui/copy'
import { nextLooks, remarkWords, slipWords } from '@/content/doctor'
import type { Diagnosis, Pair } from '@/lib/oauth/pkce-doctor'

type Props = { pair: Pair; diagnosis: Diagnosis | undefined }

/** What the doctor found: the mistake by name, the way it happened, the line that mends it. */
export function DoctorFindings({ pair, diagnosis }: Props) {
  return (
    <PanelFrame title="The finding" aside={diagnosis && <Tried count={diagnosis.tried} />}>
      <div role="status" className="space-y-4">
        <Headline pair={pair} diagnosis={diagnosis} />
      </div>
      {diagnosis?.verdict === 'explained' && (
        <>
          <DoctorWay slips={diagnosis.slips} />
          <Challenges pair={pair} right={diagnosis.right} />
        </>
      )}
      {diagnosis?.verdict === 'unexplained' && (
        <Stage name="What to look at next">
          <ul className="list-disc space-y-1.5 pl-5 text-[0.94rem]">
            {nextLooks.map((look) => (
              <li key={look}>{look}</li>
            ))}
          </ul>
        </Stage>
      )}
      {diagnosis && diagnosis.remarks.length > 0 && (
        <Stage name={diagnosis.verdict === 'match' ? 'All the same' : 'Wrong as well'}>
          <ul className="space-y-1.5 text-[0.94rem]">
            {diagnosis.remarks.map((code) => (
              <li key={code}>
                {remarkWords[code].text} <SmallSpec>{remarkWords[code].spec}</SmallSpec>
              </li>
            ))}
          </ul>
        </Stage>
      )}
      {diagnosis && diagnosis.slips.length > 0 && <DoctorCode slips={diagnosis.slips} />}
    </PanelFrame>
  )
}

function Tried({ count }: { count: number }) {
  if (count < 2) return null
  return (
    <span className="text-[0.85rem] text-soft">{count.toLocaleString('en')} ways computed</span>
  )
}

function Headline({ pair, diagnosis }: Props) {
  if (!diagnosis || diagnosis.verdict === 'unfinished') {
    const missing = pair.verifier
      ? 'the challenge'
      : pair.challenge
        ? 'the verifier'
        : 'both values'
    return <p className="text-soft">Enter {missing} above, and the finding stands here.</p>
  }
  if (diagnosis.verdict === 'match') {
    return (
      <p>
        <b className="font-semibold text-ok">
          <span aria-hidden>✓ </span>They fit.
        </b>{' '}
        This verifier makes this challenge. If a server says otherwise, it did not get these two
        values: compare them with what was sent.
      </p>
    )
  }
  if (diagnosis.verdict === 'unexplained') {
    return (
      <p>
        <b className="font-semibold text-bad">
          <span aria-hidden>✗ </span>They do not fit, and no known mistake leads from one to the
          other.
        </b>{' '}
        This challenge is of another verifier.
      </p>
    )
  }
  return diagnosis.slips.map((code, place) => (
    <div key={code}>
      <p className="font-semibold text-bad">
        <span aria-hidden>✗ </span>
        {diagnosis.slips.length > 1 && `${place + 1}. `}
        {slipWords[code].title}.
      </p>
      <p className="text-[0.95rem]">
        {slipWords[code].why}{' '}
        {code === 'another_pair' && diagnosis.other && (
          <>
            Whose it is: {diagnosis.other.from}. {nearness(
              pair.verifier,
              diagnosis.other.verifier,
            )}{' '}
          </>
        )}
        <SmallSpec>{slipWords[code].spec}</SmallSpec>
      </p>
      <p className="text-[0.95rem]">
        <b className="font-semibold">Mend:</b> {slipWords[code].mend}
      </p>
    </div>
  ))
}

/** Says so if the two verifiers are nearly the same. */
function nearness(sent: string, other: string): string {
  const places = [...sent].flatMap((character, at) => (character === other[at] ? [] : [at + 1]))
  if (sent.length !== other.length || places.length > 3) return ''
  return `The one that was sent differs from it at character ${places.join(' and ')}.`
}

/** The challenge that came, beside the one that the verifier makes. */
function Challenges({ pair, right }: { pair: Pair; right: string | undefined }) {
  if (right === undefined) {
    return (
      <p className="text-[0.94rem]">
        This verifier has characters that are not ASCII, so it has no right challenge.
      </p>
    )
  }
  return (
    <Stage name="The challenge" note="as it came, and as this verifier makes it">
      <WrongValue value={pair.challenge} right={right} />
      <p className="mt-2 flex items-start gap-2">
        <span className="min-w-0 grow font-mono text-[0.92em] leading-normal tracking-[0.03em] wrap-anywhere">
          <span className="mr-2 font-sans font-semibold text-ok">
            <span aria-hidden>✓</span>
            <span className="sr-only">right:</span>
          </span>
          {right}
        </span>
        <Copy text={right} label="Copy the right challenge" />
      </p>
    </Stage>
  )
}

function SmallSpec({ children }: { children: string }): ReactNode {
  return (
    <span className="text-[0.85em] text-soft">
      <Spec>{children}</Spec>
    </span>
  )
}

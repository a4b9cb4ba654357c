'use client'

import { useMemo, useRef, useState } from 'react'
import { useAsked } from '@/components/doctor/asked'
import { DoctorFindings } from '@/components/doctor/doctor-findings'
import { DoctorSources } from '@/components/doctor/doctor-sources'
import { useDiagnosis } from '@/components/doctor/use-diagnosis'
import { useRun } from '@/components/flow/use-run'
import { PanelFrame } from '@/components/panels/frame'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { pairOf, verifiersOf } from '@/lib/flow/pkce-pair'
import { longestPairText, type OtherVerifier, type Pair } from '@/lib/oauth/pkce-doctor'
import { longestPaste, takePair } from '@/lib/oauth/pkce-doctor-paste'

/** A pair under examination, and where it came from. */
export type Patient = Required<Pair> & { from?: string; other?: OtherVerifier }

const nobody: Patient = { verifier: '', challenge: '', method: 'S256' }

/** Verifier and challenge of any app: what the app did to make the one of the other. */
export function Doctor() {
  const finding = useRef<HTMLDivElement>(null)
  const run = useRun((each) => each)
  const asked = useAsked()
  const [taken, setTaken] = useState<string>()
  const [patient, setPatient] = useState(nobody)
  const exchange = run.exchanges.find(({ id }) => id === asked)
  if (exchange && taken !== exchange.id) {
    const pair = pairOf(run, exchange)
    setTaken(exchange.id)
    if (pair) setPatient({ ...nobody, ...pair, from: 'the exchange you came from' })
  }
  const pair = useMemo(
    (): Pair => ({
      verifier: patient.verifier,
      challenge: patient.challenge,
      method: patient.method,
    }),
    [patient.verifier, patient.challenge, patient.method],
  )
  const others = useMemo(
    () => [...verifiersOf(run), ...(patient.other ? [patient.other] : [])],
    [run, patient.other],
  )
  const diagnosis = useDiagnosis(pair, others)

  /** A whole request in a field is taken apart; else the text is the value. */
  function enter(name: 'verifier' | 'challenge', text: string) {
    const found = text.length > 44 ? takePair(text.slice(0, longestPaste)) : {}
    const isRequest = found.verifier !== undefined || found.challenge !== undefined
    setPatient((before) => ({
      ...before,
      ...(isRequest ? found : { [name]: text.slice(0, longestPairText) }),
      from: isRequest ? 'the text you pasted' : undefined,
      other: undefined,
    }))
  }

  return (
    <>
      <PanelFrame title="The pair">
        <DoctorSources
          run={run}
          onTake={(next) => {
            setPatient({ ...nobody, ...next })
            finding.current?.scrollIntoView({ block: 'nearest' })
          }}
        />
        <TextArea
          label="code_verifier"
          rows={2}
          value={patient.verifier}
          onType={(text) => enter('verifier', text)}
          hint={`From the token request. ${sizeOf(patient.verifier)}`}
        />
        <TextArea
          label="code_challenge"
          rows={2}
          value={patient.challenge}
          onType={(text) => enter('challenge', text)}
          hint={`From the authorization request. ${sizeOf(patient.challenge)}`}
        />
        <Field
          label="code_challenge_method"
          value={patient.method}
          onType={(text) => setPatient({ ...patient, method: text.slice(0, 100), from: undefined })}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button small disabled={patient === nobody} onClick={() => setPatient(nobody)}>
            Empty the fields
          </Button>
          <p role="status" className="text-[0.88rem] text-soft">
            {patient.from ? `Taken from ${patient.from}.` : 'Nothing is sent or stored.'}
          </p>
        </div>
      </PanelFrame>
      {/* Brought into view with the first lines of what is found. */}
      <div ref={finding} className="scroll-mb-72" />
      <DoctorFindings pair={pair} diagnosis={diagnosis} />
    </>
  )
}

function sizeOf(text: string): string {
  if (text === '') return 'A whole URL, request body or log does as well.'
  return `${text.length} ${text.length === 1 ? 'character' : 'characters'}.`
}

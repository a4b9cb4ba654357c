'use client'

import { Sending } from '@/components/flow/sending'
import { useRun } from '@/components/flow/use-run'
import { Value, type ValueName } from '@/components/flow/value'
import { TravellingArrow } from '@/components/stage/travelling-arrow'
import { type Crossing, type CrossingName, crossings } from '@/lib/trace/steps'

type Look = { label: string; colour: string; back?: true; carries: ValueName }

const looks: Record<CrossingName, Look> = {
  authorize: { label: 'authorize', colour: 'text-browser', carries: 'code_challenge' },
  code: { label: 'code', colour: 'text-browser', back: true, carries: 'code' },
  'token request': { label: 'token request', colour: 'text-app', carries: 'code_verifier' },
  tokens: { label: 'tokens', colour: 'text-app', back: true, carries: 'access_token' },
  refresh: { label: 'refresh', colour: 'text-app', carries: 'refresh_token' },
  'API call': { label: 'API call', colour: 'text-api', carries: 'access_token' },
}

const states: Record<Crossing['state'], string> = {
  ahead: 'not sent yet',
  sending: 'on its way',
  crossed: 'done',
  failed: 'failed',
  'out of date': 'out of date',
}

/** The messages between phone and server: solid when they crossed, dashed before. */
export function Crossings({ onOpen }: { onOpen(exchange: string): void }) {
  const run = useRun((each) => each)
  return (
    <ol
      aria-label="Messages between phone and server"
      className="flex flex-col justify-between gap-2.5 py-1.5 text-center text-[0.72rem] leading-tight present:gap-1 present:py-0 present:leading-none"
    >
      {crossings(run).map((crossing) => (
        <li key={crossing.name} data-crossing={crossing.name}>
          <CrossingRow crossing={crossing} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  )
}

function CrossingRow({ crossing, onOpen }: { crossing: Crossing; onOpen(exchange: string): void }) {
  const { name, state, word, exchange } = crossing
  const { label, colour, back, carries } = looks[name]
  const quiet = state === 'ahead' || state === 'out of date'
  const drawn = (
    <>
      <span className={`block ${quiet ? 'text-soft' : `font-semibold ${colour}`}`}>
        {label}
        {name === 'refresh' && state === 'ahead' && ', later'}
      </span>
      <span className={`block ${state === 'failed' ? 'text-bad' : quiet ? 'text-soft' : colour}`}>
        <TravellingArrow
          back={back === true}
          dashed={quiet || state === 'sending'}
          travels={state === 'crossed' ? exchange : undefined}
        />
      </span>
      {state === 'failed' ? (
        <span className="block font-semibold wrap-anywhere text-bad">
          <span aria-hidden>✗ </span>
          {word}
        </span>
      ) : (
        <span className="block text-[0.68rem] whitespace-nowrap">
          <Value name={carries} />
        </span>
      )}
      {(state === 'out of date' || state === 'sending') && (
        <span className="mt-0.5 block text-soft">
          {state === 'sending' ? <Sending paused="paused">{states[state]}</Sending> : states[state]}
        </span>
      )}
      {state !== 'out of date' && state !== 'sending' && (
        <span className="sr-only">, {states[state]}</span>
      )}
    </>
  )
  if (!exchange) return <div className="px-1">{drawn}</div>
  return (
    <button
      type="button"
      onClick={() => onOpen(exchange)}
      title="Show this message"
      className="w-full rounded-lg px-1 hover:bg-raised"
    >
      {drawn}
    </button>
  )
}

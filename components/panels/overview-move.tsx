'use client'

import { Value } from '@/components/flow/value'
import { actorColours } from '@/components/stage/actor'
import { TravellingArrow } from '@/components/stage/travelling-arrow'
import type { Move } from '@/content/moves'

/** The lanes of the drawing. */
export const actors = ['app', 'browser', 'server', 'api'] as const

/** A column for the number, then two half columns for each lane: arrows end on lane centres. */
export const moveColumns = 'grid grid-cols-[1.9rem_repeat(8,minmax(0,1fr))]'

const starts = ['col-start-3', 'col-start-5', 'col-start-7', 'col-start-9']
const ends = ['col-end-3', 'col-end-5', 'col-end-7', 'col-end-9']
/** Around a lane's centre, two lanes wide; the first one begins at the edge. */
const boxes = [
  'col-start-2 col-end-8',
  'col-start-3 col-end-7',
  'col-start-4 col-end-10',
  'col-start-6 col-end-10',
]

const colours = { front: 'text-browser', back: 'text-app', api: 'text-api' } as const

type Props = { move: Move; number: number; state: 'ahead' | 'now' | 'past' }

/** One move on its lanes: an arrow, or a box where an actor does something by itself. */
export function DrawnMove({ move, number, state }: Props) {
  const { from, to, channel, label, carries } = move
  const [start, end] = [actors.indexOf(from), actors.indexOf(to)]
  const ahead = state === 'ahead'
  const colour =
    ahead || channel === 'none' ? (ahead ? 'text-soft' : actorColours[from]) : colours[channel]
  const words = (
    <span
      className={`inline-flex max-w-full flex-wrap justify-center gap-x-1.5 rounded px-1 leading-tight ${state === 'now' ? 'bg-sunk' : 'bg-raised'}`}
    >
      <span className={`text-[0.78rem] ${ahead ? '' : 'font-semibold'}`}>{label}</span>
      {carries.map((name) => (
        <span key={name} className="text-[0.76rem]">
          <Value name={name} />
        </span>
      ))}
    </span>
  )
  return (
    <span className={`${moveColumns} min-h-9 items-center py-0.5 sm:min-h-11 sm:py-1 text-center`}>
      <Place state={state}>{number}</Place>
      {start === end ? (
        <span
          className={`${boxes[start]} row-start-1 justify-self-start rounded-lg border bg-raised px-1.5 py-1 ${start === 0 ? '' : 'justify-self-center'} ${colour} ${ahead ? 'border-dashed border-edge' : 'border-current'}`}
        >
          {words}
        </span>
      ) : (
        <span
          className={`${starts[Math.min(start, end)]} ${ends[Math.max(start, end)]} row-start-1 ${colour}`}
        >
          <span className="-mx-10 flex justify-center">{words}</span>
          <TravellingArrow
            back={start > end}
            dashed={ahead}
            travels={state === 'now' ? `move ${number}` : undefined}
          />
        </span>
      )}
    </span>
  )
}

function Place({ state, children }: { state: Props['state']; children: number }) {
  const look = {
    ahead: 'border border-dashed border-edge text-soft',
    now: 'bg-ink text-paper',
    past: 'border border-ink',
  }
  return (
    <span
      className={`col-start-1 row-start-1 ml-1 inline-grid size-[1.35rem] place-items-center rounded-full font-mono text-[0.7rem] font-semibold ${look[state]}`}
    >
      {children}
    </span>
  )
}

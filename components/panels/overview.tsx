'use client'

import { ArrowLeft, ArrowRight, Pause, Play } from 'lucide-react'
import Link from 'next/link'
import { PanelFrame } from '@/components/panels/frame'
import { actors, DrawnMove, moveColumns } from '@/components/panels/overview-move'
import { usePlayer } from '@/components/panels/overview-player'
import { actorColours, actorNames } from '@/components/stage/actor'
import { Button } from '@/components/ui/button'
import { type Lesson, lessons } from '@/content/lessons'
import { moves } from '@/content/moves'

const table: readonly Lesson[] = lessons

/** The eleven moves of the flow on the lanes of the four actors, stepped through or played. */
export function Overview() {
  const { at, playing, go, toggle, onKeyDown } = usePlayer(moves.length)
  const move = moves[at - 1]
  const lesson = table.find(({ slug }) => slug === move?.lesson)
  return (
    <>
      <PanelFrame
        title="The flow in eleven moves"
        embed="overview"
        aside={
          <span className="text-[0.85rem] text-soft">
            {at} of {moves.length}
          </span>
        }
        footer={
          <>
            <Button aria-disabled={at === 0} onClick={() => go(at - 1)}>
              <ArrowLeft size={16} aria-hidden /> <span className="max-sm:sr-only">Back</span>
            </Button>
            <Button
              look={at < moves.length && !playing ? 'solid' : 'quiet'}
              aria-disabled={at === moves.length}
              onClick={() => go(at + 1)}
            >
              Next move <ArrowRight size={16} aria-hidden />
            </Button>
            <Button onClick={toggle}>
              {playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
              {playing ? 'Pause' : at === moves.length ? 'Play again' : 'Play'}
            </Button>
          </>
        }
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
        <div
          role="group"
          aria-label="The moves, drawn. Arrow keys step through them."
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys need a place
          tabIndex={0}
          onKeyDown={onKeyDown}
          className="-mx-3 rounded-xl"
        >
          <div className={`${moveColumns} pb-1.5 text-center text-[0.8rem]`}>
            <span />
            {actors.map((lane) => (
              <b key={lane} className={`col-span-2 font-semibold ${actorColours[lane]}`}>
                {actorNames[lane]}
              </b>
            ))}
          </div>
          <ol className="relative">
            <li aria-hidden className={`${moveColumns} pointer-events-none absolute inset-0`}>
              <span />
              {actors.map((lane) => (
                <span
                  key={lane}
                  className={`col-span-2 mx-auto w-px border-l border-dashed border-current opacity-40 ${actorColours[lane]}`}
                />
              ))}
            </li>
            {moves.map((each, place) => {
              const state = place + 1 === at ? 'now' : place < at ? 'past' : 'ahead'
              return (
                <li
                  key={each.sentence}
                  aria-current={state === 'now' ? 'step' : undefined}
                  className={`relative rounded-lg ${state === 'now' ? 'bg-sunk' : ''}`}
                >
                  <DrawnMove move={each} number={place + 1} state={state} />
                  <button
                    type="button"
                    tabIndex={-1}
                    aria-label={`Move ${place + 1}`}
                    onClick={() => go(place + 1)}
                    className="absolute inset-0 rounded-lg"
                  />
                </li>
              )
            })}
          </ol>
        </div>
        <div role="status" className="min-h-36 border-t border-rule pt-4 sm:min-h-28">
          {move ? (
            <>
              <p className="text-[1.02rem] text-pretty">
                <b className="font-semibold">Move {at}.</b> {move.sentence}
              </p>
              <p className="mt-1 text-[0.88rem]">
                <Link href={`/lessons/${move.lesson}/`} prefetch={false}>
                  Do it for real: {lesson?.title}
                </Link>
              </p>
            </>
          ) : (
            <p className="text-pretty">
              Nothing has happened yet: every move is dashed until it comes. Step through with the
              buttons, with the arrow keys, or let it play.
            </p>
          )}
        </div>
      </PanelFrame>
      <details className="-mt-3 mb-7 px-5 text-[0.92rem]">
        <summary className="min-h-6 rounded-md underline decoration-edge underline-offset-4">
          The same as a list
        </summary>
        <ol className="mt-2 list-decimal space-y-1.5 pl-7">
          {moves.map((each) => (
            <li key={each.sentence}>
              {each.sentence}{' '}
              <Link href={`/lessons/${each.lesson}/`} prefetch={false}>
                {table.find(({ slug }) => slug === each.lesson)?.title}
              </Link>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

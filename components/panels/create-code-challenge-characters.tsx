'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { useCommands } from '@/components/flow/use-run'
import { Stage } from '@/components/panels/frame'
import type { Run } from '@/lib/flow/run'

/** The most characters that are drawn, one by one. */
const drawnCharacters = 136

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The verifier's characters with their ASCII codes; a press on one changes it. One tab stop. */
export function ChallengeCharacters({ verifier }: { verifier: NonNullable<Run['verifier']> }) {
  const { changeOneCharacter } = useCommands()
  const [chosen, choose] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const characters = [...verifier.value.slice(0, drawnCharacters)]
  const last = characters.length - 1
  const focusable = Math.min(chosen, Math.max(last, 0))
  const changed = verifier.from.kind === 'changed' ? verifier.from.position : undefined

  function walk(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(Math.max(focusable + step, 0), last)
    choose(next)
    const button = list.current?.children[next]
    if (button instanceof HTMLElement) button.focus()
  }

  return (
    <Stage name="ASCII" note="one byte for each character; press one to change it">
      <div
        ref={list}
        role="toolbar"
        aria-label="The characters of the verifier and their ASCII codes"
        data-hue="code_verifier"
        onKeyDown={walk}
        className="grid grid-cols-[repeat(auto-fill,minmax(1.85rem,1fr))] gap-[3px] font-mono"
      >
        {characters.map((character, position) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a character has no other name than its place
            key={position}
            type="button"
            tabIndex={position === focusable ? 0 : -1}
            aria-label={`Change character ${position + 1}, ${character}, ${asciiCode(character)}`}
            onFocus={() => choose(position)}
            onClick={() => changeOneCharacter(position)}
            className={`rounded-[5px] border py-0.5 text-center leading-tight hover:border-(--hue) ${
              position === changed
                ? 'border-(--hue) bg-(--hue) text-paper'
                : 'border-transparent bg-[color-mix(in_oklch,var(--hue)_10%,transparent)]'
            }`}
          >
            <span
              className={`block text-[0.88rem] font-semibold ${position === changed ? '' : 'text-(--hue)'}`}
            >
              {character}
            </span>
            <span className="block text-[0.68rem]">{asciiCode(character)}</span>
          </button>
        ))}
      </div>
      {verifier.value.length > drawnCharacters && (
        <p className="mt-1.5 text-sm text-soft">
          and {verifier.value.length - drawnCharacters} more characters
        </p>
      )}
    </Stage>
  )
}

function asciiCode(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 128 ? String(code) : 'none'
}

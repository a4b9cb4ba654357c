import type { ReactNode } from 'react'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Spec } from '@/components/lesson/spec'
import { TermPopover } from '@/components/lesson/term-popover'
import { type GlossaryEntry, glossary, type TermName } from '@/content/glossary'

/** A word of the field, explained where it first stands. The explanation is in the HTML. */
export function Term({ of, children }: { of: TermName; children: ReactNode }) {
  const { term, text, spec }: GlossaryEntry = glossary[of]
  return (
    <TermPopover words={children}>
      <b className="font-semibold">{term}</b>
      <span className="my-1 block">{text}</span>
      <span className="flex flex-wrap items-center justify-between gap-x-4">
        {spec && <Spec>{spec}</Spec>}
        <LessonLink href={`/glossary/#${of}`}>Glossary</LessonLink>
      </span>
    </TermPopover>
  )
}

'use client'

import { useByteTies } from '@/components/panels/bytes/byte-ties'
import { charactersOf } from '@/components/panels/bytes/groups'

/** base64url text in its groups of four; the one whose bytes are lit is lit too. */
export function GroupedText({ text }: { text: string }) {
  const { lit } = useByteTies()
  return Array.from({ length: Math.ceil(text.length / 4) }, (_, group) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name than its place
      key={group}
      data-group={group}
      className={group === lit ? 'rounded-[4px] bg-(--hue) py-px text-paper' : undefined}
    >
      {charactersOf(text, group)}
    </span>
  ))
}

import { answeredByWords } from '@/components/stage/answered-by-words'
import type { Exchange } from '@/lib/trace/exchange'

/** The quiet line about one exchange: who answered it and why. */
export function AnsweredBy({ exchange }: { exchange: Exchange }) {
  const { answeredBy, rebuilt } = exchange
  if (rebuilt) {
    return (
      <p className="text-[0.78rem] leading-snug text-soft">
        Rebuilt from the URL that was opened and the callback that came. What the browser sent and
        got in between is not visible from here.
      </p>
    )
  }
  // What was stored may name somebody that this version does not know.
  const words = answeredBy && answeredByWords[answeredBy]
  if (!words) return null
  return (
    <p className="text-[0.78rem] leading-snug text-soft">
      {words.by}. {words.why}
    </p>
  )
}

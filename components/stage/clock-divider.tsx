import { Clock } from 'lucide-react'
import { durationInWords } from '@/lib/trace/duration'

/** Between two messages: the run's clock was moved. */
export function ClockDivider({ byMs }: { byMs: number }) {
  return (
    <p className="flex items-center justify-center gap-1.5 border-y border-dashed border-edge bg-sunk px-3 py-1 text-[0.76rem] text-soft">
      <Clock size={13} aria-hidden />
      {durationInWords(byMs)} later
    </p>
  )
}

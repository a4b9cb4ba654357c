import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type Props = {
  previous: string | undefined
  next: string | undefined
  onOpen(exchange: string | undefined): void
}

/** From one exchange to the list, to the one before and to the one after. */
export function ExchangeSteps({ previous, next, onOpen }: Props) {
  return (
    <div className="flex items-center gap-1">
      <Button small look="text" className="-ml-2" onClick={() => onOpen(undefined)}>
        <ArrowLeft size={15} aria-hidden /> All exchanges
      </Button>
      <span className="ml-auto" />
      <Step to={previous} label="Previous exchange" onOpen={onOpen}>
        <ChevronLeft size={17} aria-hidden />
      </Step>
      <Step to={next} label="Next exchange" onOpen={onOpen}>
        <ChevronRight size={17} aria-hidden />
      </Step>
    </div>
  )
}

type StepProps = {
  to: string | undefined
  label: string
  onOpen(exchange: string): void
  children: ReactNode
}

function Step({ to, label, onOpen, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={!to}
      onClick={() => to && onOpen(to)}
      className="inline-flex size-8 items-center justify-center rounded-md hover:bg-sunk disabled:opacity-40"
    >
      {children}
    </button>
  )
}

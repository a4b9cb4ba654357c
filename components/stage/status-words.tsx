import { statusText } from '@/lib/trace/http-text'

/** A status in words; good and bad by a sign too. A redirect is neither. */
export function StatusWords({ status }: { status: number }) {
  const colour = status >= 400 ? 'text-bad' : status >= 300 ? 'text-soft' : 'text-ok'
  return (
    <span className={`shrink-0 font-semibold ${colour}`}>
      <span aria-hidden>{status >= 400 ? '✗ ' : status >= 300 ? '↪ ' : '✓ '}</span>
      {statusText(status)}
    </span>
  )
}

type Props = { count: number; what: string; step: number; onMore(): void }

/** Earlier rows that are not drawn, so that a long run is drawn as fast as a short one. */
export function EarlierNote({ count, what, step, onMore }: Props) {
  if (count <= 0) return null
  return (
    <p className="border-b border-dashed border-edge px-3.5 py-2 text-[0.78rem] text-soft">
      {count} earlier {what} are not drawn.{' '}
      <button
        type="button"
        onClick={onMore}
        className="text-ink underline decoration-edge underline-offset-4"
      >
        Draw {Math.min(count, step)} more
      </button>
    </p>
  )
}

/** In place of the list, while nothing of the run has a lifetime. */
export function NoLifetimes() {
  return (
    <p className="text-[0.92rem] text-soft">
      Nothing with a lifetime is here yet. Codes and tokens will be listed when you have some.
    </p>
  )
}

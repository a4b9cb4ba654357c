/** A wrong challenge; what differs from the right one at the same place is marked. */
export function WrongValue({ value, right }: { value: string; right: string }) {
  const runs = compared(value, right)
  const differing = runs.reduce((sum, run) => sum + (run.differs ? run.text.length : 0), 0)
  return (
    <>
      <p className="font-mono text-[0.92em] leading-normal tracking-[0.03em] wrap-anywhere">
        <span className="mr-2 font-sans font-semibold text-bad">
          <span aria-hidden>✗</span>
          <span className="sr-only">wrong:</span>
        </span>
        {runs.map(({ text, differs, at }) =>
          differs ? (
            <mark
              key={at}
              className="bg-[color-mix(in_oklch,var(--bad)_12%,transparent)] text-bad underline decoration-2 underline-offset-4"
            >
              {text}
            </mark>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
      <p className="mt-1 text-[0.92rem] text-soft">
        {differing === 1 ? '1 character differs' : `${differing} characters differ`}
        {strange(value) && `, and ${strange(value)} may not be in a challenge`}.
      </p>
    </>
  )
}

type Compared = { text: string; differs: boolean; at: number }

/** `value` in runs of characters that all equal, or all differ from, those of `right`. */
function compared(value: string, right: string): Compared[] {
  const runs: Compared[] = []
  for (const [at, character] of [...value].entries()) {
    const differs = character !== right.charAt(at)
    const last = runs.at(-1)
    if (last?.differs === differs) last.text += character
    else runs.push({ text: character, differs, at })
  }
  return runs
}

/** The characters of a value that base64url does not have, in words. */
function strange(value: string): string {
  return [...new Set(value.match(/[^\w-]/g))].join(' and ')
}

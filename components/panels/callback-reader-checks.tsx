import type { CallbackCheck } from '@/lib/oauth/callback'

const signs = {
  passed: { sign: '✓', word: 'passed', colour: 'text-ok' },
  failed: { sign: '✗', word: 'failed', colour: 'text-bad' },
  'not reached': { sign: '–', word: 'not reached', colour: 'text-soft' },
} as const

/** The checks of a callback one by one: what was expected, what was found. */
export function CallbackChecks({ checks }: { checks: readonly CallbackCheck[] }) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {checks.map(({ name, asks, spec, outcome, expected, found }) => {
        const { sign, word, colour } = signs[outcome]
        return (
          <li key={name} className="grid grid-cols-[1.4rem_1fr] py-2 text-[0.92rem] leading-snug">
            <span aria-hidden className={`font-semibold ${colour}`}>
              {sign}
            </span>
            <div className="min-w-0">
              <p className={outcome === 'not reached' ? 'text-soft' : undefined}>
                {asks} <span className={`text-sm font-semibold ${colour}`}>{word}</span>{' '}
                <span className="text-[0.8rem] text-soft">{spec}</span>
              </p>
              {outcome !== 'not reached' && (expected ?? found) !== undefined && (
                <p className="mt-0.5 text-[0.82rem] text-soft wrap-anywhere">
                  {expected === found || expected === undefined ? (
                    <>
                      found <span className="font-mono">{found}</span>
                    </>
                  ) : (
                    <>
                      expected <span className="font-mono">{expected}</span>, found{' '}
                      <span className={`font-mono ${outcome === 'failed' ? 'text-bad' : ''}`}>
                        {found || '(nothing)'}
                      </span>
                    </>
                  )}
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

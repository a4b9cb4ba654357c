import { Value } from '@/components/flow/value'
import { ToLesson } from '@/components/token/to-lesson'
import { consequences as words } from '@/content/consequences'
import type { Consequence } from '@/lib/oauth/foretell'
import { durationInWords } from '@/lib/trace/duration'

type Props = {
  found: readonly Consequence[]
  /** Said where nothing is wrong. */
  good: string
  /** True while what is judged is not saved. */
  dirty: boolean
}

/** What the settings lead to, each with the error that will be met and where. */
export function Consequences({ found, good, dirty }: Props) {
  return (
    <div role="status" className="space-y-2.5 text-[0.92rem]">
      {found.length === 0 ? (
        <p>
          <b className="font-semibold text-ok">
            <span aria-hidden>✓ </span>Nothing in the way.
          </b>{' '}
          {good}
        </p>
      ) : (
        <ul className="space-y-2.5">
          {found.map((each) => (
            <Foretold key={each.code} consequence={each} dirty={dirty} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Foretold({ consequence, dirty }: { consequence: Consequence; dirty: boolean }) {
  const { title, text, lesson, place } = words[consequence.code]
  return (
    <li className="rounded-xl border border-dashed border-edge px-4 py-3">
      <p className="font-semibold text-bad">
        <span aria-hidden>✗ </span>
        {title}
        {dirty && <span className="font-normal text-soft"> once you save</span>}
      </p>
      <Details consequence={consequence} />
      <p className="mt-1">
        {text} See it in <ToLesson slug={lesson}>{place}</ToLesson>.
      </p>
    </li>
  )
}

function Details({ consequence }: { consequence: Consequence }) {
  if (consequence.code === 'callback_missing') {
    const { sent, near } = consequence
    return (
      <dl className="mt-1 grid gap-x-3 text-[0.86rem] sm:grid-cols-[auto_1fr]">
        <dt className="text-soft">step 3 sends</dt>
        <dd className="min-w-0">
          <Value name="redirect_uri">{sent}</Value>
        </dd>
        {near && (
          <>
            <dt className="text-soft">you have</dt>
            <dd className="min-w-0">
              <Value name="redirect_uri" stale>
                {near.uri}
              </Value>{' '}
              <span className="text-soft">(differs in {near.differs})</span>
            </dd>
          </>
        )}
      </dl>
    )
  }
  if (consequence.code === 'permission_missing') {
    return <p className="mt-1 font-mono text-[0.86rem]">{consequence.scopes.join(' ')}</p>
  }
  if ('ms' in consequence) {
    return <p className="mt-1 text-[0.86rem] text-soft">{durationInWords(consequence.ms)}</p>
  }
  return null
}

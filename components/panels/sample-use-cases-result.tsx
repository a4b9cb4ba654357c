'use client'

import dynamic from 'next/dynamic'
import { FailureNote } from '@/components/flow/failure'
import { useRun } from '@/components/flow/use-run'
import { PanelFrame } from '@/components/panels/frame'
import { OutOfDate } from '@/components/panels/gate'
import { OutcomeSign } from '@/components/token/check-list'
import { KnownText } from '@/components/token/known-text'
import { findingTitles, type UseCase } from '@/content/use-cases'
import type { Failure, Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import { type Expected, type Finding, findings } from '@/lib/flow/use-case'

/** Loaded with the first answer. */
const AllClaims = dynamic(() =>
  import('@/components/token/all-claims').then((all) => all.AllClaims),
)

const addedByServer =
  'The customization that is in force adds scopes to every token, so more was granted than asked for.'

type Props = {
  useCase: UseCase
  expected: Expected
  /** The run's code answers this case's request. */
  answered: boolean
  /** Step 3 is this case's request. */
  setUp: boolean
  /** The form of claims is what the sandbox does. */
  saved: boolean
  /** The sandbox adds scopes to every token. */
  addedScopes: boolean
}

/** What came back, held against what should have come, and why. */
export function CaseResult(props: Props) {
  const { useCase, expected, answered, setUp, saved, addedScopes } = props
  const run = useRun((each) => each)
  const failure = failureOf(run)
  const tokens = answered ? run.tokens : undefined
  const came = tokens !== undefined && tokens.from.code === run.code?.value
  const rows = came ? findings(run, expected) : []
  const wrong = rows.filter(({ outcome }) => outcome === 'failed').length
  const claims = run.identity?.value.claims
  return (
    <PanelFrame title="What came back, and why">
      {(setUp || answered) && failure && <FailureNote failure={failure} />}
      {!came && (
        <p className="text-[0.92rem] text-soft">
          {run.tokens && !answered
            ? 'The tokens of this run answer another request. Set up this case and log in, or run it.'
            : 'Nothing yet. Set up this case, log in on the phone and request the tokens, or run it.'}
        </p>
      )}
      {came && (!saved || stepStatus(run, 'tokens') === 'out of date') && (
        <OutOfDate>
          {saved
            ? 'These tokens came of the login before. Log in on the phone for new ones.'
            : 'The form of claims has changed since. Set up steps 3 and 4 again, or run the case.'}
        </OutOfDate>
      )}
      <p role="status" className={came ? 'text-[0.95rem]' : 'sr-only'}>
        {came && wrong === 0 && (
          <>
            <b className="font-semibold text-ok">
              <span aria-hidden>✓ </span>As it should be.
            </b>{' '}
            Everything that this case is about came back.
          </>
        )}
        {came && wrong > 0 && (
          <>
            <b className="font-semibold text-bad">
              <span aria-hidden>✗ </span>Not as expected.
            </b>{' '}
            {wrong === 1 ? 'One line differs' : `${wrong} lines differ`} from what this case should
            bring.
          </>
        )}
      </p>
      {rows.length > 0 && (
        <ol aria-label="Expected and found" className="divide-y divide-rule text-[0.92rem]">
          {rows.map((row) => (
            <Row
              key={`${row.name} ${row.about}`}
              row={row}
              why={addedScopes && row.name === 'scope' ? addedByServer : useCase.why[row.name]}
            />
          ))}
        </ol>
      )}
      {came && claims && <AllClaims claims={claims} />}
    </PanelFrame>
  )
}

function Row({ row, why }: { row: Finding; why: string | undefined }) {
  const { title, spec } = findingTitles[row.name]
  return (
    <li className="py-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-semibold wrap-anywhere">
          {title} {row.about && <code className="font-normal">{row.about}</code>}
        </span>
        <OutcomeSign
          outcome={row.outcome}
          word={row.outcome === 'passed' ? 'as expected' : 'differs'}
        />
      </div>
      <dl className="my-1 grid grid-cols-[auto_1fr] gap-x-3 text-[0.86rem]">
        <dt className="text-soft">expected</dt>
        <dd className="min-w-0">
          <KnownText>{row.expected}</KnownText>
        </dd>
        <dt className="text-soft">found</dt>
        <dd className="min-w-0">
          <KnownText>{row.found}</KnownText>
        </dd>
      </dl>
      {why && <p className="text-[0.88rem]">{why}</p>}
      <p className="text-[0.8rem] text-soft">{spec}</p>
    </li>
  )
}

/** Why the newest login or token request of the run did not succeed. */
function failureOf(run: Run): Failure | undefined {
  if (run.callback?.failure) return run.callback.failure
  return run.answers.token?.status === 'failed' ? run.answers.token.failure : undefined
}

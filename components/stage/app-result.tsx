import { FailureTitle } from '@/components/flow/failure'
import { LessonLink } from '@/components/stage/phone-app'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import { answeredAtOnce } from '@/lib/trace/steps'

/** How the newest login ended, in the app's own words. */
export function AppResult({ run }: { run: Run }) {
  const { callback, tokens, identity } = run
  if (callback?.failure) {
    return (
      <div className="mt-2.5 border-l-[3px] border-bad pl-2.5">
        <p className="font-semibold text-bad">
          <span aria-hidden>✗ </span>Login did not finish
        </p>
        <FailureTitle code={callback.failure.code} />
        <LessonLink slug="authorize-user">See the check that stopped it</LessonLink>
      </div>
    )
  }
  const atOnce = answeredAtOnce(run)
  const hasTokens = tokens && stepStatus(run, 'tokens') === 'done'
  if (!hasTokens && stepStatus(run, 'code') !== 'done') return null
  return (
    <div className="mt-2.5 border-l-[3px] border-ok pl-2.5">
      <p className="font-semibold">
        <span aria-hidden className="text-ok">
          ✓{' '}
        </span>
        {!hasTokens
          ? 'The code came back'
          : identity
            ? identity.value.claims
              ? `${nameOf(identity.value.claims)} is logged in`
              : 'Tokens came, but the ID token is not good'
            : 'Tokens came'}
      </p>
      {!hasTokens && atOnce && (
        <p>
          No page came: the browser still holds your login at the server (single sign-on), so it
          answered at once.
        </p>
      )}
      {!hasTokens && !atOnce && <p className="text-soft">Step 4 exchanges it for tokens.</p>}
    </div>
  )
}

function nameOf(claims: Record<string, unknown>): string {
  const names = [claims.name, claims.email, claims.sub]
  return names.find((name) => typeof name === 'string') ?? 'Somebody'
}

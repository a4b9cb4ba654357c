import { PanelFrame } from '@/components/panels/frame'
import { Sent } from '@/components/panels/silent-login-outcome'
import { OutcomeSign } from '@/components/token/check-list'
import { loginReasons, pageWords } from '@/content/silent-login'
import type { Login } from '@/lib/flow/logins'

const mostShown = 12

/** The logins of the run, newest first, so that two of them can be compared. */
export function LoginHistory({ logins }: { logins: readonly Login[] }) {
  if (logins.length < 2) return null
  const shown = logins.slice(-mostShown).reverse()
  return (
    <PanelFrame
      title="Every login of this run"
      aside={
        <span className="text-[0.85rem] text-soft">
          {logins.length > mostShown ? `the newest ${mostShown}` : 'the newest first'}
        </span>
      }
    >
      <ol aria-label="Logins of this run" className="divide-y divide-rule text-[0.88rem]">
        {shown.map((login) => (
          <li key={login.id} className="py-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0 wrap-anywhere">
                <Sent login={login} />
              </span>
              <End login={login} />
            </div>
            <p className="text-soft">
              {loginReasons[login.reason].title}.{' '}
              {login.pages.length > 0
                ? `Shown: ${login.pages.map((page) => pageWords[page]).join(', ')}.`
                : 'No page.'}{' '}
              {login.authTime !== undefined && (
                <>
                  auth_time <code>{login.authTime}</code>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </PanelFrame>
  )
}

function End({ login: { end } }: { login: Login }) {
  switch (end.kind) {
    case 'code':
      return <OutcomeSign outcome="passed" word="a code" />
    case 'error':
      return <OutcomeSign outcome="failed" word={end.error} />
    case 'refused on a page':
      return <OutcomeSign outcome="failed" word="refused" />
    case 'under way':
      return <OutcomeSign outcome="not asked" word="no answer" />
  }
}

import { Fragment } from 'react'
import type { Customization } from '@/lib/inside'
import { addedScopeProblem, claimRuleProblem } from '@/lib/oauth/custom-claims'

/** The post-login Action that the form stands for, to read: nothing here runs. */
export function PostLoginAction({ customization }: { customization: Customization }) {
  const calls = callsOf(customization)
  return (
    <div className="min-w-0">
      <p className="mb-1.5 text-[0.9rem] font-semibold">The post-login Action it stands for</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a landmark would be too much */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="The post-login Action"
        className="overflow-x-auto rounded-xl border border-rule bg-paper px-3.5 py-3 font-mono text-[0.78rem] leading-[1.6]"
      >
        <pre className="whitespace-pre-wrap wrap-anywhere">
          <code>
            exports.<Name>onExecutePostLogin</Name> = <Word>async</Word> (event, api) {'=>'} {'{\n'}
            {calls.map(({ target, method, values, refused }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the calls have no other name
              <Fragment key={index}>
                {refused ? (
                  <span className="code-comment">
                    {`  // refused: api.${target}.${method}(${values.join(', ')})\n`}
                  </span>
                ) : (
                  <>
                    {`  api.${target}.`}
                    <Name>{method}</Name>(
                    {values.map((value, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: an argument is known by its place
                      <Fragment key={place}>
                        {place > 0 && ', '}
                        <span className="code-string">{value}</span>
                      </Fragment>
                    ))}
                    {')\n'}
                  </>
                )}
              </Fragment>
            ))}
            {'}'}
          </code>
        </pre>
      </div>
      <p className="mt-1.5 text-[0.84rem] text-soft">
        At Auth0 this code would run on the server at each login and each refresh. No code runs
        here: the sandbox reads the form.
      </p>
    </div>
  )
}

type Call = { target: string; method: string; values: string[]; refused: boolean }

function callsOf({ claims, addedScopes }: Customization): Call[] {
  return [
    ...claims.map((rule) => ({
      target: rule.token === 'id_token' ? 'idToken' : 'accessToken',
      method: 'setCustomClaim',
      values: [literal(rule.name), literal(rule.value)],
      refused: claimRuleProblem(rule) !== undefined,
    })),
    ...addedScopes.map((scope) => ({
      target: 'accessToken',
      method: 'addScope',
      values: [literal(scope)],
      refused: addedScopeProblem(scope) !== undefined,
    })),
  ]
}

function literal(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

function Name({ children }: { children: string }) {
  return <span className="code-function">{children}</span>
}

function Word({ children }: { children: string }) {
  return <span className="code-keyword">{children}</span>
}

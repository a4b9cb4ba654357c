'use client'

import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands } from '@/components/flow/use-run'
import { useGrantedScope } from '@/components/token/use-granted-scope'
import { Button } from '@/components/ui/button'
import { scopes } from '@/content/scopes'
import type { EditedParameter } from '@/lib/flow/parameters'

/** A scope of the demo API that no login of this tutorial asks for. */
const neverGranted = 'approve:timesheets'

/** Which of the granted scopes the refresh asks for; all of them is the same as no `scope` at all. */
export function NarrowScope({ parameters }: { parameters: readonly EditedParameter[] }) {
  const { editParameter } = useCommands()
  const granted = useGrantedScope()
  const own = useOwnProvider()
  const scope = parameters.find(({ name, removed }) => name === 'scope' && !removed)?.value
  const asked = scope === undefined ? granted : scope.split(' ').filter(Boolean)
  const ask = (next: readonly string[]) => {
    const all = next.length === granted.length && granted.every((each) => next.includes(each))
    editParameter('refresh', 'scope', all ? null : next.join(' '))
  }
  if (granted.length === 0) return null
  return (
    <fieldset className="mt-3 border-t border-rule pt-3">
      <legend className="sr-only">The scope to ask for</legend>
      <p className="text-[0.92rem]">
        <b className="font-semibold">Ask for less?</b>{' '}
        {scope === undefined
          ? 'Without scope you get everything that was granted.'
          : 'Only the new access token gets narrower. The next refresh can ask for everything again.'}
      </p>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5">
        {granted.map((each) => (
          <label
            key={each}
            className="flex min-h-8 items-center gap-2 text-[0.88rem]"
            title={scopes[each]?.title}
          >
            <input
              type="checkbox"
              className="size-4 accent-(--ink)"
              checked={asked.includes(each)}
              onChange={(event) =>
                ask(
                  event.target.checked ? [...asked, each] : asked.filter((other) => other !== each),
                )
              }
            />
            <code>{each}</code>
          </label>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        {!own && !asked.includes(neverGranted) && !granted.includes(neverGranted) && (
          <Button small onClick={() => ask([...asked, neverGranted])}>
            Ask for {neverGranted} too
          </Button>
        )}
        {scope !== undefined && (
          <Button small onClick={() => editParameter('refresh', 'scope', null)}>
            Take out scope
          </Button>
        )}
      </div>
    </fieldset>
  )
}

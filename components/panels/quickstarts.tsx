'use client'

import { useState } from 'react'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { QuickstartCallbacks } from '@/components/panels/quickstarts-callbacks'
import { QuickstartChecker } from '@/components/panels/quickstarts-checker'
import { QuickstartSnippets } from '@/components/panels/quickstarts-snippets'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { fieldProblems } from '@/content/callback-slips'
import { platforms } from '@/content/platforms'
import type { Platform } from '@/content/platforms/platform'
import { fieldProblem } from '@/lib/oauth/callback-fields'
import { type CallbackValues, longestCallbackFormat } from '@/lib/oauth/callback-format'

const options = platforms.map(({ id, name }) => ({ value: id, label: name }))

/** A platform and the reader's own names: the callback, the project settings, and a check of any URL. */
export function Quickstarts() {
  const [chosen, setChosen] = useState('ios')
  const [values, setValues] = useState<CallbackValues>({
    id: 'com.exampleco.timesheets',
    domain: 'exampleco.eu.auth0.com',
    scheme: 'com.exampleco.timesheets',
  })
  const platform = platforms.find(({ id }) => id === chosen)
  if (!platform) return null
  return (
    <>
      <PanelFrame title="Your platform’s callback" embed="quickstarts">
        <Choice label="Platform" options={options} value={chosen} onChange={setChosen} />
        <Stage name="Your own values" note={platform.sdk}>
          <div className="grid gap-3.5 sm:grid-cols-2">
            {fieldsOf(platform).map(({ name, label }) => {
              const problem = fieldProblem(name, values[name])
              return (
                <Field
                  key={name}
                  label={label}
                  value={values[name]}
                  problem={problem && fieldProblems[problem]}
                  onType={(text) =>
                    setValues({
                      ...values,
                      [name]: text.slice(0, longestCallbackFormat),
                    })
                  }
                />
              )
            })}
          </div>
        </Stage>
        <QuickstartCallbacks platform={platform} values={values} />
        <QuickstartSnippets key={platform.id} platform={platform} values={values} />
      </PanelFrame>
      <QuickstartChecker platform={platform} values={values} />
    </>
  )
}

function fieldsOf({ id, identifier, usesIdentifier, usesScheme }: Platform) {
  const fields: { name: keyof CallbackValues; label: string }[] = []
  if (usesIdentifier) fields.push({ name: 'id', label: identifier })
  if (usesScheme) fields.push({ name: 'scheme', label: 'Scheme' })
  fields.push({ name: 'domain', label: id === 'other' ? 'Domain of your app' : 'Domain at Auth0' })
  return fields
}

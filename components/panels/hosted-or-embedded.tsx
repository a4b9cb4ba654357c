'use client'

import { useState } from 'react'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { PasswordGrant } from '@/components/panels/hosted-or-embedded-grant'
import { EmbeddedPhone, HostedPhone } from '@/components/panels/hosted-or-embedded-phones'
import { Check } from '@/components/ui/check'
import { Field } from '@/components/ui/field'

/** What the widget is set to, and the situation that both logins are in. */
export type Scene = { title: string; closable: boolean; loggedIn: boolean; imitation: boolean }

/** The longest title that the widget takes, in characters. */
const longestTitle = 40

/** The same login twice: on the server's page in the system browser, and in a widget of the app. */
export function HostedOrEmbedded() {
  const [scene, setScene] = useState<Scene>({
    title: 'Timesheets',
    closable: true,
    loggedIn: false,
    imitation: false,
  })
  const change = (part: Partial<Scene>) => setScene({ ...scene, ...part })
  return (
    <>
      <PanelFrame
        title="The same login, twice"
        embed="hosted-or-embedded"
        aside={<span className="text-[0.85rem] text-soft">both drawn: nothing is sent</span>}
      >
        <p className="text-[0.95rem]">
          Type a made-up password into both, and see what the app’s own code can read.
        </p>
        <div className="grid gap-6 sm:grid-cols-2">
          <HostedPhone scene={scene} />
          <EmbeddedPhone scene={scene} />
        </div>
        <Stage name="The situation">
          <div className="space-y-2.5">
            <Check
              label="Ada has logged in with another app on this phone"
              checked={scene.loggedIn}
              onChange={(loggedIn) => change({ loggedIn })}
            />
            <Check
              label="This app is an imitation"
              checked={scene.imitation}
              onChange={(imitation) => change({ imitation })}
            />
          </div>
        </Stage>
        <Stage name="The widget’s options" note="as Lock has them">
          <div className="space-y-3">
            <Field
              label="Title"
              value={scene.title}
              onType={(text) => change({ title: text.slice(0, longestTitle) })}
              problem={scene.title.length >= longestTitle && `Cut at ${longestTitle} characters.`}
            />
            <Check
              label="closable"
              hint="The person can leave the widget without logging in."
              checked={scene.closable}
              onChange={(closable) => change({ closable })}
            />
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              className="m-0! overflow-x-auto rounded-xl border border-rule bg-paper px-4 py-3 font-mono text-[0.8rem] leading-[1.6]"
            >
              {inSwift(scene)}
            </pre>
          </div>
        </Stage>
      </PanelFrame>
      <PasswordGrant />
    </>
  )
}

/** The options as an app sets them; the title is written as a Swift string. */
function inSwift({ title, closable }: Scene): string {
  return `Lock.classic()
  .withOptions {
    $0.closable = ${closable}
    $0.oidcConformant = true
    $0.scope = "openid profile"
  }
  .withStyle { $0.title = ${JSON.stringify(title)} }
  .present(from: self)`
}

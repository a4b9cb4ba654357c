'use client'

import { useState } from 'react'
import { Stage } from '@/components/panels/frame'
import { Copy } from '@/components/ui/copy'
import { Tabs } from '@/components/ui/tabs'
import type { Platform } from '@/content/platforms/platform'
import { type CallbackValues, fillTemplate } from '@/lib/oauth/callback-format'
import { sandboxDefaults } from '@/lib/providers'

type Props = { platform: Platform; values: CallbackValues }

/** What goes into the app project, with the reader's own values in it. */
export function QuickstartSnippets({ platform, values }: Props) {
  const [open, setOpen] = useState<string>()
  return (
    <Stage name="In your project" note="with your values filled in">
      <Tabs
        label="Files"
        value={open ?? platform.snippets[0]?.file}
        onValueChange={setOpen}
        tabs={platform.snippets.map(({ file, text }) => {
          const filled = fillTemplate(text, { ...values, client: sandboxDefaults.clientId })
          return {
            value: file,
            label: file,
            content: (
              <div className="relative">
                <pre
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
                  tabIndex={0}
                  className="m-0! max-h-[24rem] overflow-auto rounded-xl border border-rule bg-paper px-4 py-3 pr-12 font-mono text-[0.8rem] leading-[1.6]"
                >
                  {filled}
                </pre>
                <div className="absolute top-1.5 right-1.5 rounded-md bg-paper">
                  <Copy text={filled} label={`Copy ${file}`} />
                </div>
              </div>
            ),
          }
        })}
      />
    </Stage>
  )
}

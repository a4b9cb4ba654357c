'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Theme } from '@/components/embed/parameters'
import { elementSnippet, frameSnippet, panelOf } from '@/components/embed/snippets'
import { useSite } from '@/components/embed/use-site'
import { Button } from '@/components/ui/button'
import { CodeToCopy } from '@/components/ui/code-to-copy'
import type { PanelName } from '@/content/panels'

const themes: readonly [Theme, string][] = [
  ['auto', 'As the reader’s system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]

/** Two ways to put a panel into another page, ready to copy. */
export function EmbedDialog({ panel: name, onClose }: { panel: PanelName; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const site = useSite()
  const [theme, setTheme] = useState<Theme>('auto')
  useEffect(() => dialog.current?.showModal(), [])
  const panel = panelOf(name)
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] space-y-5 rounded-2xl border border-rule bg-paper p-6 text-ink shadow-xl backdrop:bg-black/40"
    >
      <div>
        <h2 id={id} className="text-[1.3rem] font-bold tracking-tight">
          Embed “{panel.title}”
        </h2>
        <p className="mt-1">
          Paste it into a page of yours. The panel runs in your reader’s browser, keeps everything
          in memory and asks no other host.
        </p>
      </div>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-[0.9rem]">
        <legend className="mb-1 font-semibold">Theme</legend>
        {themes.map(([value, label]) => (
          <label key={value} className="flex items-center gap-1.5 py-1">
            <input
              type="radio"
              name={`${id}-theme`}
              checked={theme === value}
              onChange={() => setTheme(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Way title="A frame" code={frameSnippet({ site, panel, theme })}>
        Works on every page that allows a frame.
      </Way>
      <Way title="An element, with a small script" code={elementSnippet({ site, panel, theme })}>
        Sets its own height, follows your page’s theme, and shares one run with the other panels of
        the page.
      </Way>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-rule pt-4">
        <Link
          href="/docs/embed/"
          prefetch={false}
          className="text-[0.92rem] underline decoration-edge underline-offset-4"
        >
          Docusaurus, WordPress, headers and more
        </Link>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
    </dialog>
  )
}

function Way({ title, code, children }: { title: string; code: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      <p className="text-[0.9rem] text-soft">{children}</p>
      <CodeToCopy code={code} label={`Copy: ${title}`} />
    </section>
  )
}

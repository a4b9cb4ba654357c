'use client'

import {
  elementSnippet,
  embedAddress,
  frameSnippet,
  frameTitle,
  jsxSnippet,
  panelOf,
  scriptTag,
} from '@/components/embed/snippets'
import { useSite } from '@/components/embed/use-site'
import { CodeToCopy } from '@/components/ui/code-to-copy'
import type { PanelName } from '@/content/panels'

type Write = (snippet: { site: string; panel: ReturnType<typeof panelOf> }) => string

/** What is written where. */
const codes = {
  frame: frameSnippet,
  jsx: jsxSnippet,
  element: elementSnippet,
  'element alone': ({ panel }) => `<proofkey-panel panel="${panel.name}"></proofkey-panel>`,
  docusaurus: ({ site }) =>
    `// docusaurus.config.js\nexport default {\n  scripts: [{ src: '${site}embed.js', async: true }],\n}`,
  starlight: ({ site }) =>
    `// astro.config.mjs\nstarlight({\n  title: 'Docs',\n  head: [{ tag: 'script', attrs: { src: '${site}embed.js', async: true } }],\n})`,
  script: ({ site }) => scriptTag(site),
  progress: () =>
    `document.addEventListener('proofkey-progress', (event) => {\n  console.log(event.detail.panel, event.detail.done) // ['verifier', 'challenge']\n})`,
  policy: ({ site }) => {
    const { origin } = new URL(site)
    return `Content-Security-Policy: frame-src ${origin}; script-src ${origin}`
  },
} as const satisfies Record<string, Write>

type CodeProps = { code: keyof typeof codes; panel: PanelName | 'flow'; label: string }

/** Code with this site's own address in it. */
export function EmbedCode({ code, panel, label }: CodeProps) {
  const site = useSite()
  return <CodeToCopy code={codes[code]({ site, panel: panelOf(panel) })} label={label} />
}

type LiveProps = { panel: PanelName | 'flow'; height?: number; sandbox?: string }

/** The frame that the code beside it makes. */
export function LiveFrame({ panel: name, height, sandbox }: LiveProps) {
  const panel = panelOf(name)
  return (
    <iframe
      src={embedAddress({ site: `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/`, panel })}
      title={frameTitle(panel)}
      loading="lazy"
      allow="clipboard-write"
      sandbox={sandbox}
      width="100%"
      height={height ?? panel.height}
      className="mt-3 rounded-xl border border-rule"
    />
  )
}

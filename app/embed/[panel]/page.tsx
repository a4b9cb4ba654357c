import type { Metadata } from 'next'
import { Embed } from '@/components/embed/embed'
import { embeddedPanels } from '@/components/embed/panels'
import { Samples } from '@/components/samples/samples'
import { type EmbeddedPanel, panels } from '@/content/panels'

type Props = { params: Promise<{ panel: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return panels.map(({ name }) => ({ panel: name }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await panelOf(params)).title }
}

export default async function Page({ params }: Props) {
  const panel = await panelOf(params)
  const { title, lesson, phone }: EmbeddedPanel = panel
  return (
    <Embed title={title} lesson={lesson ?? panel.name} phone={phone ? 'always' : 'when open'}>
      <Panel of={panel} />
    </Embed>
  )
}

function Panel({ of: panel }: { of: (typeof panels)[number] }) {
  if ('samples' in panel) return <Samples of={panel.samples} />
  const Component = embeddedPanels[panel.name]
  return <Component />
}

async function panelOf(params: Props['params']): Promise<(typeof panels)[number]> {
  const { panel: name } = await params
  const found = panels.find((panel) => panel.name === name)
  if (!found) throw new Error(`There is no panel ${name}`)
  return found
}

import type { Metadata } from 'next'
import { Embed } from '@/components/embed/embed'
import { FlowSteps } from '@/components/embed/flow-steps'
import { flow } from '@/content/panels'

export const metadata: Metadata = { title: flow.title }

export default function Page() {
  return (
    <Embed title={flow.title} lesson="overview" phone="elsewhere">
      <FlowSteps />
    </Embed>
  )
}

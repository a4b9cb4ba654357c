'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useStore } from 'zustand'
import { PauseSwitch } from '@/components/editor/pause-switch'
import { AfterPaint } from '@/components/flow/after-paint'
import { useFlow } from '@/components/flow/provider'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useRun } from '@/components/flow/use-run'
import { Exchanges } from '@/components/stage/exchanges'
import { Scene } from '@/components/stage/scene'
import type { StageView } from '@/components/stage/stage-view'
import { WhoAnsweredLast } from '@/components/stage/who-answered'
import { Tabs } from '@/components/ui/tabs'

/** The tabs that are closed at first are loaded when they are opened. */
const Sequence = dynamic(() => import('@/components/stage/sequence').then((view) => view.Sequence))
const ServerView = dynamic(() =>
  import('@/components/stage/server-view').then((view) => view.ServerView),
)

const Misconfigured = dynamic(() =>
  import('@/components/stage/misconfigured').then((line) => line.Misconfigured),
)

const TalksTo = dynamic(() => import('@/components/own/talks-to').then((line) => line.TalksTo))

/** Beside every lesson: the scene, and below it what crossed and what the server holds. */
export function Stage() {
  const [tab, setTab] = useState('exchanges')
  const [opened, setOpened] = useState<string>()
  const started = useStarted()
  const own = useOwnProvider()
  const [view, setView] = useState<StageView>({ listing: {}, explained: false })
  const views = {
    view,
    onView: (change: Partial<StageView>) => setView((before) => ({ ...before, ...change })),
  }
  function open(exchange: string | undefined) {
    setOpened(exchange)
    setTab('exchanges')
  }
  return (
    <div className="@container flex flex-col gap-5 px-4 pt-3 pb-10 [scrollbar-width:thin] stage:h-full stage:overflow-y-auto stage:px-5 stage:pt-5 present:h-full present:gap-2 present:overflow-y-auto present:px-3 present:pt-3 present:pb-3">
      <h2 className="sr-only">The phone, the server, and what crosses between them</h2>
      <Scene onOpen={open} />
      {own && <TalksTo provider={own} />}
      {started && !own && <Misconfigured />}
      <div className="space-y-1.5 present:order-last">
        <WhoAnsweredLast />
        <PauseSwitch />
      </div>
      <AfterPaint>
        <Tabs
          label="What happened"
          className="flex min-h-72 grow flex-col present:relative present:min-h-0 present:shrink-0 present:grow-0"
          value={tab}
          onValueChange={setTab}
          tabs={[
            {
              value: 'sequence',
              label: 'Sequence',
              content: <Sequence onOpen={open} {...views} />,
            },
            {
              value: 'exchanges',
              label: 'Exchanges',
              content: <Exchanges opened={opened} onOpen={open} {...views} />,
            },
            { value: 'server', label: 'Server', content: <ServerView onOpen={open} /> },
          ]}
        />
      </AfterPaint>
    </div>
  )
}

/** True once something was sent, or the tenant changed: the sandbox is loaded then, and can be looked into. */
function useStarted(): boolean {
  const changes = useStore(useFlow().tenantChanges)
  const sent = useRun((run) => run.exchanges.length > 0)
  return sent || changes > 0
}

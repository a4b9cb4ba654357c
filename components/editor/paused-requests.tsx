'use client'

import { useState } from 'react'
import { useStore } from 'zustand'
import { EditorAnswer } from '@/components/editor/answer'
import { EditorDialog } from '@/components/editor/editor-dialog'
import { useDraft } from '@/components/editor/use-draft'
import { useFlow } from '@/components/flow/provider'
import { Actor } from '@/components/stage/actor'
import { Button } from '@/components/ui/button'
import type { PauseState, Waiting } from '@/lib/flow/pauses'
import { pathOf } from '@/lib/trace/http-text'

/** The oldest request that waits, in the editor; or the last one that was sent, until it is answered. */
export function PausedRequests() {
  const { pauses } = useFlow()
  const { waiting, sent } = useStore(pauses)
  const current = waiting[0] ?? sent?.was
  if (!current) return null
  return (
    <Current waiting={current} sent={waiting[0] ? undefined : sent} more={waiting.length - 1} />
  )
}

type Props = { waiting: Waiting; sent: PauseState['sent']; more: number }

function Current({ waiting, sent, more }: Props) {
  const { pauses } = useFlow()
  const [later, setLater] = useState<string>()
  const draft = useDraft(waiting.request)
  const name = `${waiting.request.method} ${pathOf(waiting.request.url)}`
  if (later === waiting.id && !sent) return <Bar name={name} onOpen={() => setLater(undefined)} />
  return (
    <EditorDialog
      title={sent ? name : `Paused before: ${name}`}
      note={<Note waiting={waiting} more={more} sent={sent !== undefined} />}
      draft={draft}
      isReadOnly={sent !== undefined}
      answer={
        sent?.answered && (
          <EditorAnswer exchange={sent.answered}>
            Your run keeps its own values. Press its button again, and the request is back here as
            the lesson has it.
          </EditorAnswer>
        )
      }
      buttons={
        sent ? (
          <Button look="solid" onClick={() => pauses.setState({ sent: undefined })}>
            Close
          </Button>
        ) : (
          <Decide waiting={waiting} draft={draft} onLater={() => setLater(waiting.id)} />
        )
      }
      onClose={() => (sent ? pauses.setState({ sent: undefined }) : setLater(waiting.id))}
    />
  )
}

function Decide({
  waiting,
  draft,
  onLater,
}: {
  waiting: Waiting
  draft: ReturnType<typeof useDraft>
  onLater(): void
}) {
  const { request, isChanged } = draft
  return (
    <>
      <Button
        look="solid"
        disabled={!request}
        // The second click of a double one would send what comes next, unseen.
        onClick={({ detail }) =>
          request && detail < 2 && waiting.decide(isChanged ? request : 'send')
        }
      >
        Send
      </Button>
      <Button disabled={!isChanged} onClick={draft.restore}>
        As the lesson had it
      </Button>
      <Button onClick={() => waiting.decide('drop')}>Drop it</Button>
      <Button look="text" className="ml-auto" onClick={onLater}>
        Later
      </Button>
    </>
  )
}

function Note({ waiting, more, sent }: { waiting: Waiting; more: number; sent: boolean }) {
  const from = waiting.sender === 'app' ? 'app' : 'browser'
  if (sent) return <p role="status">Sent, as it stands here.</p>
  return (
    <p>
      <Actor lane={from} /> is about to send this, on the {from === 'app' ? 'back' : 'front'}{' '}
      channel. Nothing has left yet. One parameter a line: the line breaks are not sent.
      {more > 0 && ` ${more} more ${more === 1 ? 'waits' : 'wait'} behind it.`}
    </p>
  )
}

/** For a request that was put off: it is not forgotten. */
function Bar({ name, onOpen }: { name: string; onOpen(): void }) {
  return (
    <div
      role="status"
      className="fixed inset-x-3 bottom-18 z-40 mx-auto flex w-fit max-w-full flex-wrap items-center gap-x-4 gap-y-1 rounded-[14px] border border-edge bg-raised py-2 pr-2 pl-4 text-[0.9rem] shadow-lg stage:bottom-4"
    >
      <span className="min-w-0 wrap-anywhere">
        Paused before <b className="font-semibold">{name}</b>. It waits for you.
      </span>
      <Button small onClick={onOpen}>
        Look at it
      </Button>
    </div>
  )
}

'use client'

import type { ReactNode } from 'react'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands } from '@/components/flow/use-run'
import { RunAllSteps } from '@/components/lesson/menus'
import { ThemeChoice } from '@/components/lesson/theme-choice'
import { RoomActions } from '@/components/present/room-actions'
import { Button } from '@/components/ui/button'

type Props = {
  onClose(): void
  /** Closes the menu too, and says what was done. */
  onNews(text: string): void
  onProgress(): void
  onShare(): void
}

/** In the menu: start over, reset, progress, the room, theme. */
export function MenuItems({ onClose, onNews, onProgress, onShare }: Props) {
  const { startOver, resetSandbox } = useCommands()
  const own = useOwnProvider()
  return (
    <>
      <Action
        note={
          own
            ? 'A fresh run. It stops at your provider’s page: who logs in there is up to you.'
            : 'A fresh run through every step, logged in as Ada. Each request is really sent.'
        }
      >
        <RunAllSteps className="w-full" />
      </Action>
      <Action
        note={
          own
            ? 'Drops this run. You stay logged in at your provider.'
            : 'Drops this run. The sandbox and its login session stay.'
        }
      >
        <Button
          className="w-full"
          onClick={() => {
            startOver()
            onNews(
              `Started over. You are still logged in at ${own ? 'your provider' : 'the sandbox'}: the next login shows single sign-on.`,
            )
          }}
        >
          Start over
        </Button>
      </Action>
      {!own && (
        <Action note="Drops the run and the whole sandbox: keys, sessions, codes, tokens.">
          <Button
            className="w-full"
            onClick={() =>
              resetSandbox().then(
                () => onNews('The sandbox is new: fresh keys, nobody logged in.'),
                () => onNews('The sandbox could not be reset. Reload the page and try again.'),
              )
            }
          >
            Reset the sandbox
          </Button>
        </Action>
      )}
      <Action note="What you have done, kept as a file or read from one.">
        <Button
          className="w-full"
          onClick={() => {
            onClose()
            onProgress()
          }}
        >
          Progress
        </Button>
      </Action>
      <Action note="For a projector, and for those who follow along.">
        <RoomActions onPress={onClose} onShare={onShare} />
      </Action>
      <ThemeChoice />
    </>
  )
}

function Action({ note, children }: { note: string; children: ReactNode }) {
  return (
    <div>
      {children}
      <p className="mt-1 text-[0.82rem] leading-snug text-soft">{note}</p>
    </div>
  )
}

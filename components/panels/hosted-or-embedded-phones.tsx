'use client'

import { Lock, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Scene } from '@/components/panels/hosted-or-embedded'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** The longest password that the drawn fields take, in characters. */
const longestPassword = 64

/** The login page of the server, in the system browser: another program than the app. */
export function HostedPhone({ scene }: { scene: Scene }) {
  const [password, setPassword] = useState('')
  const address = scene.imitation ? 'timesheets-login.example' : 'exampleco.eu.auth0.com'
  return (
    <figure>
      <PhoneShape
        bar={
          <div className="flex items-center gap-1.5 rounded-md border border-rule bg-paper px-2 py-1 font-mono text-[0.72rem]">
            <Lock size={11} aria-hidden className="shrink-0 text-browser" />
            <span className="min-w-0 truncate">{address}</span>
          </div>
        }
      >
        {scene.loggedIn && !scene.imitation ? (
          <p className="text-[0.88rem]">
            <b className="font-semibold">Welcome back, Ada.</b> The browser has a session cookie of
            this server. No password is asked for.
          </p>
        ) : (
          <PasswordForm heading="Log in to ExampleCo" password={password} onType={setPassword} />
        )}
      </PhoneShape>
      <Caption title="Hosted, in the system browser">
        <Readable
          text={scene.imitation && password ? password : undefined}
          otherwise={
            scene.imitation
              ? 'every letter, for this page is its own'
              : 'nothing: another program draws this page'
          }
        />
        <p className={scene.imitation ? 'text-bad' : ''}>
          {scene.imitation
            ? '✗ It had to send Ada to a page of its own. The address bar says so, and the session of the real server does not show.'
            : 'The address bar says whose page it is.'}
        </p>
      </Caption>
    </figure>
  )
}

/** A login widget like Lock, drawn by the app itself. */
export function EmbeddedPhone({ scene }: { scene: Scene }) {
  const [password, setPassword] = useState('')
  const [closed, setClosed] = useState(false)
  return (
    <figure>
      <PhoneShape
        bar={<p className="py-1 text-center text-[0.8rem] font-semibold text-app">Timesheets</p>}
      >
        {closed ? (
          <div className="space-y-3 text-[0.88rem]">
            <p>The widget is closed. Nobody is logged in.</p>
            <Button small onClick={() => setClosed(false)}>
              Open the widget
            </Button>
          </div>
        ) : (
          <div className="rounded-xl border border-rule bg-raised p-3 shadow-sm">
            {scene.closable && (
              <button
                type="button"
                onClick={() => setClosed(true)}
                aria-label="Close the widget"
                className="float-right inline-flex size-7 items-center justify-center rounded-md text-soft hover:bg-sunk hover:text-ink"
              >
                <X size={15} aria-hidden />
              </button>
            )}
            <PasswordForm
              heading={scene.title || '(no title)'}
              password={password}
              onType={setPassword}
            />
          </div>
        )}
      </PhoneShape>
      <Caption title="Embedded, in the app">
        <Readable text={password || undefined} otherwise="every letter, as it is typed" />
        <p className={scene.imitation ? 'text-bad' : ''}>
          {scene.imitation
            ? '✗ It looks the same. Ada has nothing to tell it by.'
            : scene.loggedIn
              ? 'It asks again: the app cannot see the browser’s session.'
              : 'Ada has to trust the app with her password.'}
        </p>
      </Caption>
    </figure>
  )
}

function PhoneShape({ bar, children }: { bar: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex h-[21rem] w-full max-w-[16.5rem] flex-col overflow-hidden rounded-[26px] border-[7px] border-ink bg-sunk">
      <div className="border-b border-rule bg-raised px-2.5 pt-3 pb-1.5">{bar}</div>
      <div className="grow overflow-y-auto p-3">{children}</div>
    </div>
  )
}

function PasswordForm({
  heading,
  password,
  onType,
}: {
  heading: string
  password: string
  onType: (password: string) => void
}) {
  return (
    <div className="space-y-3">
      <p className="min-h-7 text-[0.95rem] leading-tight font-semibold wrap-anywhere">{heading}</p>
      <p className="font-mono text-[0.78rem] text-soft">ada@example.com</p>
      <Field
        label="Password"
        type="password"
        autoComplete="new-password"
        placeholder="not a real one"
        value={password}
        onType={(text) => onType(text.slice(0, longestPassword))}
      />
      <p className="rounded-lg bg-sunk py-1.5 text-center text-[0.82rem] text-soft ring-1 ring-rule">
        Continue (drawn)
      </p>
    </div>
  )
}

function Caption({ title, children }: { title: string; children: ReactNode }) {
  return (
    <figcaption className="mt-3 space-y-1.5 text-[0.88rem]">
      <p className="font-semibold">{title}</p>
      {children}
    </figcaption>
  )
}

/** What the code of the app gets to see of the password. */
function Readable({ text, otherwise }: { text: string | undefined; otherwise: string }) {
  return (
    <p>
      <span className="text-soft">The app’s code reads: </span>
      {text ? (
        <b className="font-mono font-semibold wrap-anywhere text-bad">
          <span aria-hidden>✗ </span>
          {text}
        </b>
      ) : (
        otherwise
      )}
    </p>
  )
}

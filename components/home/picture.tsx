import type { ReactNode } from 'react'

/** The scene in small: a phone, a server, and what crosses. A picture, said in words beside it. */
export function Picture() {
  return (
    <div
      aria-hidden
      className="grid grid-cols-[9rem_1fr_9.5rem] items-stretch gap-3 rounded-3xl bg-sunk p-6 text-[0.78rem] leading-snug"
    >
      <div className="flex min-h-64 flex-col rounded-[1.6rem] border-[5px] border-ink bg-raised px-3 pt-2 pb-3">
        <span className="mx-auto mb-2 h-1.5 w-9 rounded-full bg-ink" />
        <b className="font-semibold text-app">Timesheets</b>
        <span className="mt-2 text-soft">keeps</span>
        <Drawn hue="code_verifier">dBjftJeZ4CVP…</Drawn>
        <span className="mt-2 text-soft">sends ahead</span>
        <Drawn hue="code_challenge">E9Melhoa2Owv…</Drawn>
        <span className="mt-auto rounded-lg bg-app py-1.5 text-center font-semibold text-paper">
          Log in
        </span>
      </div>
      <div className="flex flex-col justify-around py-4 text-center">
        <Crossing word="authorize" colour="text-browser">
          <Drawn hue="code_challenge">challenge</Drawn>
        </Crossing>
        <Crossing word="callback" colour="text-browser" back>
          <Drawn hue="code">code</Drawn>
        </Crossing>
        <Crossing word="token request" colour="text-app">
          <Drawn hue="code_verifier">verifier</Drawn>
        </Crossing>
        <Crossing word="tokens" colour="text-app" back>
          <Drawn hue="access_token">access_token</Drawn>
        </Crossing>
      </div>
      <div className="rounded-2xl border border-server bg-raised px-3.5 py-3">
        <b className="font-semibold text-server">Authorization server</b>
        <span className="mt-2 block text-soft">what it checks</span>
        <span className="mt-1 block">
          SHA-256 of the <Drawn hue="code_verifier">verifier</Drawn>
        </span>
        <span className="block">
          is the <Drawn hue="code_challenge">challenge</Drawn>?
        </span>
        <span className="mt-3 block border-t border-rule pt-2 font-semibold text-ok">✓ tokens</span>
        <span className="block font-semibold text-bad">✗ invalid_grant</span>
      </div>
    </div>
  )
}

type CrossingProps = { word: string; colour: string; back?: boolean; children: ReactNode }

function Crossing({ word, colour, back, children }: CrossingProps) {
  return (
    <span className={colour}>
      <span className="block font-semibold">{word}</span>
      <svg viewBox="0 0 120 12" className="my-0.5 block h-3 w-full" preserveAspectRatio="none">
        <title>{word}</title>
        <path
          d={back ? 'M120 6H2m6-5L2 6l6 5' : 'M0 6h118m-6-5 6 5-6 5'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className="block text-[0.74rem]">{children}</span>
    </span>
  )
}

function Drawn({ hue, children }: { hue: string; children: string }) {
  return (
    <span className="value" data-hue={hue}>
      {children}
    </span>
  )
}

import Link from 'next/link'
import { Mark } from '@/components/lesson/header'
import { lessons } from '@/content/lessons'

const stepOne = lessons.find(({ number }) => number === 1) ?? lessons[0]

export default function Home() {
  return (
    <main className="mx-auto max-w-[64rem] px-5 pt-10 pb-20 stage:pt-20">
      <p className="mb-10 flex items-center gap-2 text-[1.06rem] font-bold tracking-tight">
        <Mark /> Proofkey
      </p>
      <h1 className="max-w-[20ch] text-[2.4rem] leading-[1.06] font-bold tracking-[-0.022em] text-balance stage:text-[3.4rem]">
        The mobile login flow, for real
      </h1>
      <p className="mt-5 max-w-[58ch] text-[1.12rem] text-pretty">
        Walk OAuth 2.0 with PKCE and OpenID Connect step by step. A strict authorization server runs
        inside this page: every value is really made, sent, checked and signed. Spoil one, and the
        flow fails as it would in life, with the reason on screen.
      </p>
      <p className="mt-7">
        <Link
          href={`/lessons/${stepOne.slug}/`}
          className="inline-flex min-h-12 items-center rounded-[10px] bg-ink px-6 font-semibold text-paper hover:opacity-90"
        >
          Start with step 1
        </Link>
      </p>
      <h2 className="mt-14 mb-4 text-[1.3rem] font-bold tracking-tight">The flow at a glance</h2>
      <ol className="grid gap-3 sm:grid-cols-2 stage:grid-cols-3">
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <Link
              href={`/lessons/${lesson.slug}/`}
              prefetch={false}
              className="block h-full rounded-2xl border border-rule bg-raised px-5 py-4 hover:border-edge"
            >
              <span className="text-[0.82rem] text-soft">
                {lesson.number ? `Step ${lesson.number}` : 'Then'}
              </span>
              <span className="block font-semibold">{lesson.title}</span>
              <span className="mt-1 block text-[0.9rem] leading-snug text-soft">
                {lesson.description}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="mt-14 max-w-[62ch] border-t border-rule pt-5 text-[0.9rem] text-soft">
        No account, no set-up, and nothing leaves your browser. Proofkey follows Auth0’s public
        tutorial “Implement the Mobile Login Flow”; it is independent of Auth0 and not affiliated
        with it.
      </p>
    </main>
  )
}

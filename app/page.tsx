import Link from 'next/link'
import { ContactedLine } from '@/components/contacts/contacted-line'
import { FlowLine } from '@/components/home/flow-line'
import { Picture } from '@/components/home/picture'
import { Start } from '@/components/home/start'
import { Mark } from '@/components/ui/mark'
import { descriptions } from '@/content/descriptions'
import { type Lesson, lessons } from '@/content/lessons'

const groups = [...new Set(lessons.map(({ group }) => group))]

const pages = [
  { href: '/lessons/overview/', title: 'Overview' },
  { href: '/glossary/', title: 'Glossary' },
  { href: '/errors/', title: 'Errors' },
]

export default function Home() {
  return (
    <main className="mx-auto max-w-[76rem] px-5 pt-5 pb-16 stage:px-10 stage:pt-8">
      <header className="flex items-center justify-between gap-4">
        <p className="flex items-center gap-2 text-[1.06rem] font-bold tracking-tight">
          <Mark /> Proofkey
        </p>
        <nav aria-label="Pages" className="flex gap-1 text-[0.9rem] sm:gap-3">
          {pages.map(({ href, title }) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              className="inline-flex min-h-8 items-center rounded-lg px-2 underline decoration-rule underline-offset-4 hover:decoration-current"
            >
              {title}
            </Link>
          ))}
        </nav>
      </header>

      <div className="mt-6 grid items-center gap-x-14 stage:mt-14 stage:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <div>
          <h1 className="max-w-[14ch] text-[2.3rem] leading-[1.06] font-bold tracking-[-0.022em] text-balance stage:text-[3.6rem]">
            The mobile login flow, for real
          </h1>
          <p className="mt-4 max-w-[52ch] text-pretty stage:mt-6 stage:text-[1.12rem]">
            Walk OAuth 2.0 with PKCE step by step. A strict authorization server runs inside this
            page: every value is really made, sent, checked and signed. Spoil one, and the flow
            fails with the reason on screen.
          </p>
          <div className="mt-5 stage:mt-8">
            <Start />
          </div>
        </div>
        <div className="hidden stage:block">
          <Picture />
        </div>
      </div>

      <section aria-labelledby="flow" className="mt-4 stage:mt-12">
        <h2 id="flow" className="mb-3 text-[1.05rem] font-bold tracking-tight stage:mb-5">
          The flow at a glance
        </h2>
        <FlowLine />
      </section>

      <section aria-labelledby="lessons" className="mt-16 border-t border-rule pt-8">
        <h2 id="lessons" className="mb-5 text-[1.3rem] font-bold tracking-tight">
          Every lesson
        </h2>
        <div className="gap-x-12 sm:columns-2 stage:columns-3">
          {groups.map((group) => (
            <LessonGroup key={group} group={group} />
          ))}
        </div>
      </section>

      <p className="mt-14 max-w-[62ch] border-t border-rule pt-5 text-[0.9rem] text-soft">
        Proofkey follows Auth0’s public tutorial “Implement the Mobile Login Flow”. It is
        independent of Auth0 and not affiliated with it.
      </p>
      <ContactedLine className="mt-2" />
    </main>
  )
}

function LessonGroup({ group }: { group: Lesson['group'] }) {
  return (
    <div className="mb-6">
      <h3 className="mb-1 text-[0.85rem] font-semibold text-soft">{group}</h3>
      <ul>
        {lessons
          .filter((lesson) => lesson.group === group)
          .map(({ slug, title }) => (
            <li key={slug} className="break-inside-avoid py-2">
              <Link
                href={`/lessons/${slug}/`}
                prefetch={false}
                className="font-semibold underline decoration-rule underline-offset-4 hover:decoration-current"
              >
                {title}
              </Link>
              <p className="text-[0.9rem] leading-snug text-pretty text-soft">
                {descriptions[slug]}
              </p>
            </li>
          ))}
      </ul>
    </div>
  )
}

import Link from 'next/link'
import { pages } from '@/content/pages'
import { tools } from '@/content/tools'

/** The pages that are tools, and those for people who teach or host, below the lessons. */
export function ToolLinks() {
  return (
    <>
      <Links title="Tools" pages={tools} />
      <Links title="Teach and host" pages={pages} />
    </>
  )
}

type Props = { title: string; pages: readonly { href: string; title: string }[] }

function Links({ title: heading, pages: listed }: Props) {
  return (
    <div className="mb-5">
      <h2 className="mb-2 px-2 text-[0.78rem] font-semibold text-soft">{heading}</h2>
      <ul>
        {listed.map(({ href, title }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="my-0.5 block rounded-lg py-1.5 pr-2 pl-[2.4rem] text-[0.9rem] leading-snug hover:bg-raised"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

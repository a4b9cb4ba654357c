import type { Metadata } from 'next'
import { ErrorEntry } from '@/components/errors/error-entry'
import { PageTitle } from '@/components/ui/page-title'
import { errorGroups } from '@/content/errors/groups'

const title = 'Errors'
const description =
  'Every error code of the app and of the server: what it means, its usual cause, the way out, and how to make it happen here.'

export const metadata: Metadata = {
  title,
  description,
  openGraph: { title, description, siteName: 'Proofkey' },
}

export default function Page() {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className="prose">
        <p>
          What can go wrong, by where you meet it. Some codes come from the server and stand in a
          specification; the others are this app’s own. Where there is a button, one press makes the
          error happen in your run: it does the steps before it, sends the spoiled one, and puts the
          request back.
        </p>
      </div>
      <nav aria-label="Groups of errors" className="mt-4">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem]">
          {errorGroups.map(({ id, title: name }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="inline-block py-1 underline decoration-edge underline-offset-4"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {errorGroups.map(({ id, title: name, note, codes }) => (
        <section key={id} aria-labelledby={id}>
          <div className="prose">
            <h2 id={id}>{name}</h2>
            <p>{note}</p>
          </div>
          {codes.map((code) => (
            <ErrorEntry key={code} code={code} />
          ))}
        </section>
      ))}
    </>
  )
}

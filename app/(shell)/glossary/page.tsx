import type { Metadata } from 'next'
import { Spec } from '@/components/lesson/spec'
import { PageTitle } from '@/components/ui/page-title'
import { glossaryList } from '@/content/glossary'

const title = 'Glossary'
const description =
  'The words of OAuth 2.0, PKCE and OpenID Connect, each in two or three sentences, with the section that defines it.'

export const metadata: Metadata = {
  title,
  description,
  openGraph: { title, description, siteName: 'Proofkey' },
}

export default function Page() {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="mb-6 max-w-[62ch]">
        The field’s own words. In a lesson, a dotted line under a word opens the same explanation.
      </p>
      <dl className="prose max-w-[62ch]">
        {glossaryList.map(({ name, term, text, spec }) => (
          <div
            key={name}
            id={name}
            className="-mx-3 scroll-mt-20 rounded-xl border border-transparent px-3 py-2.5 target:border-edge target:bg-raised"
          >
            <dt className="font-semibold">
              <a href={`#${name}`} className="no-underline hover:underline">
                {term}
              </a>
            </dt>
            <dd className="text-[0.95rem]">
              {text} {spec && <Spec>{spec}</Spec>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

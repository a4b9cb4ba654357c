import type { Metadata } from 'next'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Oidc, Rfc } from '@/components/lesson/references'
import { PageTitle } from '@/components/ui/page-title'
import { Workbench } from '@/components/workbench/lazy'
import { jwtWorkbench } from '@/content/tools'

const { title, description } = jwtWorkbench

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
          Paste a token from anywhere. It is read in this page and goes nowhere. Change what it
          says, and see its signature fail.
        </p>
      </div>
      <Workbench />
      <div className="prose">
        <h2>What a signature tells</h2>
        <p>
          A JWT is three texts in base64url with dots between: header, payload, signature.{' '}
          <Rfc n="7515" section="7.1" /> Anybody can decode the first two, and anybody can write
          them. Only the holder of the private key can make the third for them.
        </p>
        <ul>
          <li>
            The key comes from the issuer that you know, by its metadata. Addresses and keys in the
            token itself are never used. <Rfc n="8725" section="3.10" />
          </li>
          <li>
            The algorithm is the one that you agreed on. A token that names another one, or{' '}
            <code>none</code>, is refused. <Rfc n="8725" section="3.1" />
          </li>
          <li>
            A good signature is one check of several. An ID token has thirteen.{' '}
            <Oidc section="3.1.3.7" />
          </li>
          <li>
            Your app checks its ID token. An access token is for the API: your app passes it on and
            does not read it. <LessonLink href="/lessons/concept-access-tokens/">Why</LessonLink>
          </li>
        </ul>
        <h2>What is refused</h2>
        <p>
          Private keys and shared secrets, texts of more than 262,144 characters, the JSON form, and
          tokens in which a name stands twice. Characters that cannot be seen, or that turn the text
          around, are shown as escapes.
        </p>
      </div>
    </>
  )
}

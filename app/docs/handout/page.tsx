import type { Metadata } from 'next'
import { FlowPicture } from '@/components/docs/flow-picture'
import { PrintButton } from '@/components/docs/print-button'
import { SiteAddress } from '@/components/docs/site-address'
import { Spec } from '@/components/lesson/spec'
import { PageTitle } from '@/components/ui/page-title'
import { blanks, makes, requests, troubles } from '@/content/handout'
import { handoutPage } from '@/content/pages'

const { title, description } = handoutPage

export const metadata: Metadata = {
  title,
  description,
  openGraph: { title, description, siteName: 'Proofkey' },
}

/** Two sheets of paper at most, A4 or Letter. */
export default function Page() {
  return (
    <div className="prose print:text-[8.4pt] print:leading-[1.35] print:[&>h2]:mt-3 print:[&>h2]:mb-1 print:[&>h2]:text-[11pt] print:[&_:is(td,th)]:py-[2.5px]">
      <PageTitle>The mobile login flow, on paper</PageTitle>
      <div data-screen-only className="mb-6 flex flex-wrap items-center gap-4">
        <PrintButton />
        <p className="min-w-60 flex-1 text-soft">
          For the room: two sheets of A4 or Letter at most, in black and white too.
        </p>
      </div>
      <SiteAddress />
      <h2 id="picture">The flow in one picture</h2>
      <FlowPicture />
      <h2 id="makes">What each step makes</h2>
      <div className="table-scroll my-0!">
        <table className="text-[1em]!">
          <tbody>
            {makes.map(({ step, made, of, spec }) => (
              <tr key={step}>
                <th scope="row">{step}</th>
                <td>
                  <code data-hue={made} className="whitespace-nowrap text-(--hue,currentColor)">
                    {made}
                  </code>
                </td>
                <td>{of}</td>
                <td className="whitespace-nowrap">
                  <Spec>{spec}</Spec>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 id="requests">What is sent</h2>
      {requests.map(({ title: name, text, spec }) => (
        <div key={name} className="mb-3 print:mb-1">
          <h3 className="font-semibold">
            {name}{' '}
            <span className="font-normal">
              <Spec>{spec}</Spec>
            </span>
          </h3>
          <pre className="rounded-lg border border-rule bg-raised px-3 py-1.5 text-[0.8rem] leading-snug wrap-anywhere whitespace-pre-wrap print:py-0.5 print:text-[7.6pt]">
            {text}
          </pre>
        </div>
      ))}
      <h2 id="errors">What went wrong, and what to look at</h2>
      <div className="table-scroll my-0!">
        <table className="text-[1em]!">
          <thead>
            <tr>
              <th scope="col">You see</th>
              <th scope="col">Where</th>
              <th scope="col">Look at</th>
              <th scope="col">Section</th>
            </tr>
          </thead>
          <tbody>
            {troubles.map(({ sign, where, check, spec }) => (
              <tr key={`${sign} ${where}`}>
                <td>{sign}</td>
                <td>{where}</td>
                <td>{check}</td>
                <td>
                  <Spec>{spec}</Spec>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 id="yours">Yours</h2>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 print:grid-cols-2 print:gap-y-8">
        {blanks.map((name) => (
          <div key={name} className="flex items-end gap-2 border-b border-edge pb-0.5">
            <dt className="text-soft">{name}</dt>
            <dd>
              <span className="sr-only">to be written</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

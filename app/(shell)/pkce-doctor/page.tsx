import type { Metadata } from 'next'
import { Fragment } from 'react'
import { Doctor } from '@/components/doctor/lazy'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Rfc } from '@/components/lesson/references'
import { PageTitle } from '@/components/ui/page-title'
import { slipWords, stageWords } from '@/content/doctor'
import { doctorCases } from '@/content/doctor/cases'
import { pkceDoctor } from '@/content/tools'
import { slipCodes, stageOfSlip, stages } from '@/lib/oauth/pkce-doctor-slips'

const { title, description } = pkceDoctor

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
          A server says <code>invalid_grant</code>, because the hash of the verifier is not the
          challenge. <Rfc n="7636" section="4.6" /> Enter the two, from this run or from your own
          app. The doctor makes the challenge in every wrong way that is known, alone and together.
          A hash has 256 bits, so a way that gives your very challenge is the way your app took.
        </p>
      </div>
      <Doctor />
      <div className="prose">
        <h2>The mistakes it knows</h2>
        {stages.map((stage) => (
          <Fragment key={stage}>
            <h3>{stageWords[stage].name}</h3>
            <p>Right: {stageWords[stage].right}.</p>
            <ul>
              {slipCodes
                .filter((code) => stageOfSlip(code) === stage)
                .map((code) => (
                  <li key={code}>{slipWords[code].title}.</li>
                ))}
            </ul>
          </Fragment>
        ))}
        <h2>Where they come from</h2>
        <p>From failures that people had and told of in public. Each is a test of the doctor.</p>
        <ul>
          {doctorCases.map(({ id, href, issue, story }) => (
            <li key={id}>
              <LessonLink href={href}>{issue}</LessonLink>: {story}
            </li>
          ))}
        </ul>
        <p>
          How it is done rightly, stage by stage, is in{' '}
          <LessonLink href="/lessons/create-code-challenge/">Create a code challenge</LessonLink>.
        </p>
      </div>
    </>
  )
}

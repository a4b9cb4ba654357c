import type { Metadata } from 'next'
import { PlanTable } from '@/components/docs/plan-table'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Spec } from '@/components/lesson/spec'
import { PageTitle } from '@/components/ui/page-title'
import { trainersPage } from '@/content/pages'
import { plans, questions, rescues } from '@/content/trainers'

const { title, description } = trainersPage

export const metadata: Metadata = {
  title,
  description,
  openGraph: { title, description, siteName: 'Proofkey' },
}

export default function Page() {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        The server is inside the page, so thirty people can break it at once and nobody disturbs
        anybody. You need a projector, this site, and no account.
      </p>

      <h2 id="before">Before the day</h2>
      <ul>
        <li>
          Open a lesson once on your machine, and leave it open until the line at its foot says{' '}
          <b>Works offline</b>. After one visit everything works without network. Ask those who
          bring a machine of their own to do the same at home.
        </li>
        <li>
          For a closed room, take it along: <code>npm run tarball</code> packs the site into one
          file, which runs from a memory stick with any static server. Its <code>READ-ME.txt</code>{' '}
          says how.
        </li>
        <li>
          Decide where the room finds it. Steps 2 to 5 need <b>https</b>, or <code>localhost</code>{' '}
          on each machine: browsers give SHA-256 and signatures to a secure context only.
        </li>
        <li>
          Print the <LessonLink href="/docs/handout/">hand-out</LessonLink>, one for each person.
          Print it from the address that the room will use: the code on it leads there.
        </li>
        <li>
          Walk your plan once. <b>Run all steps</b>, in the header, does the whole flow in seconds
          if you need a result to start from.
        </li>
      </ul>

      <h2 id="room">In the room</h2>
      <ul>
        <li>
          <b>Present</b>, in the menu, or <code>?present</code> behind the address of any lesson:
          large type, the stage first, and a light on what has just travelled. It stays on from
          lesson to lesson.
        </li>
        <li>
          <kbd>→</kbd> and <kbd>←</kbd> go to the next and the previous lesson, and so does a
          clicker. <kbd>B</kbd> makes the screen black and any key brings it back. <kbd>Esc</kbd>{' '}
          ends the presentation. In a field, a tab or a dialog the keys do what they always do.
        </li>
        <li>
          <b>Share with the room</b>, in the menu, shows a short address and a QR code of the lesson
          that you are on. Its link can bring settings: the language of the samples, or a server
          that you have spoiled. Whoever opens it is asked first. It never has a verifier, a code or
          a token in it.
        </li>
        <li>
          Light theme in a bright room, dark theme in a dark one: the menu has both. The browser’s
          own zoom works as well.
        </li>
      </ul>

      <h2 id="plans">Plans</h2>
      {([30, 60, 90] as const).map((length) => (
        <div key={length} className="prose">
          <h3 id={`plan-${length}`}>{length} minutes</h3>
          <PlanTable rows={plans[length]} label={`Plan for ${length} minutes`} />
        </div>
      ))}
      <p>
        With 30 minutes you show and the room watches. With 60 everybody walks along. With 90 there
        is time to attack.
      </p>

      <h2 id="questions">Questions that come up</h2>
      <dl className="max-w-[62ch] space-y-4">
        {questions.map(({ question, answer, spec }) => (
          <div key={question}>
            <dt className="font-semibold">{question}</dt>
            <dd>
              {answer} <Spec>{spec}</Spec>
            </dd>
          </div>
        ))}
      </dl>

      <h2 id="rescue">When something fails</h2>
      <dl className="max-w-[62ch] space-y-4">
        {rescues.map(({ sign, help }) => (
          <div key={sign}>
            <dt className="font-semibold">{sign}</dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>

      <h2 id="between">Between two groups</h2>
      <ul>
        <li>
          <b>Start over</b>, in the menu, drops the run. The login session stays, so the next login
          shows single sign-on.
        </li>
        <li>
          <b>Reset the sandbox</b>, beside it, drops everything: keys, sessions, codes, tokens, and
          every setting that somebody changed.
        </li>
        <li>
          <b>Progress</b>, below, forgets which lessons were done.
        </li>
        <li>On shared machines a private window starts from nothing, and leaves nothing behind.</li>
      </ul>
    </>
  )
}

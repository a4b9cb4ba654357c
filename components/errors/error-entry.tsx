import { MakeHappenButton } from '@/components/errors/make-happen-button'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Spec } from '@/components/lesson/spec'
import { Copy } from '@/components/ui/copy'
import { explanations } from '@/content/errors'
import { type Lesson, lessons } from '@/content/lessons'
import { tools } from '@/content/tools'
import { ways } from '@/content/ways'
import type { ErrorCode } from '@/lib/oauth/errors'

/** One error: what it means and its usual cause, the way out, and how to make it happen here. */
export function ErrorEntry({ code }: { code: ErrorCode }) {
  const { title, why, wayOut, spec } = explanations[code]
  return (
    <section
      id={code}
      aria-labelledby={`${code}-title`}
      className="prose -mx-3 scroll-mt-20 rounded-xl border border-transparent px-3 py-3 target:border-edge target:bg-raised"
    >
      <h3 id={`${code}-title`} className="mt-0!">
        <a href={`#${code}`} className="no-underline hover:underline">
          <code className="mr-1.5 text-bad wrap-anywhere">{code}</code> {title}
        </a>
      </h3>
      <p>
        {why} <Spec>{spec}</Spec>
      </p>
      <p>
        <b className="font-semibold">Way out:</b> {wayOut}
      </p>
      {tools
        .filter(({ helpsWith }) => helpsWith.includes(code))
        .map(({ href, title: tool, offer }) => (
          <p key={href}>
            {offer} <LessonLink href={href}>Go to the {tool}</LessonLink>
          </p>
        ))}
      <MakeItHappen code={code} />
    </section>
  )
}

function MakeItHappen({ code }: { code: ErrorCode }) {
  const { lesson: slug, hand, paste, press } = ways[code]
  const lesson = lessons.find((each: Lesson) => each.slug === slug)
  return (
    <div className="border-l-[3px] border-rule pl-4 text-[0.95rem]">
      <p>
        <b className="font-semibold">Here:</b> {hand}{' '}
        {lesson && (
          <LessonLink href={`/lessons/${lesson.slug}/`}>Go to “{lesson.title}”</LessonLink>
        )}
      </p>
      {paste && (
        <p className="flex items-center gap-2">
          <code className="min-w-0 text-[0.8rem] wrap-anywhere">{paste}</code>
          <Copy text={paste} label={`Copy the text for ${code}`} />
        </p>
      )}
      {press && <MakeHappenButton code={code} press={press} />}
    </div>
  )
}

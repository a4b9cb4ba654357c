import { LessonLink } from '@/components/lesson/lesson-link'
import { lessons } from '@/content/lessons'
import type { PlanRow } from '@/content/trainers'

/** A plan with the minute at which each part begins. */
export function PlanTable({ rows, label }: { rows: readonly PlanRow[]; label: string }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="table-scroll"
    >
      <table className="min-w-[40rem] print:min-w-0">
        <thead>
          <tr>
            <th scope="col">Minute</th>
            <th scope="col">What</th>
            <th scope="col">Lesson</th>
            <th scope="col">Break</th>
            <th scope="col">The room sees</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, lesson, broken, seen }, place) => (
            <tr key={lesson}>
              <td>{rows.slice(0, place).reduce((sum, { minutes }) => sum + minutes, 0)}</td>
              <td>{what}</td>
              <td>
                <LessonLink href={`/lessons/${lesson}/`}>
                  {lessons.find(({ slug }) => slug === lesson)?.title}
                </LessonLink>
              </td>
              <td>{broken ?? '–'}</td>
              <td>{seen}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

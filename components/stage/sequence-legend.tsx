import type { SequenceRow } from '@/lib/trace/sequence'
import { travelsOf } from '@/lib/trace/travels'

/** How to read the arrows, and where each secret went. */
export function SequenceLegend({ rows }: { rows: readonly SequenceRow[] }) {
  return (
    <>
      <dl className="grid grid-cols-[2.6rem_1fr] items-baseline gap-x-3 gap-y-0.5 text-[0.76rem] text-soft">
        <dt className="mb-1 border-b-[3px] border-double border-browser">
          <span className="sr-only">double line</span>
        </dt>
        <dd>front channel: through the browser, where other eyes may see it</dd>
        <dt className="mb-1 border-b-2 border-app">
          <span className="sr-only">single line</span>
        </dt>
        <dd>back channel: from the app to a server, nobody between</dd>
        <dt className="mb-1 border-b-[1.5px] border-dashed border-edge">
          <span className="sr-only">dashed line</span>
        </dt>
        <dd>not sent yet, with the number of its step</dd>
      </dl>
      <Travels rows={rows} />
    </>
  )
}

function Travels({ rows }: { rows: readonly SequenceRow[] }) {
  const travels = travelsOf(rows)
  if (travels.length === 0) return null
  return (
    <section aria-label="Where each value travelled" className="text-[0.8rem]">
      <h3 className="font-semibold">Where each value travelled</h3>
      <table className="mt-1 w-full border-collapse text-left">
        <thead className="text-[0.74rem] text-soft">
          <tr>
            <th scope="col" className="py-1 font-normal">
              value
            </th>
            <th scope="col" className="px-2 py-1 font-normal">
              front
            </th>
            <th scope="col" className="px-2 py-1 font-normal">
              back
            </th>
            <th scope="col" className="py-1 font-normal">
              <span className="sr-only">what that means</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {travels.map(({ name, front, back, astray, sentence }) => (
            <tr key={name} className="border-t border-rule align-baseline">
              <th scope="row" className="py-1 font-mono text-[0.92em] font-normal">
                <span data-hue={name} className="text-(--hue,currentColor)">
                  {name}
                </span>
              </th>
              <td className="px-2 py-1">{front || '–'}</td>
              <td className="px-2 py-1">{back || '–'}</td>
              <td className={`py-1 ${astray ? 'font-semibold text-bad' : 'text-soft'}`}>
                {astray && <span aria-hidden>✗ </span>}
                {sentence.slice(name.length + 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

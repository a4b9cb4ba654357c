'use client'

import { Stage as Part } from '@/components/panels/frame'
import { chooseLanguage, useLanguages } from '@/components/samples/use-language'
import { Choice } from '@/components/ui/choice'
import { Copy } from '@/components/ui/copy'
import { codeWays } from '@/content/doctor/code'
import { type SlipCode, type Stage, stageOfSlip } from '@/lib/oauth/pkce-doctor-slips'

const options = codeWays.map(({ id, name }) => ({ value: id, label: name }))
const order: readonly Stage[] = ['verifier', 'bytes', 'hash', 'text', 'request', 'pair']

/** The way in the learner's language, the lines marked that mend what was found. */
export function DoctorCode({ slips }: { slips: readonly SlipCode[] }) {
  const languages = useLanguages()
  const [known] = languages.filter((each) => codeWays.some(({ id }) => id === each))
  const way = codeWays.find(({ id }) => id === known) ?? codeWays[0]
  if (!way) return null
  const broken = new Set(slips.map(stageOfSlip))
  const isEncoding = broken.has('text') || broken.has('verifier')
  const pieces = [
    { key: 'base64url', text: way.base64url, mends: isEncoding },
    ...order.map((stage) => ({ key: stage, text: way.lines[stage], mends: broken.has(stage) })),
  ]
  const notes = [...new Set(slips.flatMap((code) => way.notes[code] ?? []))]
  const whole = pieces.map(({ text }) => text).join('\n')
  return (
    <Part name="The mended line">
      <Choice bare label="Language" options={options} value={way.id} onChange={chooseLanguage} />
      {notes.map((note) => (
        <p key={note} className="mt-2.5 text-[0.94rem]">
          {note}
        </p>
      ))}
      <div className="relative mt-2.5">
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="m-0! grid overflow-x-auto rounded-xl border border-rule bg-paper py-3 font-mono text-[0.8rem] leading-[1.6]"
        >
          {pieces.map(({ key, text, mends }) => (
            <code
              key={key}
              className={`border-l-4 pr-12 pl-3 text-[1em]! ${
                mends
                  ? 'border-ok bg-[color-mix(in_oklch,var(--ok)_10%,transparent)]'
                  : 'border-transparent text-soft'
              }`}
            >
              {mends && <span className="sr-only">mended: </span>}
              {text}
            </code>
          ))}
        </pre>
        <div className="absolute top-1.5 right-1.5 rounded-md bg-paper">
          <Copy text={whole} label="Copy the whole way" />
        </div>
      </div>
    </Part>
  )
}

'use client'

import { useState } from 'react'
import { Value } from '@/components/flow/value'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { Button } from '@/components/ui/button'
import { Copy } from '@/components/ui/copy'
import { Field } from '@/components/ui/field'
import { remarks as remarkWords, slips as slipWords } from '@/content/callback-slips'
import type { Platform } from '@/content/platforms/platform'
import {
  type CallbackReport,
  type CallbackValues,
  checkCallback,
  longestCallbackFormat,
} from '@/lib/oauth/callback-format'

type Props = { platform: Platform; values: CallbackValues }

/** Holds a pasted callback URL against the platform's formats, slip by slip. */
export function QuickstartChecker({ platform, values }: Props) {
  const [typed, setTyped] = useState('')
  const templates = platform.callbacks.map(({ template }) => template)
  const report = typed === '' ? undefined : checkCallback(typed, templates, values)
  return (
    <PanelFrame title="Check a callback URL" aside={<Against name={platform.name} />}>
      <Field
        label="Callback URL"
        value={typed}
        placeholder="Paste the one that does not work"
        onType={(text) => setTyped(text.slice(0, longestCallbackFormat))}
        hint={
          typed.length >= longestCallbackFormat
            ? `Cut at ${longestCallbackFormat.toLocaleString('en')} characters.`
            : undefined
        }
      />
      <p role="status" className="sr-only">
        {report && inWords(report.slips.length)}
      </p>
      <div className="space-y-5">
        {report ? (
          <Findings report={report} onTake={setTyped} />
        ) : (
          <p className="text-[0.92rem] text-soft">
            Nothing is sent: the check runs here, as you type. Or start from one with slips in it:
          </p>
        )}
      </div>
      {!report && <Example onTake={setTyped} domain={values.domain} />}
    </PanelFrame>
  )
}

function Against({ name }: { name: string }) {
  return <span className="text-[0.85rem] text-soft">against the formats for {name}</span>
}

function Example({ onTake, domain }: { onTake: (text: string) => void; domain: string }) {
  const example = `MyApp://${domain}/Callback/`
  return (
    <Button small onClick={() => onTake(example)}>
      Try <code className="wrap-anywhere">{example}</code>
    </Button>
  )
}

function inWords(slips: number): string {
  if (slips === 0) return 'No slip.'
  return slips === 1 ? '1 slip' : `${slips} slips`
}

function Findings({ report, onTake }: { report: CallbackReport; onTake: (text: string) => void }) {
  const { slips, mended, remarks } = report
  return (
    <>
      {slips.length === 0 ? (
        <p className="text-[0.95rem]">
          <b className="font-semibold text-ok">
            <span aria-hidden>✓ </span>No slip.
          </b>{' '}
          This is what the SDK sends. Register it letter for letter.
        </p>
      ) : (
        <Stage name={inWords(slips.length)} note="one by one">
          <ol className="divide-y divide-rule">
            {slips.map(({ code, mended: after }) => (
              <li key={code} className="py-2.5 text-[0.92rem]">
                <p className="font-semibold text-bad">
                  <span aria-hidden>✗ </span>
                  {slipWords[code].title}
                </p>
                <p>
                  {slipWords[code].why}{' '}
                  <span className="text-[0.85em] whitespace-nowrap text-soft">
                    {slipWords[code].spec}
                  </span>
                </p>
                <p className="mt-1 font-mono text-[0.82rem] leading-snug wrap-anywhere">
                  <span className="text-soft">mended: </span>
                  {after}
                </p>
              </li>
            ))}
          </ol>
        </Stage>
      )}
      {slips.length > 0 && (
        <Stage name="All mended">
          <p className="flex items-start gap-2">
            <span className="min-w-0 grow leading-snug">
              <Value name="redirect_uri">{mended}</Value>
            </span>
            <Copy text={mended} label="Copy the mended URL" />
          </p>
          <Button small className="mt-2" onClick={() => onTake(mended)}>
            Check this one
          </Button>
        </Stage>
      )}
      {remarks.length > 0 && (
        <Stage name="Good to know">
          <ul className="space-y-2 text-[0.92rem]">
            {remarks.map((code) => (
              <li key={code}>
                <b className="font-semibold">{remarkWords[code].title}.</b> {remarkWords[code].why}{' '}
                <span className="text-[0.85em] whitespace-nowrap text-soft">
                  {remarkWords[code].spec}
                </span>
              </li>
            ))}
          </ul>
        </Stage>
      )}
    </>
  )
}

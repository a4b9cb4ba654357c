'use client'

import { useState, useSyncExternalStore } from 'react'
import { AfterPaint } from '@/components/flow/after-paint'
import { PanelFrame } from '@/components/panels/frame'
import type { Piece } from '@/components/samples/highlight'
import { type Sample, SampleFigure } from '@/components/samples/sample-figure'
import { chooseLanguage, useLanguages } from '@/components/samples/use-language'
import { useEndpoints } from '@/components/token/endpoint'
import { Select } from '@/components/ui/select'
import type { PanelName } from '@/content/panels'

export type Topic = { name: string; title: string; samples: Sample[] }

const isAddress = (piece: Piece) => typeof piece === 'object' && 'address' in piece

const never = () => () => {}

/** A lesson's requests in the reader's language. Without JavaScript, all languages one below the other. */
export function SampleBlock({ topics, embed }: { topics: Topic[]; embed?: PanelName }) {
  const [first] = topics
  const [chosen, choose] = useState(first?.name ?? '')
  const languages = useLanguages()
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const topic = topics.find(({ name }) => name === chosen) ?? first
  const found = languages.flatMap(
    (each) => topic?.samples.find(({ language }) => language === each) ?? [],
  )
  const sample = found[0] ?? topic?.samples[0]
  const { issuer } = useEndpoints()
  if (!topic || !sample) return null
  const shown = isHydrated ? [sample] : topics.flatMap(({ samples }) => samples)
  return (
    <PanelFrame
      title="In your language"
      embed={embed}
      aside={
        <div className="flex flex-wrap gap-2 noscript:hidden">
          {topics.length > 1 && (
            <Select
              label="Request"
              options={topics.map(({ name, title }) => ({ value: name, label: title }))}
              value={topic.name}
              onChange={choose}
            />
          )}
          <Select
            label="Language"
            options={topic.samples.map(({ language, name }) => ({ value: language, label: name }))}
            value={sample.language}
            onChange={chooseLanguage}
          />
        </div>
      }
    >
      <AfterPaint>
        {shown.map((each) => (
          <SampleFigure key={each.file} sample={each} hidden={each !== sample} />
        ))}
      </AfterPaint>
      {sample.pieces.some(isAddress) && issuer.endsWith('/sandbox') && (
        <p className="text-[0.85rem] text-soft">
          The addresses are those of the sandbox in this page, which answers no other program. The
          provider of <code>npm start</code> does.
        </p>
      )}
    </PanelFrame>
  )
}

'use client'

import { useRef, useState } from 'react'
import { TextArea } from '@/components/ui/text-area'
import type { KeysInUse } from '@/components/workbench/use-check'
import { keyProblems } from '@/content/workbench'
import { type KeyProblem, longestKeys, readPastedKeys } from '@/lib/jwt/pasted-keys'

/** A JWK, a JWK Set or PEM, read as it is pasted. */
export function PastedKeysField({ onKeys }: { onKeys: (keys: KeysInUse | undefined) => void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<KeyProblem>('empty')
  const newest = useRef('')
  async function paste(next: string) {
    const cut = next.slice(0, longestKeys + 1)
    newest.current = cut
    setText(cut)
    const read = await readPastedKeys(cut)
    if (newest.current !== cut) return // a later text was pasted meanwhile
    if ('problem' in read) {
      setProblem(read.problem)
      onKeys(undefined)
    } else {
      setProblem('empty')
      onKeys({ ...read, from: 'what you pasted' })
    }
  }
  return (
    <div>
      <TextArea
        label="JWK, JWK Set or PEM"
        rows={6}
        value={text}
        onType={(text) => paste(text)}
        hint="Public keys only. A single key is tried whatever its kid."
      />
      {problem !== 'empty' && (
        <p role="alert" className="mt-2 text-[0.92rem] text-bad">
          {keyProblems[problem]}
        </p>
      )}
    </div>
  )
}

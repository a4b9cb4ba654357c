'use client'

import { PanelFrame, Stage } from '@/components/panels/frame'
import { ClaimList } from '@/components/token/claim-list'
import { JwtView } from '@/components/token/jwt-view'
import { Button } from '@/components/ui/button'
import { Findings } from '@/components/workbench/findings'
import { PartEditor } from '@/components/workbench/part-editor'
import { SignatureVerdict } from '@/components/workbench/signature-verdict'
import { type KeysInUse, useCheck } from '@/components/workbench/use-check'
import { useNow } from '@/components/workbench/use-now'
import { headerParameters } from '@/content/claims'
import { encryptedParts } from '@/content/workbench'
import type { Inspection } from '@/lib/jwt/inspect'

type Props = {
  inspection: Inspection
  keys: KeysInUse | undefined
  isEdited: boolean
  onBring: (token: string) => void
  onEdit: (part: 'header' | 'payload', json: string) => void
  onRestore: () => void
}

/** What a token says, part by part, with an editor below each, and who signed it. */
export function Reading({ inspection, keys, isEdited, onBring, onEdit, onRestore }: Props) {
  const { kind, token, reading, texts, unsigned } = inspection
  const nowMs = useNow()
  const check = useCheck(unsigned || kind !== 'signed' ? '' : token, reading.header?.kid, keys)
  return (
    <PanelFrame
      title="What it says"
      aside={
        isEdited && (
          <Button small onClick={onRestore}>
            Put it back as it came
          </Button>
        )
      }
    >
      <Findings inspection={inspection} onBring={onBring} />
      {kind === 'signed' && reading.parts.length > 0 && (
        <JwtView
          reading={reading}
          texts={texts}
          hue={reading.header?.typ === 'at+jwt' ? 'access_token' : 'id_token'}
          nowMs={nowMs}
          tools={{
            header: reading.header && (
              <PartEditor part="header" json={texts.header ?? ''} onEdit={onEdit} />
            ),
            payload: reading.payload && (
              <PartEditor part="payload" json={texts.payload ?? ''} onEdit={onEdit} />
            ),
          }}
        >
          <SignatureVerdict
            keys={keys}
            check={check}
            isUnsigned={unsigned}
            isEdited={isEdited}
            payload={reading.payload}
            nowMs={nowMs}
          />
        </JwtView>
      )}
      {kind === 'encrypted' && <Encrypted inspection={inspection} nowMs={nowMs} />}
    </PanelFrame>
  )
}

function Encrypted({ inspection: { reading }, nowMs }: { inspection: Inspection; nowMs?: number }) {
  return (
    <>
      <Stage name="The five parts">
        <ol className="list-decimal space-y-1 pl-5 text-[0.94rem]">
          {encryptedParts.map(({ name, text }, place) => (
            <li key={name}>
              <b className="font-semibold">{name}</b>, {sizeOf(reading.parts[place])}: {text}
            </li>
          ))}
        </ol>
      </Stage>
      {reading.header && (
        <Stage name="Header">
          <ClaimList
            label="Header parameters"
            members={reading.header}
            explanations={headerParameters}
            nowMs={nowMs}
          />
        </Stage>
      )}
    </>
  )
}

function sizeOf(part = ''): string {
  return `${part.length.toLocaleString('en')} ${part.length === 1 ? 'character' : 'characters'}`
}

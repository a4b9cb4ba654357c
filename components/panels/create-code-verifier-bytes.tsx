'use client'

import { Value } from '@/components/flow/value'
import { ByteGrid } from '@/components/panels/bytes/byte-grid'
import { ByteTies } from '@/components/panels/bytes/byte-ties'
import { CloseUp, EmptyCloseUp } from '@/components/panels/bytes/close-up'
import { EmptyBytes } from '@/components/panels/bytes/empty-bytes'
import { GroupedText } from '@/components/panels/bytes/grouped-text'
import { groupCount } from '@/components/panels/bytes/groups'
import { VerifierRules } from '@/components/panels/create-code-verifier-rules'
import { Stage } from '@/components/panels/frame'
import { Copy } from '@/components/ui/copy'
import { EncodingError, fromBase64url } from '@/lib/encoding'
import { charactersFor } from '@/lib/oauth/pkce'

/** The most bytes that are drawn, one by one. */
const drawnBytes = 99

type Props = { verifier: string | undefined; length: number }

/** The bytes, one group of them from close by, and the characters. */
export function CreateCodeVerifierBytes({ verifier, length }: Props) {
  if (verifier === undefined) {
    return (
      <>
        <Stage name="Random bytes" note={`${length} of them`}>
          <EmptyBytes count={length}>
            Nothing is solid before it happened. Press Generate verifier, and your browser draws the
            bytes.
          </EmptyBytes>
        </Stage>
        <Stage name="One group, close up" note="24 bits, cut into sixes">
          <EmptyCloseUp />
        </Stage>
        <Stage name="Verifier" note={`${charactersFor(length)} characters`}>
          <div aria-hidden className="h-8 rounded-md border border-dashed border-edge/60" />
          <VerifierRules />
        </Stage>
      </>
    )
  }
  const { bytes, reason } = bytesBehind(verifier)
  const drawn = bytes?.subarray(0, drawnBytes)
  const hidden = (bytes?.length ?? 0) - (drawn?.length ?? 0)
  return (
    <ByteTies groups={groupCount(drawn?.length ?? 0)}>
      <Stage
        name="Bytes"
        note={drawn?.length ? `${bytes?.length}, in hex, in groups of three` : 'none'}
      >
        {drawn && drawn.length > 0 ? (
          <ByteGrid
            bytes={drawn}
            characters={verifier}
            hue="code_verifier"
            label="Three bytes and their four characters"
          />
        ) : (
          <p className="text-[0.92rem]">
            {reason
              ? `${reason} That is no mistake by itself: from here on only the characters count.`
              : 'The field is empty.'}
          </p>
        )}
        {hidden > 0 && <p className="mt-1.5 text-sm text-soft">and {hidden} more</p>}
      </Stage>
      {drawn && drawn.length > 0 && (
        <Stage name="One group, close up" note="24 bits, cut into sixes">
          <CloseUp bytes={drawn} characters={verifier} />
        </Stage>
      )}
      <Stage name="Verifier" note={`${bytes ? 'base64url, ' : ''}${verifier.length} characters`}>
        <p
          className="max-h-44 overflow-y-auto leading-normal tracking-[0.03em]"
          tabIndex={verifier.length > 400 ? 0 : undefined}
        >
          <Value
            name="code_verifier"
            className="text-base font-medium break-all"
            drawn={bytes ? <GroupedText text={verifier} /> : undefined}
          >
            {verifier}
          </Value>
          <span className="-my-2 ml-1 inline-block align-middle">
            <Copy text={verifier} label="Copy the verifier" />
          </span>
        </p>
        <VerifierRules verifier={verifier} />
      </Stage>
    </ByteTies>
  )
}

/** The bytes that a text is the base64url of, or why there are none. */
function bytesBehind(text: string): { bytes?: Uint8Array; reason?: string } {
  try {
    return { bytes: fromBase64url(text) }
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error
    return { reason: whyNoBytes(text, error.position) }
  }
}

function whyNoBytes(text: string, position: number): string {
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0)
  if (!/^[\w-]$/.test(character)) {
    return `No bytes stand behind this text: character ${position + 1} is not in the base64url alphabet.`
  }
  return text.length % 4 === 1
    ? `No bytes stand behind this text: no number of bytes becomes ${text.length} characters.`
    : 'No bytes stand behind this text: its last character carries bits beyond the last byte.'
}

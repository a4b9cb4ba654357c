'use client'

import { useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { ByteGrid } from '@/components/panels/bytes/byte-grid'
import { ByteTies } from '@/components/panels/bytes/byte-ties'
import { GroupedText } from '@/components/panels/bytes/grouped-text'
import { groupCount } from '@/components/panels/bytes/groups'
import { turnedBits } from '@/components/panels/bytes/turned-bits'
import { NothingHashed } from '@/components/panels/create-code-challenge-missing'
import {
  type ChallengeStages,
  useChallengeStages,
} from '@/components/panels/create-code-challenge-stages'
import { Stage } from '@/components/panels/frame'
import { Copy } from '@/components/ui/copy'
import type { Run } from '@/lib/flow/run'

type Verifier = NonNullable<Run['verifier']>

/** The 32 bytes of the hash and the 43 characters they become, beside those of the verifier before. */
export function ChallengeHash({ verifier }: { verifier: Verifier }) {
  const replaced = useRun((run) => run.earlierVerifiers.at(-1))
  const isEdited = verifier.from.kind === 'changed' || verifier.from.kind === 'typed'
  const stages = useChallengeStages(verifier.value)
  const before = useChallengeStages(isEdited ? replaced?.verifier.value : undefined)
  if (!stages) return <NothingHashed>Your browser computes the hash.</NothingHashed>
  const { challenge } = stages
  const isSettled = stages.verifier === verifier.value
  return (
    <ByteTies groups={groupCount(32)}>
      <Stage
        name="SHA-256"
        note={before ? 'a tall tick is a bit that turned over' : '32 bytes, whatever goes in'}
      >
        <ByteGrid
          bytes={stages.hash}
          characters={challenge}
          hue="code_challenge"
          label="Three bytes of the hash and their four characters"
          before={before?.hash}
        />
        <p role="status" className="mt-2 text-[0.92rem] empty:hidden">
          {isSettled &&
            before &&
            changeInWords(verifier, replaced?.verifier.value ?? '', stages, before)}
        </p>
      </Stage>
      <Stage name="Challenge" note="base64url: three bytes become four characters">
        <p className="leading-normal tracking-[0.03em]">
          <Value
            name="code_challenge"
            className="text-base font-medium break-all"
            drawn={<GroupedText text={challenge} />}
          >
            {challenge}
          </Value>
          <span className="-my-2 ml-1 inline-block align-middle">
            <Copy text={challenge} label="Copy the challenge" />
          </span>
        </p>
        {before && (
          <p className="mt-2 text-[0.92rem] leading-normal text-soft">
            Before the change it was{' '}
            <Value name="code_challenge" stale>
              {before.challenge}
            </Value>
          </p>
        )}
      </Stage>
    </ByteTies>
  )
}

function changeInWords(
  { value, from }: Verifier,
  was: string,
  now: ChallengeStages,
  before: ChallengeStages,
): string {
  const bits = turnedBits(now.hash, before.hash)
  const cause =
    from.kind === 'changed'
      ? `Character ${from.position + 1} was ${was.charAt(from.position)} and is ${value.charAt(from.position)} now.`
      : 'Compared with the verifier before.'
  return `${cause} ${bits} of 256 bits of the hash turned over.`
}

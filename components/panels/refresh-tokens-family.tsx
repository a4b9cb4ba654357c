'use client'

import { useInside } from '@/components/flow/use-inside'
import { useCommands, useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { PanelFrame } from '@/components/panels/frame'
import { Revoke } from '@/components/panels/refresh-tokens-revoke'
import { OutcomeSign } from '@/components/token/check-list'
import { DeadFamily } from '@/components/token/dead-family'
import { familyOf } from '@/components/token/family'
import { formatTime } from '@/components/token/time'
import { Button } from '@/components/ui/button'
import { refreshRequest } from '@/lib/flow/parameters'
import type { FamilyRecord, RefreshTokenRecord } from '@/lib/inside'

/** The server's record of every refresh token of this login: which one lives, which are used. */
export function FamilyTree() {
  const run = useRun((each) => each)
  const inside = useInside()
  const family = inside && familyOf(run, inside.tables)
  if (!run.tokens?.value.refresh_token || !family) return null
  const others = inside.tables.families.length - 1
  const { sub, scope, startedAtMs } = family
  const name = inside.tables.users.find((user) => user.sub === sub)?.name ?? sub
  return (
    <PanelFrame
      title="The family of refresh tokens"
      aside={<span className="text-[0.85rem] text-soft">as the server keeps it</span>}
      footer={<Revoke />}
    >
      <DeadFamily />
      <div>
        <p className="text-[0.92rem]">
          <b className="font-semibold">Login of {name}</b>, {formatTime(startedAtMs)}
        </p>
        <p className="text-[0.84rem] text-soft wrap-anywhere">granted: {scope}</p>
        <ol aria-label="Refresh tokens, oldest first" className="mt-1">
          {family.refreshTokens.map((token, index) => (
            <Member key={token.token} token={token} number={index + 1} family={family} />
          ))}
        </ol>
      </div>
      {others > 0 && (
        <p className="text-[0.84rem] text-soft">
          The server keeps {others} other {others === 1 ? 'family' : 'families'}, of other logins.
        </p>
      )}
    </PanelFrame>
  )
}

type MemberProps = { token: RefreshTokenRecord; number: number; family: FamilyRecord }

/** One token below the one it came from. */
function Member({ token, number, family }: MemberProps) {
  const { refresh } = useCommands()
  const run = useRun((each) => each)
  const used = token.usedAtMs !== undefined
  const dead = family.revokedAtMs !== undefined
  const sendAgain = () => {
    const parameters = refreshRequest({ ...run, edits: { ...run.edits, refresh: {} } })
    refresh(
      parameters.map(({ name, value }) => ({
        name,
        value: name === 'refresh_token' ? token.token : value,
      })),
    )
  }
  return (
    <li className="relative my-0 ml-1.5 border-l-2 border-rule pt-4 pl-7 last:border-transparent">
      <span
        aria-hidden
        className="absolute top-0 -left-0.5 h-7 w-6 rounded-bl-lg border-b-2 border-l-2 border-rule"
      />
      <div className="flex items-baseline justify-between gap-3 text-[0.88rem]">
        <span className="min-w-0">
          <b className="font-semibold">Refresh token {number}</b>{' '}
          <span className="text-soft">
            {used
              ? `exchanged ${formatTime(token.usedAtMs ?? 0)}`
              : `made ${formatTime(token.issuedAtMs)}`}
          </span>
        </span>
        {dead ? (
          <OutcomeSign outcome="failed" word="dead" />
        ) : used ? (
          <OutcomeSign outcome="not asked" word="used" />
        ) : (
          <OutcomeSign outcome="passed" word="live" />
        )}
      </div>
      <div className={used || dead ? '[&_.value]:line-through' : ''}>
        <Value name="refresh_token" stale={used || dead}>
          {token.token}
        </Value>
      </div>
      {used && (
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button small onClick={sendAgain}>
            Use this old one again
            <span className="sr-only">, refresh token {number}</span>
          </Button>
          {!dead && (
            <span className="text-[0.84rem] text-soft">The whole family will die of it.</span>
          )}
        </div>
      )}
    </li>
  )
}

/** What has crossed since the last look, and which values travelled with it: for a light on what moves. */
import type { Run } from '@/lib/flow/run'
import { carriedBy, type Traveller, tokensOf } from '@/lib/trace/carries'
import type { Exchange } from '@/lib/trace/exchange'
import { type Crossing, type CrossingName, crossings } from '@/lib/trace/steps'

export type JustCrossed = {
  name: CrossingName
  exchange: string
  from: Exchange['from' | 'to']
  to: Exchange['from' | 'to']
  /** What the message really carried; none if the learner took it out. */
  values: Traveller[]
  /** The error code, where the answer was a refusal. */
  refused?: string
}

/** The crossings that are told by the answer of their exchange; a round trip is told by its request. */
const answers: readonly CrossingName[] = ['code', 'tokens']

/** The crossings of `after` that were not in `before`, in the order of the flow. */
export function justCrossed(before: Run, after: Run): JustCrossed[] {
  const known = new Set(crossings(before).map(keyOf))
  const tokens = tokensOf(after.exchanges)
  return crossings(after).flatMap((crossing): JustCrossed[] => {
    const { name, state, word } = crossing
    const exchange = after.exchanges.find(({ id }) => id === crossing.exchange)
    if (!exchange || known.has(keyOf(crossing))) return []
    if (state !== 'crossed' && state !== 'failed') return []
    const { request, response } = carriedBy(exchange, tokens)
    const isAnswer = answers.includes(name)
    const ends = isAnswer ? { from: exchange.to, to: exchange.from } : exchange
    return [
      {
        name,
        exchange: exchange.id,
        from: ends.from,
        to: ends.to,
        values: (isAnswer ? response : request).filter((value) => value !== 'password'),
        ...(state === 'failed' && word ? { refused: word } : {}),
      },
    ]
  })
}

function keyOf({ name, state, exchange }: Crossing): string {
  return `${name} ${state} ${exchange}`
}

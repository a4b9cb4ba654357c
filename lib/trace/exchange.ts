/** One HTTP message pair as it crossed, kept as text so that it can be stored, shown and sent again. */
import type { CheckReport } from '@/lib/inside'
import type { AnsweredBy, Sender } from '@/lib/providers'

export type HeaderList = [name: string, value: string][]

export type Exchange = {
  id: string
  from: Exclude<Sender, 'private browser'>
  /** Sent by a private window of the browser. */
  private?: true
  to: 'server' | 'api'
  startedAtMs: number
  elapsedMs: number
  request: { method: string; url: string; headers: HeaderList; body: string }
  response: { status: number; headers: HeaderList; body: string }
  /** What the server checked, where the provider lets us look. */
  checks?: CheckReport
  /** Sent by `Run all steps` or `Fill in the earlier steps`, not by the learner. */
  filledIn?: true
  /** Who answered, where the provider has more than one way to. */
  answeredBy?: AnsweredBy
  /** Nobody saw it cross: made of the URL that was sent and the callback that came. */
  rebuilt?: true
  /** Belongs to an exercise, not to the run: no step of the run was made by it. */
  exercise?: true
}

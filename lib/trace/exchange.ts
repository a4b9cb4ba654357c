/** One HTTP message pair as it crossed, kept as text so that it can be stored, shown and sent again. */
import type { CheckReport } from '@/lib/inside'
import type { AnsweredBy, Sender } from '@/lib/providers'

export type HeaderList = [name: string, value: string][]

/** A request as text. `url` is whole; `body` is empty where there is none. */
export type SentRequest = { method: string; url: string; headers: HeaderList; body: string }

export type Exchange = {
  id: string
  from: Exclude<Sender, 'private browser'>
  /** Sent by a private window of the browser. */
  private?: true
  to: 'server' | 'api'
  startedAtMs: number
  elapsedMs: number
  request: SentRequest
  response: { status: number; headers: HeaderList; body: string }
  /** What the server checked, where the provider lets us look. */
  checks?: CheckReport
  /** Sent by `Run all steps` or `Fill in the earlier steps`, not by the learner. */
  filledIn?: true
  /** Who answered, where the provider has more than one way to. */
  answeredBy?: AnsweredBy
  /** Nobody saw it cross: made of the URL that was sent and the callback that came. */
  rebuilt?: true
  /** Belongs to an exercise, or was sent from the editor: no step of the run was made by it. */
  exercise?: true
  /** Sent from the editor, as a request of the learner's own. */
  own?: true
  /** The request as the lesson had it, where the learner changed it before it was sent. */
  original?: SentRequest
}

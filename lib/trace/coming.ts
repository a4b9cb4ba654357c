/** The arrows that a run has not drawn yet: the rest of the flow from where it stands (RFC 6749 §4.1, §6, §7). */
import type { Run } from '@/lib/flow/run'
import type { Traveller } from '@/lib/trace/carries'
import type { Lane } from '@/lib/trace/sequence'
import { type CrossingName, crossings } from '@/lib/trace/steps'

export type ComingArrow = {
  /** The step that will send it; the API call has no number. */
  step?: 3 | 4 | 5
  from: Lane
  to: Lane
  channel: 'front' | 'back'
  label: string
  sentence: string
  carries: readonly Traveller[]
}

/** What is still to come, in the order of the flow. */
export function comingArrows(run: Run): ComingArrow[] {
  return crossings(run).flatMap(({ name, state }) => (state === 'ahead' ? arrows[name] : []))
}

const arrows: Record<CrossingName, readonly ComingArrow[]> = {
  authorize: [
    {
      step: 3,
      from: 'app',
      to: 'browser',
      channel: 'front',
      label: 'open URL',
      sentence: 'The app will open the authorization URL in the system browser.',
      carries: ['code_challenge'],
    },
    {
      step: 3,
      from: 'browser',
      to: 'server',
      channel: 'front',
      label: 'authorization request',
      sentence: 'The system browser will bring the authorization request to the server.',
      carries: ['code_challenge'],
    },
  ],
  code: [
    {
      step: 3,
      from: 'person',
      to: 'browser',
      channel: 'front',
      label: 'log in, allow',
      sentence: 'You will log in and allow access, if the server asks.',
      carries: ['password'],
    },
    {
      step: 3,
      from: 'browser',
      to: 'app',
      channel: 'front',
      label: 'callback',
      sentence: 'The system browser will hand the code to the app.',
      carries: ['code'],
    },
  ],
  'token request': [
    {
      step: 4,
      from: 'app',
      to: 'server',
      channel: 'back',
      label: 'token request',
      sentence: 'The app will send code and verifier to the server, past the browser.',
      carries: ['code_verifier', 'code'],
    },
  ],
  tokens: [
    {
      step: 4,
      from: 'server',
      to: 'app',
      channel: 'back',
      label: 'tokens',
      sentence: 'The server will answer with the tokens.',
      carries: ['access_token', 'id_token', 'refresh_token'],
    },
  ],
  'API call': [
    {
      from: 'app',
      to: 'api',
      channel: 'back',
      label: 'API call',
      sentence: 'The app will call the API with the access token.',
      carries: ['access_token'],
    },
  ],
  refresh: [
    {
      step: 5,
      from: 'app',
      to: 'server',
      channel: 'back',
      label: 'refresh',
      sentence: 'Later, the app will exchange the refresh token for new tokens.',
      carries: ['refresh_token'],
    },
  ],
}

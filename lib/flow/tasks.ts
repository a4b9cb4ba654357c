/** The lessons' tasks: each is done by what a run holds or has recorded, never by opening a page. */
import type { Run } from '@/lib/flow/run'
import {
  accepted,
  answer,
  codeTarget,
  form,
  isOneCharacterApart,
  redirectAnswer,
  refusedBy,
  to,
} from '@/lib/flow/task-facts'
import type { Exchange } from '@/lib/trace/exchange'
import { headerOf } from '@/lib/trace/http-text'

const tasks = {
  /** A random verifier of 128 characters, the longest there is (RFC 7636 §4.1). */
  'create-code-verifier': ({ verifier, earlierVerifiers }) =>
    [verifier, ...earlierVerifiers.map((earlier) => earlier.verifier)].some(
      (made) => made?.from.kind === 'random' && made.value.length === 128,
    ),

  /** Challenges of two verifiers that differ in one character (RFC 7636 §4.2). */
  'create-code-challenge': ({ verifier, challenge, earlierVerifiers }) =>
    verifier !== undefined &&
    challenge?.from.verifier === verifier.value &&
    earlierVerifiers.some((earlier) => isOneCharacterApart(earlier.verifier.value, verifier.value)),

  /** A callback URL that is not registered, refused on a page of the server (RFC 6749 §4.1.2.1). */
  'authorize-user': (run) =>
    walked(run).some(
      (exchange) =>
        to(exchange, '/authorize') &&
        exchange.response.status === 400 &&
        refusedBy(exchange, 'exactRedirectUri'),
    ),

  /** `invalid_grant` for the verifier of a login with one character changed (RFC 7636 §4.6). */
  'request-tokens': (run) =>
    walked(run).some(
      (exchange) =>
        to(exchange, '/oauth/token') &&
        exchange.response.status >= 400 &&
        refusedBy(exchange, 'verifierMatchesChallenge', 'invalid_grant') &&
        run.transactions.some(({ verifier }) =>
          isOneCharacterApart(verifier, form(exchange).get('code_verifier') ?? ''),
        ),
    ),

  /** 401 for a token that is no good at the API, 403 for one that may too little (RFC 6750 §3.1). */
  'call-api': (run) => {
    const presented = walked(run).filter(
      (exchange) =>
        exchange.to === 'api' && headerOf(exchange.request.headers, 'authorization') !== undefined,
    )
    return [401, 403].every((status) =>
      presented.some(({ response }) => response.status === status),
    )
  },

  /** An old refresh token sent again, and then the newest one of its family refused (RFC 9700 §4.14.2). */
  'refresh-tokens': (run) => {
    const all = walked(run).filter(isRefresh)
    return all.some((again, place) => {
      const earlier = all.slice(0, place).filter(accepted)
      const isOld = earlier.some((each) => sentToken(each) === sentToken(again))
      const newest = earlier.map((each) => answer(each).refresh_token)
      return (
        isOld &&
        !accepted(again) &&
        all
          .slice(place + 1)
          .some(
            (last) =>
              !accepted(last) &&
              sentToken(last) !== sentToken(again) &&
              newest.includes(sentToken(last)),
          )
      )
    })
  },

  /** The app may not ask for codes: `unauthorized_client`, without a login page (RFC 6749 §4.1.2.1). */
  'register-application': (run) =>
    walked(run).some(
      (exchange) =>
        to(exchange, '/authorize') &&
        redirectAnswer(exchange)?.get('error') === 'unauthorized_client',
    ),

  /** Tokens without a refresh token, because the API does not allow it and for no other reason. */
  'register-api': (run) =>
    walked(run).some((exchange) => {
      const off = exchange.checks?.notes?.filter(({ outcome }) => outcome === 'failed')
      return (
        to(exchange, '/oauth/token') &&
        accepted(exchange) &&
        answer(exchange).refresh_token === undefined &&
        off?.length === 1 &&
        off[0]?.name === 'apiAllowsOfflineAccess'
      )
    }),

  /** A scope that only a manager is granted (RFC 6749 §3.3). */
  'sample-use-cases': (run) =>
    walked(run).some((exchange) => {
      const { scope } = answer(exchange)
      return (
        to(exchange, '/oauth/token') &&
        accepted(exchange) &&
        typeof scope === 'string' &&
        scope.split(' ').includes('approve:timesheets')
      )
    }),

  /** `prompt=none`, answered by `login_required` and by a code (OpenID Connect Core 3.1.2.6). */
  'silent-login': (run) => {
    const answers = walked(run)
      .filter(
        ({ request }) => new URLSearchParams(request.url.split('?')[1]).get('prompt') === 'none',
      )
      .map(redirectAnswer)
    return (
      answers.some((answer) => answer?.get('error') === 'login_required') &&
      answers.some((answer) => answer?.has('code'))
    )
  },

  /** A refresh that came after the end of the access token before it (RFC 6749 §1.5). */
  'mobile-sdks': (run) => {
    const answered = walked(run).filter((each) => to(each, '/oauth/token') && accepted(each))
    return answered.some((exchange, place) => {
      const before = answered[place - 1]
      const lifetime = before && answer(before).expires_in
      return (
        before !== undefined &&
        typeof lifetime === 'number' &&
        isRefresh(exchange) &&
        exchange.startedAtMs >= before.startedAtMs + before.elapsedMs + lifetime * 1000
      )
    })
  },

  /** A code that came back by a claimed https link (RFC 8252 §7.2). */
  quickstarts: (run) => walked(run).some((each) => codeTarget(each)?.protocol === 'https:'),

  /** The password grant, which this server does not have (RFC 6749 §5.2). */
  'hosted-or-embedded': ({ exchanges }) =>
    exchanges.some(
      (each) =>
        form(each).get('grant_type') === 'password' &&
        answer(each).error === 'unsupported_grant_type',
    ),

  /** A request of an exercise that was refused, and one that the learner mended and the server took. */
  'find-the-mistake': ({ exchanges }) => {
    const practised = exchanges.filter(({ exercise, own }) => exercise && !own)
    const refused = practised.findIndex((each) => !each.filledIn && !accepted(each))
    return practised.some(
      (each, place) =>
        refused >= 0 &&
        place > refused &&
        !each.filledIn &&
        accepted(each) &&
        followers(practised, place).every(accepted),
    )
  },

  /** Tokens for a code without a challenge, and after that the same request refused (RFC 9700 §4.8). */
  misconfigure: ({ exchanges }) => {
    const open = exchanges.findIndex(
      (each) =>
        to(each, '/oauth/token') &&
        accepted(each) &&
        each.checks?.checks.some(({ letPassBy }) => letPassBy === 'unsafeAllowMissingPkce'),
    )
    return (
      open >= 0 &&
      exchanges
        .slice(open + 1)
        .some((each) => to(each, '/authorize') && refusedBy(each, 'challengePresent', ''))
    )
  },
} satisfies Record<string, (run: Run) => boolean>

/** The lessons that have a task, by slug. */
export type TaskName = keyof typeof tasks

/** Every lesson that has a task. */
export const taskNames = Object.keys(tasks).filter((name): name is TaskName => name in tasks)

/** True once `run` holds or has recorded what the task asks for. */
export function taskDone(run: Run, task: TaskName): boolean {
  return tasks[task](run)
}

/** What belongs to the run itself, without its exercises. */
function walked({ exchanges }: Run): Exchange[] {
  return exchanges.filter(({ exercise }) => !exercise)
}

/** The requests that an exercise sent by itself after this one: its login, its token request. */
function followers(practised: readonly Exchange[], place: number): Exchange[] {
  const after = practised.slice(place + 1)
  const end = after.findIndex(({ filledIn }) => !filledIn)
  return end < 0 ? after : after.slice(0, end)
}

function isRefresh(exchange: Exchange): boolean {
  return to(exchange, '/oauth/token') && form(exchange).get('grant_type') === 'refresh_token'
}

function sentToken(exchange: Exchange): string | null {
  return form(exchange).get('refresh_token')
}

/** For tests: an exchange made of the parts that matter. */
import type { Exchange, HeaderList } from '@/lib/trace/exchange'

export const issuer = 'https://site.example/docs/sandbox'

export const form = 'application/x-www-form-urlencoded'

type Parts = Partial<Omit<Exchange, 'request' | 'response'>> & {
  method?: string
  url?: string
  headers?: HeaderList
  body?: string
  status?: number
  answerHeaders?: HeaderList
  answer?: string
}

export function exchange({
  method = 'GET',
  url = `${issuer}/authorize?state=s`,
  headers = [],
  body = '',
  status = 200,
  answerHeaders = [],
  answer = '',
  ...rest
}: Parts = {}): Exchange {
  return {
    id: 'one',
    from: 'browser',
    to: 'server',
    startedAtMs: 0,
    elapsedMs: 1,
    request: { method, url, headers, body },
    response: { status, headers: answerHeaders, body: answer },
    ...rest,
  }
}

/** A token request with these fields, and its answer. */
export function tokenExchange(
  fields: Record<string, string>,
  answer: Record<string, unknown> = {},
  parts: Parts = {},
): Exchange {
  return exchange({
    from: 'app',
    method: 'POST',
    url: `${issuer}/oauth/token`,
    headers: [['content-type', form]],
    body: new URLSearchParams(fields).toString(),
    answerHeaders: [['content-type', 'application/json']],
    answer: JSON.stringify(answer),
    ...parts,
  })
}

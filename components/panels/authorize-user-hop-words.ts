/** What one exchange of the phone's browser was about, in a learner's words. */
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'

export function hopInWords(hop: Exchange, location?: string): string {
  const { request, response, checks, rebuilt } = hop
  if (rebuilt) {
    const answer = new URLSearchParams(location?.split('?')[1])
    const brought = answer.get('error') ?? (answer.has('code') ? 'a code' : 'a callback')
    return `Your own browser went there and came back with ${brought.slice(0, 60)}. What it sent and got in between is not visible from here.`
  }
  const failed = checks?.checks.find(({ outcome }) => outcome === 'failed')
  const page = pathOf(request.url).split('/').at(-1) ?? ''
  if (response.status >= 400) {
    const why = failed ? ` The check that failed: ${failed.asks}` : ''
    return `The server shows its own error page and sends the browser nowhere.${why}`
  }
  if (!location) return shown[page] ?? 'The server shows a page.'
  const answer = new URLSearchParams(location.split('?')[1])
  const error = answer.get('error')
  if (error) {
    const why = failed ? ` The check that failed: ${failed.asks}` : ''
    return `The server sends the browser to your app, with the error ${error.slice(0, 60)}.${why}`
  }
  if (answer.has('code')) {
    return page === 'authorize'
      ? 'The person is logged in and has agreed before. The server sends the browser straight to your app, with a code.'
      : `${begun(page)} The server sends the browser to your app, with a code.`
  }
  if (page === 'login' && pathOf(location).endsWith('/login')) {
    return 'The password did not fit. The server sends the browser back to the login page.'
  }
  return `${begun(page)} ${next[pathOf(location).split('/').at(-1) ?? ''] ?? 'The server sends the browser on.'}`
}

const shown: Record<string, string> = {
  login: 'The login page.',
  consent: 'The consent page, with what your app asks for.',
}

const next: Record<string, string> = {
  login: 'The server wants a login first: the browser goes to the login page.',
  consent: 'The server wants consent: the browser goes to the consent page.',
}

function begun(page: string): string {
  if (page === 'authorize') return 'The request is good.'
  if (page === 'login') return 'The password fits.'
  if (page === 'consent') return 'The person has agreed.'
  return ''
}

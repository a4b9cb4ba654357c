/** How an exchange reads as text: status line, path, and where a redirect leads (RFC 9110, RFC 9112). */
import type { Exchange, HeaderList } from '@/lib/trace/exchange'

/** The reason phrases of the status codes that this flow meets (RFC 9110 §15). */
const phrases: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

/** `303 See Other`; the number alone where this file knows no phrase. */
export function statusText(status: number): string {
  return `${status} ${phrases[status] ?? ''}`.trim()
}

/** The path of a URL without its query; the text itself if it is no URL. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}

/** The first header of this name, whatever its case (RFC 9110 §5.1). */
export function headerOf(headers: HeaderList, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
}

/** Where a redirect leads, as a whole URL; undefined for any other response (RFC 9110 §10.2.2). */
export function redirectTarget({ request, response }: Exchange): URL | undefined {
  if (response.status < 300 || response.status > 399) return undefined
  const location = headerOf(response.headers, 'location')
  return location !== undefined && URL.canParse(location, request.url)
    ? new URL(location, request.url)
    : undefined
}

/** What can stand at a place of an edited request: methods, headers, OAuth parameters and their values. */

import { own } from '@/components/editor/explain'
import { type ParameterExplanation, parameters } from '@/content/parameters'
import { headers, methods, parameterValues } from '@/content/request-words'
import { placeAt } from '@/lib/trace/request-place'

export type Suggestion = {
  label: string
  /** What replaces the text between `from` and `to`. */
  insert: string
  from: number
  to: number
  detail?: string
  text?: string
}

type Request = keyof NonNullable<ParameterExplanation['status']>

/** The suggestions at an offset, best first; none where anything can stand. */
export function suggestAt(text: string, offset: number): Suggestion[] {
  const place = placeAt(text, offset)
  if (!place) return []
  const { from, to } = place.span
  const fits = { from, to }
  switch (place.kind) {
    case 'method':
      return Object.entries(methods).map(([name, { text: words, spec }]) => {
        return { label: name, insert: name, detail: spec, text: words, ...fits }
      })
    case 'header':
      return Object.entries(headers).map(([name, { text: words, spec }]) => {
        return { label: name, insert: `${name}: `, detail: spec, text: words, ...fits }
      })
    case 'header value':
      return valueSuggestions(own(headers, place.name)?.values, fits)
    case 'value':
      return valueSuggestions(own(parameterValues, place.name), fits)
    case 'parameter': {
      const after = text[to] === '=' ? '' : '='
      return parameterSuggestions(requestOf(text), fits, after)
    }
    case 'member':
      return parameterSuggestions(undefined, fits, '')
    case 'url':
      return []
  }
}

function valueSuggestions(
  values: readonly string[] | undefined,
  fits: { from: number; to: number },
): Suggestion[] {
  return (values ?? []).map((value) => ({ label: value, insert: value, ...fits }))
}

/** The parameters of this request first, then what else there is. */
function parameterSuggestions(
  request: Request | undefined,
  fits: { from: number; to: number },
  after: string,
): Suggestion[] {
  const belongs = ({ status }: ParameterExplanation) => request && status?.[request] !== undefined
  const all = Object.entries(parameters)
  const known = request ? all.filter(([, each]) => belongs(each)) : all
  return known.map(([name, { title, text, spec }]) => {
    return {
      label: name,
      insert: `${name}${after}`,
      detail: title,
      text: `${text} ${spec}`,
      ...fits,
    }
  })
}

/** Which request of the flow a text is; undefined for any other, which may have any parameter. */
export function requestOf(text: string): Request | undefined {
  const start = text.slice(0, text.indexOf('\n') >>> 0)
  if (/\/authorize\b/.test(start)) return 'authorize'
  if (!/\/token\b/.test(start)) return undefined
  return text.includes('grant_type=refresh_token') ? 'refresh' : 'token'
}

/** A JWT with another header or payload under the old signature, as a forger would write it (RFC 7515 §3.1). */
import { base64url, utf8 } from '@/lib/encoding'

/** The longest JSON that is edited, in characters. */
export const longestEdited = 20_000

/** Nested deeper than this, JSON is not laid out: the blanks would outweigh the text. */
const deepestLaidOut = 40

/** The token with `json` as its header or payload. Blanks between the members are left out, nothing else. */
export function withPart(token: string, part: 'header' | 'payload', json: string): string {
  const parts = token.split('.')
  parts[part === 'header' ? 0 : 1] = base64url(utf8(withoutBlanks(json)))
  return parts.join('.')
}

/** JSON one member a line, members that stand twice kept; text that is too long or too deep as it is. */
export function laidOut(json: string): string {
  const text = withoutBlanks(json)
  if (text.length > longestEdited || depthOf(text) > deepestLaidOut) return json
  let depth = 0
  return text.replace(/"(?:[^"\\]|\\.)*"|[{[](?=[}\]])[}\]]?|[{}[\],:]/g, (token) => {
    const line = () => `\n${'  '.repeat(depth)}`
    if (token === '{}' || token === '[]') return token
    if (token === '{' || token === '[') {
      depth += 1
      return token + line()
    }
    if (token === '}' || token === ']') {
      depth -= 1
      return line() + token
    }
    if (token === ',') return token + line()
    return token === ':' ? ': ' : token
  })
}

/** Why a text is no JSON object, in a sentence without the text; undefined if it is one. */
export function jsonProblem(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined
    return 'This is JSON, but no object. It has to begin with { and end with }.'
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? []
    const line = position && text.slice(0, Number(position)).split('\n').length
    return `This is no whole JSON yet${line ? `: look at line ${line}` : ''}. The token stays as it was.`
  }
}

function withoutBlanks(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
}

function depthOf(json: string): number {
  let [depth, deepest] = [0, 0]
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

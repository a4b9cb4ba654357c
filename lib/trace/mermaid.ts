/** The sequence diagram of a run as Mermaid text, with no value in it: names and paths only. */
import { type Lane, lanes, type SequenceRow } from '@/lib/trace/sequence'

/** Each lane's name over its line. */
export const laneTitles: Record<Lane, string> = {
  person: 'You',
  app: 'App',
  browser: 'System browser',
  server: 'Authorization server',
  api: 'API',
}

/** Front channel: an open arrow head; back channel: a filled one. A failed answer ends in a cross. */
export function mermaid(rows: readonly SequenceRow[]): string {
  return [
    'sequenceDiagram',
    ...lanes.map((lane) => `  participant ${lane} as ${laneTitles[lane]}`),
    ...rows.map((row) => `  ${row.kind === 'clock' ? note(row.sentence) : arrow(row)}`),
    '',
  ].join('\n')
}

function note(sentence: string): string {
  return `Note over person,api: ${escaped(sentence)}`
}

function arrow({
  from,
  to,
  channel,
  label,
  carries,
  failed,
}: Exclude<SequenceRow, { kind: 'clock' }>) {
  const head = failed ? '-x' : channel === 'front' ? '-)' : '->>'
  const names = carries.length > 0 ? ` [${carries.join(', ')}]` : ''
  return `${from}${head}${to}: ${escaped(`${channel}: ${label}${names}`)}`
}

/** Text between Mermaid's own signs: those are written as entity codes, and a line stays one line. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[#;<>"%]/g, (sign) => `#${sign.charCodeAt(0)};`)
    .slice(0, 300)
}

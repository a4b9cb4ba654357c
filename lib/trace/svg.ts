/** The sequence diagram of a run as a picture of its own (SVG 1.1), with no value in it: names and paths only. */
import { laneTitles } from '@/lib/trace/mermaid'
import { type Arrow, type Lane, lanes, type SequenceRow } from '@/lib/trace/sequence'

const laneGap = 190
const margin = 95
const head = 60
const rowHeight = 46
const width = margin * 2 + laneGap * (lanes.length - 1)

/** Dark enough on white; the front channel is a double line, so that it is told without its colour too. */
const colours = {
  front: '#0b6670',
  back: '#2a4fb5',
  failed: '#b3261e',
  lane: '#8b8578',
  text: '#1d2126',
}

/** Draws the rows one below the other, oldest first. `title` is its name for those who do not see it. */
export function svg(rows: readonly SequenceRow[], title: string): string {
  const height = head + rows.length * rowHeight + 40
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="${colours.text}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${rows.map(({ sentence }) => escaped(sentence)).join(' ')}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lanes.map((lane) => laneLine(lane, height)),
    ...rows.map((row, place) => drawn(row, head + place * rowHeight + 30)),
    '</svg>',
    '',
  ].join('\n')
}

function x(lane: Lane): number {
  return margin + lanes.indexOf(lane) * laneGap
}

function laneLine(lane: Lane, height: number): string {
  return `<text x="${x(lane)}" y="28" text-anchor="middle" font-weight="600" font-size="15">${laneTitles[lane]}</text><path d="M${x(lane)} 40V${height - 16}" stroke="${colours.lane}" stroke-dasharray="3 4"/>`
}

function drawn(row: SequenceRow, y: number): string {
  return row.kind === 'clock'
    ? `<text x="${width / 2}" y="${y}" text-anchor="middle" font-style="italic">${escaped(row.sentence)}</text>`
    : arrow(row, y)
}

function arrow({ from, to, channel, label, carries, failed }: Arrow, y: number): string {
  const [start, end] = [x(from), x(to)]
  const direction = Math.sign(end - start)
  const colour = failed ? colours.failed : colours[channel]
  const lines =
    channel === 'front'
      ? `M${start} ${y - 1.5}H${end - direction * 8}M${start} ${y + 1.5}H${end - direction * 8}`
      : `M${start} ${y}H${end - direction * 8}`
  const text = `${failed ? '✗ ' : ''}${label}`
  const middle = (start + end) / 2
  return [
    `<g fill="${colour}">`,
    `<path d="${lines}" stroke="${colour}" stroke-width="${channel === 'front' ? 1.2 : 2}" fill="none"/>`,
    `<path d="M${end} ${y}l${-direction * 9} -5v10z"/>`,
    caption(middle, y - 7, text, 600),
    carries.length > 0 ? caption(middle, y + 15, carries.join(', '), 400) : '',
    '</g>',
  ].join('')
}

/** Text on a white edge, so that lanes do not run through it. */
function caption(middle: number, y: number, text: string, weight: number): string {
  return `<text x="${middle}" y="${y}" text-anchor="middle" font-weight="${weight}" font-size="12" stroke="#ffffff" stroke-width="4" paint-order="stroke">${escaped(text.length > 60 ? `${text.slice(0, 59)}…` : text)}</text>`
}

/** Text for XML 1.0 (§2.2, §2.4): characters that it does not allow are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

import { expect, test } from 'vitest'
import { mermaid } from '@/lib/trace/mermaid'
import { redacted } from '@/lib/trace/redact'
import { sequence } from '@/lib/trace/sequence'
import { svg } from '@/lib/trace/svg'
import { exchange, issuer, tokenExchange } from '@/lib/trace/testing/exchange'

const rows = sequence(
  [
    exchange({ id: 'a', url: `${issuer}/authorize?code_challenge=h` }),
    tokenExchange({ code: 'secret', code_verifier: 'v' }, {}, { id: 'b', status: 400 }),
  ],
  issuer,
  [{ byMs: 3_600_000, after: 'a' }],
)

test('Mermaid: participants, one line a row, the channel in words, a cross for a failure', () => {
  expect(mermaid(rows)).toBe(`sequenceDiagram
  participant person as You
  participant app as App
  participant browser as System browser
  participant server as Authorization server
  participant api as API
  app-)browser: front: open URL [code_challenge]
  browser-)server: front: GET /authorize [code_challenge]
  server-)browser: front: 200 OK
  Note over person,api: The clock moves: 1 hour later.
  app->>server: back: POST /oauth/token [code_verifier, code]
  server-xapp: back: 400 Bad Request
`)
})

test('SVG: a line for each lane, an arrow for each row, two lines for the front channel', () => {
  const picture = svg(rows, 'A run')
  expect(picture.match(/stroke-dasharray/g)).toHaveLength(5)
  expect(picture.match(/<g /g)).toHaveLength(5)
  expect(picture.match(/d="M\d+ [\d.]+H[\d.]+M/g)).toHaveLength(3)
  expect(picture).toContain('✗ 400 Bad Request')
  expect(picture).toContain('<title>A run</title>')
})

const strange = `</text>&#0;]]>"';%%\u0000\u2028\ud800 # end`

test('text from a message cannot end a line, a tag or a statement', () => {
  const location = `com.app:/callback?error=${encodeURIComponent(strange.replace('\ud800', ''))}`
  const all = sequence([exchange({ status: 303, answerHeaders: [['location', location]] })], issuer)
  const text = mermaid(all)
  expect(text.split('\n')).toHaveLength(6 + all.length + 1)
  expect(text.replace(/#\d+;/g, '')).not.toMatch(/[#;<>"%]/)
  const picture = svg(all, strange)
  expect(picture).not.toContain('</text>&')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow them, so they are looked for
  expect(picture).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/)
})

test('no value is in either of them', () => {
  const [one] = redacted([exchange({ url: `${issuer}/authorize?state=a-secret-state` })])
  const all = sequence(one ? [one] : [], issuer)
  expect(mermaid(all) + svg(all, '')).not.toContain('a-secret-state')
  expect(mermaid(rows)).not.toContain('secret')
})

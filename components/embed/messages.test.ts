import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Around,
  entriesMessage,
  joinMessage,
  progressMessage,
  readMessage,
  sizeMessage,
} from '@/components/embed/messages'

const window = (): MessageEventSource => new MessageChannel().port1 as MessageEventSource
const [parent, sibling, stranger] = [window(), window(), window()]
const own = 'https://proofkey.example'
const site = 'https://docs.example'

const around: Around = {
  origin: own,
  parent,
  host: undefined,
  run: 'page',
  isPeer: (source) => source === sibling,
}
const met: Around = { ...around, host: site }
const hello = { proofkey: 1, type: 'hello', theme: 'dark' }
const theme = { proofkey: 1, type: 'theme', theme: 'light' }
const entry = { key: 'run/state', value: 'xyz', count: 1, by: 'other' }
const entries = entriesMessage('page', [entry])
const fromHost = (data: unknown, origin = site) => ({ data, origin, source: parent })
const fromPeer = (data: unknown, origin = own) => ({ data, origin, source: sibling })

test('the host says hello, and sets the theme after that', () => {
  expect(readMessage(fromHost(hello), around)).toEqual({ type: 'hello', theme: 'dark', host: site })
  expect(readMessage(fromHost(theme), met)).toEqual({ type: 'theme', theme: 'light' })
})

test('embeds of one run hear each other', () => {
  expect(readMessage(fromPeer(joinMessage('page')), around)).toEqual({
    type: 'join',
    source: sibling,
  })
  expect(readMessage(fromPeer(entries), around)).toEqual({ type: 'entries', entries: [entry] })
})

describe('E7 dropped without effect', () => {
  test.each([
    ['a theme before the handshake', fromHost(theme), around],
    ['another origin than the one that said hello', fromHost(theme, 'https://evil.example'), met],
    ['a hello from another origin', fromHost(hello, 'https://evil.example'), met],
    ['an origin that begins like it', fromHost(theme, `${site}.evil.example`), met],
    ['a host without an origin', fromHost(hello, 'null'), around],
    ['no source', { data: hello, origin: site, source: null }, around],
    ['a window that is neither', { data: hello, origin: site, source: stranger }, around],
    ['entries from the host', fromHost(entries), met],
    ['entries from the host of our own origin', fromHost(entries, own), around],
    ['entries from another origin', fromPeer(entries, site), around],
    ['entries from a frame without an origin', fromPeer(entries, 'null'), around],
    ['entries from elsewhere', { data: entries, origin: own, source: stranger }, around],
    ['entries of another run', fromPeer(entriesMessage('other', [entry])), around],
    ['entries where no run is shared', fromPeer(entries), { ...around, run: undefined }],
    [
      'a peer where the embed has no origin',
      fromPeer(entries, 'null'),
      { ...around, origin: 'null' },
    ],
    ['a theme from a peer', fromPeer(theme), met],
    ['an unknown type', fromHost({ proofkey: 1, type: 'run', code: '1' }), met],
    ['another version', fromHost({ ...hello, proofkey: 2 }), around],
    ['one member too many', fromHost({ ...hello, token: 'please' }), around],
    ['another shape', fromHost({ ...hello, theme: { toString: () => 'dark' } }), around],
    ['text', fromHost(JSON.stringify(hello)), around],
    [
      'a count that would win for ever',
      fromPeer(entriesMessage('page', [{ ...entry, count: 1e12 }])),
      around,
    ],
  ])('%s', (_, event, where) => {
    expect(readMessage(event, where)).toBeUndefined()
  })

  test('no data makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        for (const event of [fromHost(data), fromPeer(data)]) readMessage(event, met)
      }),
    )
  })
})

test('E8 a host asks for tokens, code or storage: there is no such message', () => {
  for (const type of ['token', 'tokens', 'code', 'storage', 'state', 'eval', 'navigate', 'reset']) {
    expect(readMessage(fromHost({ proofkey: 1, type, theme: 'dark' }), met)).toBeUndefined()
  }
})

test('E9 what an embed says holds a height, or the names of steps', () => {
  expect(sizeMessage(412.3)).toEqual({ proofkey: 1, type: 'size', height: 413 })
  expect(progressMessage(['verifier'])).toEqual({
    proofkey: 1,
    type: 'progress',
    done: ['verifier'],
  })
})

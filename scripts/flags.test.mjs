import { describe, expect, test } from 'vitest'
import { nodeProblem, Problem } from './command.mjs'
import { isLoopback, readFlags } from './flags.mjs'
import { addresses, greeting, listenProblem } from './listen.mjs'
import { readBasePath } from './project.mjs'

describe('flags', () => {
  test('default to localhost, port 3000', () => {
    expect(readFlags([])).toEqual({ port: 3000, host: 'localhost', help: false })
  })

  test.each([
    [['--port', '4000', '--host', '0.0.0.0'], 4000, '0.0.0.0'],
    [['--port=0', '--host=[::1]'], 0, '::1'],
  ])('reads %j', (args, port, host) => {
    expect(readFlags(args)).toEqual({ port, host, help: false })
  })

  test.each(['http://localhost:3000/', 'http://localhost:3000', 'https://id.example/tenant'])(
    'reads the issuer %s as it is',
    (issuer) => {
      expect(readFlags(['--issuer', issuer]).issuer).toBe(issuer)
    },
  )

  test.each([
    [['--prot', '4000'], '"--prot" is not known'],
    [['4000'], '"4000" is not known'],
    [['--port'], '--port needs a whole number'],
    [['--port', '70000'], 'not "70000"'],
    [['--port', '80a'], 'not "80a"'],
    [['--port=-1'], 'not "-1"'],
    [['--host'], '--host needs a name'],
    [['--host', '--port'], 'not "--port"'],
    [['--host', 'http://a'], 'not "http://a"'],
    [['--issuer'], '--issuer needs an http or https URL'],
    [['--issuer', 'localhost:3000'], 'not "localhost:3000"'],
    [['--issuer', 'http://localhost/?a'], 'not "http://localhost/?a"'],
    [['--issuer', 'http://localhost/#a'], 'not "http://localhost/#a"'],
    [['--issuer', 'HTTP://LOCALHOST'], 'not "HTTP://LOCALHOST"'],
    [['--issuer', 'http://localhost:80/a'], 'not "http://localhost:80/a"'],
  ])('refuses %j in one sentence', (args, said) => {
    expect(() => readFlags(args)).toThrow(Problem)
    expect(() => readFlags(args)).toThrow(said)
    expect(() => readFlags(args)).toThrow(/^[^\n]+\.$/)
  })

  test('says so when npm took the flag', () => {
    expect(() => readFlags(['4000'], { npm_config_port: '4000' })).toThrow('npm kept --port')
  })
})

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
])('Node %s is new enough: %s', (version, enough) => {
  expect(nodeProblem(version) === undefined).toBe(enough)
})

test.each([
  ['', true],
  ['/docs/pkce', true],
  ['docs', false],
  ['/docs/', false],
  ['/', false],
  ['/a/../b', false],
  ['/a"b', false],
])('BASE_PATH "%s" is well formed: %s', (basePath, fine) => {
  const read = () => readBasePath({ BASE_PATH: basePath })
  if (fine) expect(read()).toBe(basePath)
  else expect(read).toThrow(Problem)
})

describe('listening', () => {
  test('localhost is both loopback addresses', () => {
    expect(addresses('localhost')).toEqual(['127.0.0.1', '::1'])
    expect(addresses('0.0.0.0')).toEqual(['0.0.0.0'])
  })

  test.each(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EIO'])(
    'tells %s in one sentence',
    (code) => {
      const said = listenProblem(Object.assign(new Error(code), { code }), 3000, 'here')
      expect(said).toMatch(/^[^\n]+\.$/)
      expect(said).toMatch(/3000|"here"/)
    },
  )

  test.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['192.168.1.5', false],
    ['127.example.com', false],
  ])('only this machine reaches %s: %s', (host, own) => {
    expect(isLoopback(host)).toBe(own)
  })

  test('greets with the address alone on this machine', () => {
    expect(greeting({ port: 3000, host: 'localhost', basePath: '' })).toEqual([
      'Proofkey is ready: http://localhost:3000',
    ])
  })

  test('names the addresses and the need for https on a network', () => {
    const interfaces = {
      lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }],
      eth0: [{ address: '192.168.1.5', family: 'IPv4', internal: false }],
    }
    const said = greeting({ port: 3000, host: '0.0.0.0', basePath: '/docs' }, interfaces).join(' ')
    expect(said).toContain('http://localhost:3000/docs')
    expect(said).toContain('http://192.168.1.5:3000/docs')
    expect(said).not.toContain('127.0.0.1')
    expect(said).toMatch(/steps 2 to 5 need https.*crypto\.subtle.*secure context/)
  })
})

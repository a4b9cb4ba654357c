import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from './files.mjs'
import { headersFor } from './headers.mjs'
import { hostingFiles } from './hosting.mjs'
import { readEmbedHosts, readSiteUrl, root } from './project.mjs'

/** A path for each route and file of the site, so that one with headers of its own cannot be forgotten. */
const routes = listFiles(join(root, 'app'))
  .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
  .map((path) => `/${path.replace(/\([^/]*\)\//g, '').replace(/(page\.tsx|\/route\.ts)$/, '')}`)
  .map((path) => path.replace('[file]', 'x.json').replace(/\[[^\]]*\]/g, 'x'))
const files = listFiles(join(root, 'public')).map((path) => `/${path}`)
const paths = [
  ...routes,
  ...files,
  '/404.html',
  '/sw.js',
  '/icon.svg',
  '/_next/static/chunks/a.js',
  '/_next/static/media/a.woff2',
  '/callback/index.txt',
  '/lessons/embed/',
  '/embedding/',
  '/embed.js.map',
]

const lowered = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** Star patterns, as Netlify and Cloudflare Pages have them. */
const matches = (pattern, path) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`).test(path)

/** What each host makes of its file, by its documentation. */
const hosts = {
  'netlify.toml': (text, path) => {
    const rules = text.split('[[headers]]').slice(1)
    return Object.assign(
      {},
      ...rules
        .filter((rule) => matches(/for = "(.*)"/.exec(rule)[1], path))
        .map((rule) =>
          Object.fromEntries(
            [...rule.matchAll(/^([\w-]+) = (".*")$/gm)]
              .filter(([, name]) => name !== 'for')
              .map(([, name, value]) => [name, JSON.parse(value)]),
          ),
        ),
    )
  },
  'cloudflare-pages/_headers': (text, path) => {
    const sent = {}
    let applies = false
    for (const line of text.split('\n').filter((each) => each && !each.startsWith('#'))) {
      if (line.startsWith('/')) applies = matches(line, path)
      else if (applies && line.startsWith('  ! ')) delete sent[line.slice(4)]
      else if (applies) {
        const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line)
        sent[name] = name in sent ? `${sent[name]}, ${value}` : value
      }
    }
    return sent
  },
  'vercel.json': (text, path) => {
    const matching = JSON.parse(text).headers.filter(({ source }) =>
      new RegExp(`^${source}$`).test(path),
    )
    expect(matching, `rules for ${path}`).toHaveLength(1)
    return Object.fromEntries(matching[0].headers.map(({ key, value }) => [key, value]))
  },
  'nginx.conf': (text, path) => {
    const variables = new Map(
      [...text.matchAll(/^map \$uri (\$\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => {
        const choices = [...body.matchAll(/^ {2}(\S+) "(.*)";$/gm)]
        const chosen = choices.find(([, pattern]) =>
          pattern.startsWith('"~') ? new RegExp(pattern.slice(2, -1)).test(path) : pattern === path,
        )
        return [name, (chosen ?? choices.find(([, pattern]) => pattern === 'default'))[2]]
      }),
    )
    return Object.fromEntries(
      [...text.matchAll(/^ {2}add_header (\S+) (.*) always;$/gm)]
        .map(([, name, value]) => [name, variables.get(value) ?? value.replace(/^"|"$/g, '')])
        .filter(([, value]) => value !== ''),
    )
  },
}

describe.each(Object.keys(hosts))('%s', (name) => {
  test('H2 is as `npm run hosting` writes it', () => {
    const written = readFileSync(join(root, 'docs', 'hosting', name), 'utf8')
    expect(written).toBe(hostingFiles()[name])
  })

  test.each(['', '/docs/pkce'])('sends what our own server sends, below "%s"', (base) => {
    const text = hostingFiles(base)[name]
    for (const path of paths) {
      const expected = headersFor(path, { secure: true })
      expect(lowered(hosts[name](text, base + path)), path).toEqual(lowered(expected))
    }
  })

  test('E2 lets only listed hosts frame an embed', () => {
    const text = hostingFiles('', 'https://docs.example')[name]
    expect(lowered(hosts[name](text, '/embed/flow/'))['content-security-policy']).toContain(
      "frame-ancestors 'self' https://docs.example;",
    )
  })
})

test('the paths are those of the site', () => {
  expect(paths).toContain('/lessons/x/')
  expect(paths).toContain('/embed/x/')
  expect(paths).toContain('/oembed/x.json')
  expect(paths).toContain('/embed.js')
})

describe('EMBED_HOSTS', () => {
  test.each([
    [undefined, '*'],
    ['', '*'],
    ['*', '*'],
    ['https://docs.example.com', 'https://docs.example.com'],
    ['https://a.example, https://*.b.example:8443', 'https://a.example https://*.b.example:8443'],
  ])('%s is %s', (given, read) => {
    expect(readEmbedHosts({ EMBED_HOSTS: given })).toBe(read)
  })

  test.each([
    'docs.example',
    '* https://a.example',
    'https://a.example/path',
    "'none'",
    'https://a;',
  ])('%s is refused in a sentence', (given) => {
    expect(() => readEmbedHosts({ EMBED_HOSTS: given })).toThrow(/EMBED_HOSTS has ".*" in it/)
  })
})

describe('SITE_URL', () => {
  test.each([
    ['', undefined, undefined],
    ['', 'https://learn.example', 'https://learn.example/'],
    ['/docs', 'https://learn.example/docs/', 'https://learn.example/docs/'],
  ])('below "%s", %s is %s', (base, given, read) => {
    expect(readSiteUrl(base, { SITE_URL: given })).toBe(read)
  })

  test.each([
    'learn.example',
    'https://learn.example/other',
    'https://learn.example/?a',
    'ftp://a',
  ])('%s is refused in a sentence', (given) =>
    expect(() => readSiteUrl('', { SITE_URL: given })).toThrow(/SITE_URL is/),
  )
})

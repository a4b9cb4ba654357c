import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { connectScript, inlineScripts, policy, scriptHash, withPolicy } from './csp.mjs'

const page = (body, head = '') =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/><script src="/a.js" async=""></script>${head}</head><body>${body}</body></html>`

/** The policies of a page as the browser would read them. */
const delivered = (html) =>
  [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g)].map(
    (m) => m[1],
  )

const directive = (text, name) =>
  text
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)

test('hashes a script as CSP Level 3 §2.3.1 writes it', () => {
  const digest = createHash('sha256').update('alert(1)').digest('base64')
  expect(scriptHash('alert(1)')).toBe(`'sha256-${digest}'`)
})

test('finds inline scripts, each once, and none with a source', () => {
  const html =
    '<script src="a.js"></script><script>one()</script><script id="x">two()</script><script>one()</script>'
  expect(inlineScripts(html)).toEqual(['one()', 'two()'])
})

describe('the policy', () => {
  const text = policy(['one()'])

  test('H1 allows scripts of the site and by hash, nothing inline or evaluated', () => {
    expect(directive(text, 'script-src')).toBe(`'self' ${scriptHash('one()')}`)
    expect(text).not.toContain('unsafe-eval')
    expect(text.match(/unsafe-inline/g)).toHaveLength(1)
    expect(directive(text, 'style-src')).toBe("'self' 'unsafe-inline'")
  })

  test('H1 refuses what it does not name', () => {
    expect(directive(text, 'default-src')).toBe("'none'")
    expect(directive(text, 'object-src')).toBe("'none'")
    expect(directive(text, 'base-uri')).toBe("'none'")
    expect(directive(text, 'form-action')).toBe("'self'")
  })

  test('leaves connections to https and this machine open, for the script to close', () => {
    expect(directive(text, 'connect-src')).toBe(
      "'self' https: http://localhost:* http://127.0.0.1:*",
    )
  })
})

describe('a page with its policy', () => {
  test('begins with charset, policy, connect script, in this order', () => {
    const html = withPolicy(page('<script>boot()</script>'), '')
    const script = `<script>${connectScript('')}</script>`
    expect(html).toMatch(/<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy"/)
    expect(html.indexOf(script)).toBeGreaterThan(html.indexOf('Content-Security-Policy'))
    expect(html.indexOf(script)).toBeLessThan(html.indexOf('<script src'))
    expect(html.match(/<meta charset/gi)).toHaveLength(1)
  })

  test('allows exactly its inline scripts', () => {
    const html = withPolicy(page('<script>boot()</script>'), '')
    const [text] = delivered(html)
    expect(directive(text, 'script-src')).toBe(
      `'self' ${scriptHash(connectScript(''))} ${scriptHash('boot()')}`,
    )
  })

  test('hashes line ends as the browser reads them', () => {
    const [text] = delivered(withPolicy(page('<script>a()\r\nb()</script>'), ''))
    expect(text).toContain(scriptHash('a()\nb()'))
  })

  test('puts a data-first script before every other, once', () => {
    const body = '<main><script data-first="true">keep()</script></main><script>boot()</script>'
    const html = withPolicy(page(body, '<meta name="referrer" content="no-referrer"/>'), '')
    const running = [...html.matchAll(/<script(?![^>]*text\/plain)[^>]*>([\s\S]*?)<\/script>/g)]
    expect(running.map((match) => match[1])).toEqual([
      'keep()',
      connectScript(''),
      '', // with a source
      'boot()',
    ])
    expect(html).toContain('<main><script type="text/plain" data-first="true">keep()</script>')
    expect(html.indexOf('name="referrer"')).toBeLessThan(html.indexOf('<script'))
    expect(html.match(/name="referrer"/g)).toHaveLength(1)
  })

  test('is refused without a head or a charset', () => {
    expect(() => withPolicy('<p>no head</p>', '')).toThrow('no <head>')
    expect(() => withPolicy('<head></head>', '')).toThrow('charset')
  })
})

describe('the connect script', () => {
  const appended = (basePath, sessionStorage) => {
    const head = []
    const document = { createElement: () => ({}), head: { appendChild: (el) => head.push(el) } }
    new Function('sessionStorage', 'document', connectScript(basePath))(sessionStorage, document)
    return head
  }
  const closed = [{ httpEquiv: 'Content-Security-Policy', content: "connect-src 'self'" }]
  const holding = (key, value) => ({ getItem: (asked) => (asked === key ? value : null) })

  test('closes connections when no provider is named', () => {
    expect(appended('', holding('other', 'x'))).toEqual(closed)
    expect(appended('', holding('proofkey::provider', 'null'))).toEqual(closed)
  })

  test('closes them where storage throws', () => {
    const blocked = {
      getItem() {
        throw new Error('SecurityError')
      },
    }
    expect(appended('', blocked)).toEqual(closed)
  })

  test('leaves them open for a provider of this base path alone', () => {
    const storage = holding('proofkey:/docs/pkce:provider', '{"issuer":"https://op.example"}')
    expect(appended('/docs/pkce', storage)).toEqual([])
    expect(appended('', storage)).toEqual(closed)
  })
})

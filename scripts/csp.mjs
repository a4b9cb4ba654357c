/**
 * The content security policy of each page: scripts by hash, in a `<meta>`, so that it holds on any host.
 *
 * `connect-src` is delivered open and closed by a script: a delivered policy can never be loosened, only not
 * yet given. The first inline script adds a second policy, `connect-src 'self'`, unless this tab's session
 * names a provider of the learner's own. (`default-src 'none'` covers connections only where no `connect-src`
 * is given, hence the open one here and none in any header.)
 */
import { createHash } from 'node:crypto'

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi
const FIRST = /<script(?=[^>]*\sdata-first\b)[^>]*>([\s\S]*?)<\/script>/gi

/** The widest that connections ever get: the site, https, and a provider on this machine. */
const OPEN_CONNECTIONS = "'self' https: http://localhost:* http://127.0.0.1:*"

/** The contents of the inline scripts of a page, each once, in their order. */
export function inlineScripts(html) {
  return [...new Set([...html.matchAll(INLINE)].map((match) => match[1]))]
}

/** The source expression that allows one inline script. */
export function scriptHash(content) {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}

/** The policy of a page with these inline scripts. */
export function policy(scripts) {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts.map(scriptHash)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${OPEN_CONNECTIONS}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** The script that closes connections to other hosts, unless an own provider is chosen in this tab. */
export function connectScript(basePath) {
  const key = JSON.stringify(`proofkey:${basePath}:provider`)
  return (
    `(function(){var own=null;try{own=sessionStorage.getItem(${key})}catch(e){}` +
    "if(own&&own!=='null')return;var m=document.createElement('meta');" +
    `m.httpEquiv='Content-Security-Policy';m.content="connect-src 'self'";` +
    'document.head.appendChild(m)})()'
  )
}

/**
 * Writes the policy into a page: charset, policy, referrer, the script marked `data-first` if there is one,
 * the connect script, then what was there. A `data-first` script stays where React put it but is switched
 * off there, so that hydration finds every element and the script runs once.
 * @throws {Error} when the page has no `<head>` or does not name its charset
 */
export function withPolicy(page, basePath) {
  let html = page.replace(/\r\n?/g, '\n') // as the browser reads it before it hashes
  if (!/<head[^>]*>/.test(html)) throw new Error('has no <head>')
  const charset = take(/<meta charset="?utf-8"?\s*\/?>/i)
  if (!charset) throw new Error('does not name its charset')
  const referrer = take(/<meta name="referrer"[^>]*>/i)
  const first = [...html.matchAll(FIRST)].map((match) => match[1])
  html = html.replace(FIRST, (script) => script.replace('<script', '<script type="text/plain"'))
  const top = [...first, connectScript(basePath)].map((content) => `<script>${content}</script>`)
  const scripts = inlineScripts(top.join('') + html)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}"/>`
  return html.replace(/<head[^>]*>/, (head) => [head, charset, meta, referrer, ...top].join(''))

  function take(pattern) {
    const found = pattern.exec(html)?.[0] ?? ''
    html = html.replace(found, '')
    return found
  }
}

/**
 * The pages people see: login, consent, logout and errors. No script, no inline style, every value escaped,
 * and no landmarks: shown inside the phone they would be landmarks of the site.
 */
import { html } from 'hono/html'
import type { ClientRecord, UserRecord } from '@/lib/inside'
import type { Problem } from '@/lib/sandbox/checks'
import { permittedScope } from '@/lib/sandbox/roles'
import { scopeInWords } from '@/lib/sandbox/scope'
import type { PendingRow } from '@/lib/sandbox/store'

type Part = ReturnType<typeof html>

/** What differs between pages: where the form may lead, whose page it is, the way up to the issuer. */
type Look = { redirectUri?: string; brand?: string; top?: '' | '../' }

/** The login page of a transaction. Email and password come filled in; the hint lists both users. */
export function loginPage(
  pending: PendingRow,
  client: ClientRecord,
  users: readonly UserRecord[],
): Promise<Response> {
  const username = pending.username ?? users[0]?.email ?? ''
  const password = pending.loginFailed
    ? ''
    : (users.find((user) => user.email === username)?.password ?? '')
  const body = html`
    <p>to continue to <strong>${client.name}</strong></p>
    ${pending.loginFailed ? html`<p class="alert" role="alert">Wrong email or password.</p>` : ''}
    <form method="post" action="login">
      <input type="hidden" name="transaction" value="${pending.id}">
      <input type="hidden" name="csrf" value="${pending.csrf}">
      <label for="username">Email</label>
      <input id="username" name="username" type="text" inputmode="email" autocomplete="username" spellcheck="false" value="${username}">
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" value="${password}">
      <button type="submit">Continue</button>
    </form>
    ${
      pending.connection === undefined
        ? html`
    <form method="post" action="login">
      <input type="hidden" name="transaction" value="${pending.id}">
      <input type="hidden" name="csrf" value="${pending.csrf}">
      <button type="submit" name="connection" value="github" class="quiet">Use GitHub (stand-in)</button>
    </form>`
        : ''
    }
    <div class="hint">
      <p>Demo users and their passwords:</p>
      <dl>
        ${users.map((user) => html`<div><dt>${user.email}</dt><dd>${user.password}</dd></div>`)}
      </dl>
    </div>`
  return page('Log in', body, 200, { redirectUri: pending.redirectUri })
}

/**
 * The page of the stand-in for GitHub: another identity provider, with an account of its own. `account` is
 * filled in; the tenant never sees a password.
 */
export function githubLoginPage(
  pending: PendingRow,
  client: ClientRecord,
  account: UserRecord,
): Promise<Response> {
  const body = html`
    <p>ExampleCo asks who you are, so that you can go on to <strong>${client.name}</strong>.</p>
    <form method="post" action="github">
      <input type="hidden" name="transaction" value="${pending.id}">
      <input type="hidden" name="csrf" value="${pending.csrf}">
      <label for="account">GitHub account</label>
      <input id="account" type="text" autocomplete="off" readonly value="${account.nickname}">
      <button type="submit" name="decision" value="continue">Continue</button>
      <button type="submit" name="decision" value="cancel" class="quiet">Cancel</button>
    </form>
    <div class="hint">
      <p>This page stands in for github.com, and asks for no password. The real one is on GitHub’s own site.</p>
    </div>`
  return page('Sign in with GitHub', body, 200, {
    redirectUri: pending.redirectUri,
    brand: 'GitHub (stand-in)',
    top: '../',
  })
}

/** The consent page of a transaction: who asks, for what, and as whom. */
export function consentPage(
  pending: PendingRow,
  client: ClientRecord,
  user: UserRecord,
): Promise<Response> {
  const body = html`
    <p>Hello ${user.given_name}. <strong>${client.name}</strong> wants to:</p>
    <ul>
      ${permittedScope(user, pending.scope)
        .split(' ')
        .map((scope) => html`<li>${scopeInWords(scope)} <code>${scope}</code></li>`)}
    </ul>
    <form method="post" action="consent">
      <input type="hidden" name="transaction" value="${pending.id}">
      <input type="hidden" name="csrf" value="${pending.csrf}">
      <button type="submit" name="decision" value="allow">Allow</button>
      <button type="submit" name="decision" value="deny" class="quiet">Deny</button>
    </form>
    <p class="small">Logged in as ${user.email}${user.connection === 'github' ? ', with GitHub' : ''}</p>`
  return page('Allow access?', body, 200, { redirectUri: pending.redirectUri })
}

/** The question before a logout that no ID token vouches for (OpenID Connect RP-Initiated Logout 1.0 §2). */
export function logoutPage(
  csrf: string,
  fields: Record<string, string | undefined>,
): Promise<Response> {
  const body = html`
    <p>An app asks to end your login here.</p>
    <form method="post" action="logout">
      <input type="hidden" name="csrf" value="${csrf}">
      ${Object.entries(fields).map(([name, value]) =>
        value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">`,
      )}
      <button type="submit">Log out</button>
    </form>`
  return page('Log out?', body, 200, { redirectUri: fields.post_logout_redirect_uri })
}

/** Says that the login has ended. */
export function loggedOutPage(): Promise<Response> {
  return page('Logged out', html`<p>Your login here has ended.</p>`, 200)
}

/**
 * A refusal for people: the error code and the reason, and no way on to the address that was sent.
 * `asks` is the rule that was broken, in the words of the check.
 */
export function errorPage(problem: Problem, asks?: string): Promise<Response> {
  const body = html`
    <p class="alert" role="alert">${problem.description}.</p>
    <p>Error code: <code>${problem.error}</code></p>
    ${asks === undefined ? '' : html`<p>What the server asked itself: ${asks}</p>`}
    <p class="small">Go back to the app and start again from there.</p>`
  return page('This did not work', body, problem.status ?? 400)
}

async function page(
  title: string,
  body: Part,
  status: number,
  { redirectUri, brand = 'ExampleCo', top = '' }: Look = {},
): Promise<Response> {
  const document = await html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · ${brand}</title>
    <link rel="stylesheet" href="${top}style.css">
  </head>
  <body>
    <div class="page">
      <p class="brand">${brand}</p>
      <h1 tabindex="-1">${title}</h1>
      ${await body}
    </div>
  </body>
</html>`
  return new Response(String(document), { status, headers: pageHeaders(redirectUri) })
}

/** Headers of every page; `form-action` names where the form's 303 may lead (CSP Level 3 §6.4). */
function pageHeaders(redirectUri?: string): Record<string, string> {
  const target = redirectUri === undefined ? '' : ` ${formTarget(redirectUri)}`
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self'${target}; frame-ancestors 'none'; base-uri 'none'`,
    // Not `no-referrer`: with it a browser sends `Origin: null` with the honest form.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}

function formTarget(redirectUri: string): string {
  const { protocol, origin } = new URL(redirectUri)
  return protocol === 'https:' || protocol === 'http:' ? origin : protocol
}

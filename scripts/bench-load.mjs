/** The load of the bench: a browser that fetches codes, and an app that exchanges and refreshes, 8 in flight. */
import { Agent, request as httpRequest } from 'node:http'

const clientId = 'timesheets-mobile'
const redirectUri = 'com.exampleco.timesheets:/callback'
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const inFlight = 8

/** A client of the server at `issuer`. */
export async function openClient(issuer) {
  const discovered = await fetch(`${issuer}/.well-known/openid-configuration`)
  const metadata = await discovered.json()
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const cookies = new Map()

  function send(url, { method = 'GET', headers = {}, body } = {}) {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(url, { method, headers, agent }, (response) => {
        const pieces = []
        response.on('data', (piece) => pieces.push(piece))
        response.on('end', () => {
          const { statusCode: status, headers } = response
          resolve({ status, headers, text: Buffer.concat(pieces).toString() })
        })
      })
      sent.once('error', reject)
      sent.end(body)
    })
  }

  async function visit(url, fields) {
    const body = fields && String(new URLSearchParams(fields))
    const response = await send(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'sec-fetch-mode': 'navigate',
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(body !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          origin: new URL(issuer).origin,
        }),
      },
      body,
    })
    for (const header of response.headers['set-cookie'] ?? []) {
      const [name, value] = header.split(';')[0].split('=')
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return response
  }

  /** One login, by every page that the server shows. */
  async function code() {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: 'openid offline_access read:timesheets',
      audience: 'https://api.exampleco.com/timesheets',
      prompt: 'consent',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    let url = `${metadata.authorization_endpoint}?${query}`
    let response = await visit(url)
    for (let hop = 0; hop < 12; hop += 1) {
      const { location } = response.headers
      if (location?.startsWith(redirectUri)) return new URL(location).searchParams.get('code')
      if (location) {
        url = new URL(location, url).href
        response = await visit(url)
      } else {
        const inputs = response.text.matchAll(/<input[^>]*\sname="([^"]*)"[^>]*\svalue="([^"]*)"/g)
        const fields = Object.fromEntries([...inputs].map(([, name, value]) => [name, value]))
        response = await visit(url.split('?')[0], { ...fields, decision: 'allow' })
      }
    }
    throw new Error(`no code from ${issuer}: ${response.status}`)
  }

  async function token(fields) {
    const body = String(new URLSearchParams({ client_id: clientId, ...fields }))
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const response = await send(metadata.token_endpoint, { method: 'POST', headers, body })
    if (response.status !== 200) throw new Error(`${issuer} refused: ${response.text}`)
    return JSON.parse(response.text)
  }

  return {
    send,
    visit,
    metadata,
    close: () => agent.destroy(),
    codes: async (count) => {
      const made = []
      for (let index = 0; index < count; index += 1) made.push(await code())
      return made
    },
    exchange: (code) =>
      token({
        grant_type: 'authorization_code',
        redirect_uri: redirectUri,
        code_verifier: verifier,
        code,
      }),
    refresh: ({ refresh_token }) => token({ grant_type: 'refresh_token', refresh_token }),
  }
}

/** Works through `items`, 8 at a time. @returns the results and the time it took, in milliseconds */
export async function inParallel(items, work) {
  const results = []
  let next = 0
  const startedAtMs = performance.now()
  const lane = async () => {
    while (next < items.length) {
      const index = next
      next += 1
      results[index] = await work(items[index])
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return { results, tookMs: performance.now() - startedAtMs }
}

/** For these tests: a browser with cookies that logs in as Ada and agrees to everything. */

import { encode, formOf } from '@/lib/sandbox/testing/walk'
import { overHttp } from '@/tests/servers/node-host'

export type Browser = {
  /** Follows an authorization or logout URL to the app's own URL, through every page of the server. */
  browse(url: string | URL): Promise<URL>
}

/** @param origin of the server, which listens on `port` of loopback */
export function createBrowser(origin: string, port: number): Browser {
  const cookies = new Map<string, string>()

  async function ask(url: string, form?: Record<string, string>): Promise<Response> {
    const request = new Request(url, form && { method: 'POST', body: encode(form) })
    const { response, setCookies } = await overHttp(port, request, {
      ...Object.fromEntries(request.headers),
      'sec-fetch-mode': 'navigate',
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      ...(form && { origin }),
    })
    for (const header of setCookies) {
      const [name = '', value = ''] = (header.split(';')[0] ?? '').split('=')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  return {
    browse: async (start) => {
      let url = String(start)
      let response = await ask(url)
      for (let hop = 0; hop < 10; hop += 1) {
        const location = response.headers.get('location')
        if (location !== null) {
          const target = new URL(location, url)
          if (target.origin !== origin) return target
          url = target.href
          response = await ask(url)
        } else {
          if (response.status !== 200) throw new Error(`${response.status} at ${url}`)
          // The first button of the consent page; the login form knows no such field.
          const form = { ...(await formOf(response)), decision: 'allow' }
          response = await ask(url.split('?')[0] ?? '', form)
        }
      }
      throw new Error(`no end after ${url}`)
    },
  }
}

import type { Provider } from '@/lib/providers'
import type { Phone } from '@/lib/user-agent/navigate'

/**
 * The phone of the lessons: three private-use schemes and one claimed https address are registered on it. In
 * an embed the callback page of this site is too, because no frame of another site can show that page.
 */
export function phoneFor({ server }: Provider, inEmbed: boolean): Phone {
  const callback = new URL('../callback/', server.issuer).href
  return {
    opens: (url) =>
      (inEmbed && url.href.split(/[?#]/, 1)[0] === callback) ||
      url.protocol === 'com.exampleco.timesheets:' ||
      url.protocol === 'com.exampleco.expenses:' ||
      url.protocol === 'com.myclientapp:' ||
      url.origin === 'https://app.exampleco.com',
    serves: (url) => url.href.startsWith(`${server.issuer}/`),
  }
}

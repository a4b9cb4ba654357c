/** What holds for embeds however little storage their frames are given. */
import { expect, test, valueIn, walkFlow } from './embed-host'

const refused = 'Your browser gives this frame no storage.'

export function embedCases(storage: 'refused' | 'partitioned') {
  const row = storage === 'refused' ? 'E4' : 'E5'

  test(`E2 ${row} storage ${storage}: the copied snippet, pasted elsewhere, finishes the flow`, async ({
    page,
    context,
    openHost,
    errors,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('docs/embed/')
    await page.getByRole('button', { name: 'Copy the frame for WordPress' }).click()
    await expect(page.getByText('Copied')).toBeAttached()
    const snippet = await page.evaluate(() => navigator.clipboard.readText())

    await openHost(page, `<body style="margin: 0">${snippet}`)
    const flow = page.frameLocator('iframe')
    await walkFlow(flow)
    expect((await valueIn(flow, 'id_token')).split('.')).toHaveLength(3)
    await expect(flow.getByText(refused)).toBeVisible({ visible: storage === 'refused' })
    if (storage === 'partitioned') {
      const kept = await page.frames()[1]?.evaluate(async () => ({
        databases: await indexedDB.databases(),
        session: Object.keys(sessionStorage),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))
      expect(kept).toEqual({ databases: [], session: [], workers: 0 })
    }
    expect(errors).toEqual([])
  })

  test(`E7 E8 E9 storage ${storage}: a hostile page learns sizes and steps, and breaks nothing`, async ({
    page,
    openHost,
  }) => {
    await openHost(
      page,
      `<script>
        heard = []
        addEventListener('message', ({ data }) => heard.push(data))
        addEventListener('proofkey-progress', ({ detail }) => heard.push(detail))
      </script>
      <script src="{site}embed.js"></script>
      <proofkey-panel panel="authorize-user"></proofkey-panel>
      <proofkey-panel panel="request-tokens"></proofkey-panel>
      <iframe id="spy" srcdoc="<script>onmessage = ({ data }) => parent.heard.push(['spy', data])</script>"></iframe>`,
    )
    const first = page.frameLocator('iframe').nth(0)
    const second = page.frameLocator('iframe').nth(1)
    await expect(second.getByRole('button', { name: 'Fill in the earlier steps' })).toBeVisible()
    await page.evaluate(() => {
      const edits = { authorize: { ui_locales: 'planted' }, token: {}, refresh: {} }
      const entry = { key: 'run/edits', value: edits, count: 9, by: 'host' }
      const spy = document.querySelector<HTMLIFrameElement>('#spy')?.contentWindow
      for (const target of [0, 1].map((place) => window[place])) {
        for (const type of ['token', 'tokens', 'code', 'storage', 'eval', 'navigate']) {
          target?.postMessage({ proofkey: 1, type, theme: 'dark', code: 'alert(1)' }, '*')
        }
        for (const from of [window, spy]) {
          // Called as the other window's own, so that it is the source.
          const post = from && Reflect.get(from, 'Function')('t', 'm', 't.postMessage(m, "*")')
          post?.(target, { proofkey: 1, type: 'join', run: 'page' })
          post?.(target, { proofkey: 1, type: 'entries', run: 'page', entries: [entry] })
        }
      }
    })
    await first.getByRole('button', { name: 'Fill in the earlier steps' }).click()
    await first.getByRole('button', { name: 'Log in', exact: true }).click()
    await first.getByRole('button', { name: 'Continue' }).click()
    await first.getByRole('button', { name: 'Allow' }).click()
    const code = await valueIn(second, 'code') // the other frame has it too
    const verifier = await valueIn(second, 'code_verifier')
    await expect(first.getByText('planted')).toHaveCount(0)

    // Shrunk, hidden, and the frame taken away in which everything has happened so far.
    await page.evaluate(() => {
      const [one, other] = document.querySelectorAll('iframe')
      one?.remove()
      other?.style.setProperty('width', '1px')
      other?.style.setProperty('display', 'none')
    })
    await page.evaluate(() => document.querySelectorAll('iframe')[0]?.removeAttribute('style'))
    await second.owner() // the locator counts anew: what was second is now first
    await first.getByRole('button', { name: 'Request tokens' }).click()
    const token = await valueIn(first, 'access_token')

    const heard: unknown[] = await page.evaluate(() => Reflect.get(window, 'heard'))
    expect(heard).toContainEqual({
      panel: 'request-tokens',
      done: ['verifier', 'challenge', 'code', 'tokens'],
    })
    const shapes = new Set(
      heard.map((each) =>
        Object.keys(each ?? {})
          .sort()
          .join(),
      ),
    )
    expect([...shapes].sort()).toEqual(['done,panel', 'done,proofkey,type', 'height,proofkey,type'])
    for (const value of [verifier, code, token]) expect(JSON.stringify(heard)).not.toContain(value)
  })
}

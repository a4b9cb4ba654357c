/**
 * Figures of the built site in a browser: how long an editor takes to open on a warm cache, and how long the
 * page takes to answer a key, with the processor slowed down four times. To compare, not to pass or fail.
 */
import { isCommand, run } from './command.mjs'
import { readBasePath } from './project.mjs'

const opens = 7
const keys = 24
const slowDown = 4

/** Where a learner types: on which page, how the field is reached, and what is typed. */
const fields = [
  {
    what: 'own verifier, step 1',
    path: 'create-code-verifier',
    reach: (page) => page.getByLabel('Your own value'),
  },
  {
    what: 'scope of the request, step 3',
    path: 'authorize-user',
    reach: async (page) => {
      await page.getByText('Edit scope', { exact: true }).click()
      return page.getByRole('textbox', { name: 'scope' })
    },
  },
  {
    what: 'callback URL, step 3',
    path: 'authorize-user',
    reach: (page) => page.getByLabel('Paste a callback URL'),
  },
  {
    what: 'verifier of the request, step 4',
    path: 'request-tokens',
    reach: async (page) => {
      await page.getByText('Edit code_verifier', { exact: true }).click()
      return page.getByRole('textbox', { name: 'code_verifier' })
    },
  },
  {
    what: 'name of the app',
    path: 'register-application',
    reach: (page) => page.getByLabel('Name', { exact: true }),
  },
  {
    what: 'callback URL, quickstarts',
    path: 'quickstarts',
    reach: (page) => page.getByRole('textbox', { name: 'Callback URL' }),
  },
  {
    what: 'the editor',
    path: 'request-tokens',
    reach: async (page) => {
      await openEditor(page)
      return page.getByRole('dialog').getByRole('textbox', { name: 'The request' })
    },
  },
]

/** Prints the figures; the site has to be built. */
export async function benchBrowser() {
  const { chromium } = await import('@playwright/test')
  const { findOrInstallChromium, testArgs } = await import('./browser.mjs')
  const { serveSite } = await import('./serve.mjs')
  const basePath = readBasePath()
  const executablePath = await findOrInstallChromium()
  const site = await serveSite({ port: 0, host: '127.0.0.1', basePath })
  const browser = await chromium.launch({ executablePath, args: testArgs })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const open = async (path) => {
      await page.goto(`http://127.0.0.1:${site.port}${basePath}/lessons/${path}/`)
      await page.waitForFunction(isAlive)
    }
    await open('request-tokens')
    await page.getByRole('banner').getByRole('button', { name: 'Run all steps' }).click()
    await page.getByRole('link', { name: 'Refresh tokens (done)' }).first().waitFor()
    await reportOpening(page, () => open('request-tokens'))
    await reportTyping(page, open)
  } finally {
    await browser.close()
    await site.close()
  }
}

/** From the press to a field that takes keys, with a page that was loaded anew each time. */
async function reportOpening(page, load) {
  const times = []
  // The first ones warm the cache: of the files, and of the compiled code.
  for (let count = -3; count < opens; count += 1) {
    await load()
    const ms = await openEditor(page)
    if (count >= 0) times.push(ms)
  }
  times.sort((one, other) => one - other)
  const [best, median, worst] = [times[0], times[Math.floor(opens / 2)], times[opens - 1]]
  console.log(
    `editor open, warm cache: ${median.toFixed(0)} ms (${best.toFixed(0)} to ${worst.toFixed(0)}), wanted under 400`,
  )
}

/** Opens the editor of the newest token request, and says how many milliseconds the browser took. */
async function openEditor(page) {
  const stage = page.getByRole('complementary', { name: 'Stage' })
  await stage
    .getByRole('button', { name: /POST .*oauth\/token/ })
    .last()
    .click()
  const button = stage.getByRole('button', { name: 'Edit and send again' })
  await button.waitFor()
  return button.evaluate(
    (element) =>
      new Promise((resolve) => {
        const pressed = performance.now()
        element.click()
        const look = () => {
          const isOpen = document.querySelector('dialog [role=textbox], dialog textarea')
          if (isOpen) resolve(performance.now() - pressed)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

async function reportTyping(page, open) {
  const devtools = await page.context().newCDPSession(page)
  for (const { what, path, reach } of fields) {
    await open(path)
    const field = await reach(page)
    await field.focus()
    // A key that changes nothing on screen would be counted until something else does.
    await field.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await page.evaluate(watchKeys)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
    await page.keyboard.type('abcdefghij'.repeat(3).slice(0, keys), { delay: 150 })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const durations = await page.evaluate(() => globalThis.benchKeys.toSorted((a, b) => a - b))
    const worst = durations.at(-1) ?? 0
    const middle = durations[Math.floor(durations.length / 2)] ?? 0
    console.log(
      `a key at ${slowDown}× slow-down, ${what.padEnd(32)} ${middle.toFixed(0).padStart(4)} ms, worst ${worst.toFixed(0).padStart(4)} ms, wanted under 100`,
    )
  }
}

/** In the page: true once React has taken over, and hears what is pressed. */
function isAlive() {
  const buttons = [...document.querySelectorAll('header button, main button')]
  const isTaken = (each) => Object.keys(each).some((name) => name.startsWith('__reactFiber$'))
  return buttons.length > 0 && buttons.every(isTaken)
}

/** In the page: the duration of each interaction, from the key to the next paint (Event Timing; 8 ms steps). */
function watchKeys() {
  const longest = new Map()
  globalThis.benchKeys = []
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId)
        longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration))
    }
    globalThis.benchKeys = [...longest.values()]
  }).observe({ type: 'event', durationThreshold: 16 })
}

if (isCommand(import.meta.url)) run(benchBrowser)

import { defineConfig } from '@playwright/test'
import { findChromium, testArgs } from './scripts/browser.mjs'
import { freePort } from './scripts/listen.mjs'
import { readBasePath } from './scripts/project.mjs'

// The workers read this file again and must find the same port and browser: both are handed on in the environment.
process.env.PROOFKEY_TEST_PORT ??= String(await freePort())
const executablePath = findChromium()
if (executablePath) process.env.CHROMIUM = executablePath

const port = process.env.PROOFKEY_TEST_PORT
const site = `http://localhost:${port}${readBasePath()}/`

export default defineConfig({
  testDir: 'tests/browser',
  workers: 2,
  retries: 0,
  // The first login makes the sandbox's RSA key, which takes seconds on a busy machine.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/report.json' }],
  ],
  use: {
    baseURL: site,
    // Without one of the machine, Playwright takes its own.
    launchOptions: { args: testArgs, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: site,
    reuseExistingServer: false,
  },
})

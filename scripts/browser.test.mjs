import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { offForPlaywright } from './browser.mjs'

test('the repeated list is the one of the installed Playwright', () => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('@playwright/test'))
  const bundle = join(dirname(resolve('playwright-core')), 'lib/coreBundle.js')
  const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(readFileSync(bundle, 'utf8')) ?? []
  const names = list.split('\n').flatMap((line) => /^\s*"(\w+)",?/.exec(line)?.[1] ?? [])
  expect(offForPlaywright).toEqual(names)
})

import { describe, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'
import { completeLock, platformOf } from './lock.mjs'

test.each([
  ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@tailwindcss/oxide-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['sharp', undefined],
  ['tslib', undefined],
])('%s is for %j', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

describe('completing a lock file', () => {
  const lock = {
    name: 'site',
    packages: {
      '': { devDependencies: { tool: '1.0.0' } },
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: {
          'tool-darwin-arm64': '1.0.0',
          'tool-linux-x64': '1.0.0',
          'not-a-build': '1.0.0',
        },
      },
      'node_modules/tool-linux-x64': { version: '1.0.0', integrity: 'sha512-…', optional: true },
    },
  }

  test('adds what is absent and keeps the rest', () => {
    const { lock: complete, added } = completeLock(lock)
    expect(added).toEqual(['tool-darwin-arm64@1.0.0'])
    expect(complete.packages['node_modules/tool-darwin-arm64']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    })
    expect(complete.packages).toMatchObject(lock.packages)
    expect(Object.keys(complete.packages)).toEqual([
      '',
      'node_modules/tool',
      'node_modules/tool-darwin-arm64',
      'node_modules/tool-linux-x64',
    ])
  })

  test('adds nothing the second time', () => {
    const once = completeLock(lock).lock
    expect(completeLock(once)).toEqual({ lock: once, added: [] })
  })

  test('finds a build inside the package that wants it', () => {
    const nested = structuredClone(lock)
    nested.packages['node_modules/tool/node_modules/tool-darwin-arm64'] = { version: '1.0.0' }
    expect(completeLock(nested).added).toEqual([])
  })
})

describe('what is installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-darwin-arm64': {
        version: '1.0.0',
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
      'node_modules/a-linux-x64-musl': {
        version: '1.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
    },
  }
  const a = { 'node_modules/a': { version: '1.0.0' } }

  test('is up to date without the builds of other machines', () => {
    expect(isInstalled(lock, { packages: a }, 'linux', 'x64')).toBe(true)
  })

  test('is out of date without the build of this machine', () => {
    expect(isInstalled(lock, { packages: a }, 'darwin', 'arm64')).toBe(false)
  })

  test('is out of date with a package missing or of another version', () => {
    expect(isInstalled(lock, { packages: {} }, 'linux', 'x64')).toBe(false)
    expect(isInstalled(lock, {}, 'linux', 'x64')).toBe(false)
    const older = { 'node_modules/a': { version: '0.9.0' } }
    expect(isInstalled(lock, { packages: older }, 'linux', 'x64')).toBe(false)
  })
})

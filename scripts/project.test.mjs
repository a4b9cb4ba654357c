import { describe, expect, test, vi } from 'vitest'
import { runNode } from './project.mjs'

describe('a program that is run', () => {
  test('hands on its exit code', async () => {
    expect(await runNode(['-e', 'process.exit(3)'])).toBe(3)
  })

  test('that does not end in time is stopped, which is a failure', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await runNode(['-e', 'setInterval(() => 0, 1000)'], {}, 300)).toBe(1)
    expect(said).toHaveBeenCalledWith('It did not end within 0.005 minutes and is stopped.')
  })
})

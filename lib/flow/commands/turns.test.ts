import { expect, test } from 'vitest'
import { createSets } from '@/lib/flow/commands/turns'

/** A set whose commands note when they begin and when they end. */
function noting(name: string, log: string[]) {
  return {
    async work(): Promise<void> {
      log.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 5))
      log.push(`${name} ends`)
    },
  }
}

test('pressed while a set loads, commands of all sets wait for the ones before', async () => {
  const log: string[] = []
  const { createSet: set } = createSets()
  const [fast, slow] = [
    set(async () => noting('fast', log)),
    set(() =>
      new Promise<ReturnType<typeof noting>>((done) => setTimeout(done, 20)).then(() =>
        noting('slow', log),
      ),
    ),
  ]
  await Promise.all([slow.use((each) => each.work()), fast.use((each) => each.work())])
  expect(log).toEqual(['slow begins', 'slow ends', 'fast begins', 'fast ends'])
})

test('once a set is there, its commands wait for nothing', async () => {
  const log: string[] = []
  const one = createSets().createSet(async () => noting('one', log))
  await one.use(() => {})
  await Promise.all([one.use((each) => each.work()), one.use((each) => each.work())])
  expect(log).toEqual(['one begins', 'one begins', 'one ends', 'one ends'])
})

test('a set that does not come fails its command alone, and is tried again', async () => {
  let tries = 0
  const { createSet: set } = createSets()
  const broken = set(async () => {
    tries += 1
    if (tries === 1) throw new Error('no network')
    return { say: () => 'here' }
  })
  const other = set(async () => ({ say: () => 'other' }))
  const first = broken.use((each) => each.say())
  const second = other.use((each) => each.say())
  await expect(first).rejects.toThrow('no network')
  expect(await second).toBe('other')
  expect(await broken.use((each) => each.say())).toBe('here')
})

test('what could come too early can wait until all that was begun has ended', async () => {
  const log: string[] = []
  const { createSet, untilQuiet } = createSets()
  const set = createSet(async () => noting('set', log))
  const broken = createSet<unknown>(async () => {
    throw new Error('no network')
  })
  const begun = [set.use((each) => each.work()), broken.use(() => {})]
  await untilQuiet()
  expect(log).toEqual(['set begins', 'set ends'])
  expect((await Promise.allSettled(begun)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
  ])
})

import { expect, test } from 'vitest'
import { type Listing, pairOf, shownOf } from '@/lib/trace/filter'
import { exchange, tokenExchange } from '@/lib/trace/testing/exchange'

const all = [
  exchange({ id: 'authorize' }),
  exchange({
    id: 'denied',
    status: 303,
    answerHeaders: [['Location', 'com.app:/callback?error=access_denied']],
  }),
  tokenExchange({ code: 'Needle' }, {}, { id: 'token' }),
  tokenExchange({}, { error: 'invalid_grant' }, { id: 'refused', status: 400 }),
  exchange({ id: 'api', from: 'app', to: 'api', headers: [['x-thing', 'a needle']] }),
]
const shown = (listing: Listing) => shownOf(all, listing).map(({ id }) => id)

test('without a filter all are shown', () => {
  expect(shownOf(all, {})).toEqual(all)
  expect(shown({ text: '  ' })).toHaveLength(5)
})

test('by a text anywhere in the messages, in any case', () => {
  expect(shown({ text: 'NEEDLE' })).toEqual(['token', 'api'])
  expect(shown({ text: 'x-thing: a' })).toEqual(['api'])
  expect(shown({ text: 'post https' })).toEqual(['token', 'refused'])
  expect(shown({ text: '400' })).toEqual(['refused'])
})

test('by who asks whom, and by failure; a callback with an error is one', () => {
  expect(all.map(pairOf)).toContain('app api')
  expect(shown({ between: 'app server' })).toEqual(['token', 'refused'])
  expect(shown({ failedOnly: true })).toEqual(['denied', 'refused'])
  expect(shown({ failedOnly: true, between: 'app server' })).toEqual(['refused'])
})

test('a cleared list shows what came after; a clearing that is forgotten hides nothing', () => {
  expect(shown({ cleared: 'token' })).toEqual(['refused', 'api'])
  expect(shown({ cleared: 'api' })).toEqual([])
  expect(shown({ cleared: 'long gone' })).toHaveLength(5)
  expect(shown({ cleared: 'denied', failedOnly: true })).toEqual(['refused'])
})

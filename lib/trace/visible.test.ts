import { expect, test } from 'vitest'
import { isBinary, visible } from '@/lib/trace/visible'

test('what cannot be seen is written out; tabs and line ends stay', () => {
  expect(visible('a\u0000b\u202ec\td\r\ne')).toBe('a\\u0000b\\u202ec\td\r\ne')
  expect(visible('é 漢 😀')).toBe('é 漢 😀')
})

test('bytes that were no text are told from text', () => {
  expect(isBinary(new TextDecoder().decode(new Uint8Array([0xff, 0xfe, 0x41])))).toBe(true)
  expect(isBinary('\u0001')).toBe(true)
  expect(isBinary('{"a":\t"é"}\r\n')).toBe(false)
  expect(isBinary('')).toBe(false)
})

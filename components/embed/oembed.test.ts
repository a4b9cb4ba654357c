import { expect, test } from 'vitest'
import { oembedOf } from '@/components/embed/oembed'

const lesson = { slug: 'create-code-challenge', title: 'Create a code challenge' }

test('a lesson with a panel is a frame of it, at an absolute address', () => {
  const found = oembedOf(lesson, 'https://learn.example/docs/')
  expect(found).toMatchObject({ type: 'rich', version: '1.0', width: 700, title: lesson.title })
  expect(found).toHaveProperty(
    'html',
    expect.stringMatching(
      /^<iframe src="https:\/\/learn\.example\/docs\/embed\/create-code-challenge\/" .*"><\/iframe>$/,
    ),
  )
})

test('without an address, or without a panel, it is a link', () => {
  expect(oembedOf(lesson, undefined)).toEqual({
    type: 'link',
    version: '1.0',
    title: lesson.title,
    provider_name: 'Proofkey',
  })
  expect(oembedOf({ slug: 'keep-reading', title: 'x' }, 'https://learn.example/').type).toBe('link')
})

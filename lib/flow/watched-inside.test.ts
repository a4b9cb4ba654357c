import { expect, test } from 'vitest'
import { watchedInside } from '@/lib/flow/watched-inside'
import { sandboxDefaults } from '@/lib/providers'
import { createHost } from '@/lib/sandbox/testing/walk'

const { clientId, audience } = sandboxDefaults

test('every change of the tenant is told once, a look or a refused change is not', async () => {
  const { inside } = await createHost()
  if (!inside) throw new Error('no inside')
  let told = 0
  const watched = watchedInside(inside, () => {
    told += 1
  })
  await watched.tables()
  await watched.settings.read()
  await expect(watched.changeClient(clientId, { name: '' })).rejects.toThrow()
  expect(told).toBe(0)
  await watched.changeClient(clientId, { name: 'A' })
  await watched.changeApi(audience, { name: 'B' })
  await watched.customizeTokens({ claims: [], addedScopes: [] })
  await watched.settings.change({ codeLifetimeMs: 1000 })
  await watched.reset()
  expect(told).toBe(5)
})

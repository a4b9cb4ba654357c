import { expect, test } from 'vitest'
import {
  type RegistrationMetadata,
  readRegistration,
  registrationRequest,
} from '@/lib/oauth/client-registration'
import { sandboxServer } from '@/lib/providers'
import { createNodeHost } from '@/lib/sandbox/hosts/node'

const issuer = 'http://localhost:3000/provider'
const app = {
  client_name: 'Mine',
  redirect_uris: ['com.example.mine:/callback'],
  grant_types: ['authorization_code', 'refresh_token'],
}

async function register(metadata: RegistrationMetadata): Promise<{ client_id: string }> {
  const request = registrationRequest(sandboxServer(issuer), metadata)
  return readRegistration(await createNodeHost({ issuer }).fetch(request, '127.0.0.1'))
}

test('G1 a native app without a secret is registered and gets a client_id (RFC 7591 §3.2.1)', async () => {
  expect(await register(app)).toEqual({ client_id: expect.stringMatching(/^[\w-]{20,}$/) })
})

test.each([
  [{ ...app, redirect_uris: ['javascript:alert(1)'] }, 'invalid_redirect_uri'],
  [{ ...app, grant_types: ['password'] }, 'invalid_client_metadata'],
])('G2 what the server refuses is read with its code (RFC 7591 §3.2.2)', async (metadata, code) => {
  await expect(register(metadata)).rejects.toMatchObject({ code, details: { status: 400 } })
})

test('an answer without a client_id is malformed', async () => {
  const response = Response.json({}, { status: 201 })
  await expect(readRegistration(response)).rejects.toMatchObject({ code: 'response_malformed' })
})

/** What a registration may ask for (RFC 7591 §2, §3.2.2): a public client of the code flow. */
import * as v from 'valibot'
import {
  knownGrants,
  nameProblem,
  redirectUriProblem,
  registrationLimits,
} from '@/lib/oauth/registration'
import { type Check, refuse } from '@/lib/sandbox/checks'
import type { JsonBody } from '@/lib/sandbox/json-body'

const texts = v.array(v.string())

/** The metadata that this server reads; it ignores every other member (RFC 7591 §2). */
export const metadataSchema = v.object({
  redirect_uris: v.optional(texts),
  post_logout_redirect_uris: v.optional(texts, []),
  client_name: v.optional(v.string(), 'An app that registered itself'),
  grant_types: v.optional(texts, ['authorization_code']),
  response_types: v.optional(texts, ['code']),
  token_endpoint_auth_method: v.optional(v.string(), 'none'),
  application_type: v.optional(v.string(), 'native'),
})

export type ClientMetadata = v.InferOutput<typeof metadataSchema>

export type RegisterSubject = {
  body: JsonBody
  /** Absent if the body is not what a registration looks like. */
  metadata: ClientMetadata | undefined
}

type RegisterCheck = Check<RegisterSubject>

const jsonObject: RegisterCheck = {
  name: 'jsonObject',
  asks: 'Is the body a JSON object of client metadata, of at most 64 kB?',
  spec: 'RFC 7591 §3.1',
  look({ body, metadata }) {
    if (body.kind === 'too large') {
      return refuse('invalid_client_metadata', 'The body is larger than 64 kB', { status: 413 })
    }
    if (metadata === undefined) {
      return refuse(
        'invalid_client_metadata',
        'The body has to be a JSON object of client metadata, with lists where lists are meant',
      )
    }
    return undefined
  },
}

const redirectUrisGiven: RegisterCheck = {
  name: 'redirectUrisGiven',
  asks: 'Is there at least one redirect URI to answer to?',
  spec: 'RFC 7591 §2',
  look({ metadata }) {
    return metadata?.redirect_uris?.length
      ? undefined
      : refuse('invalid_redirect_uri', 'redirect_uris is missing: there is nowhere to answer to')
  },
}

const fewUris: RegisterCheck = {
  name: 'fewUris',
  asks: 'Are there at most 20 URIs in each list, each only once?',
  spec: 'RFC 7591 §3.2.2',
  look({ metadata }) {
    const lists = [metadata?.redirect_uris ?? [], metadata?.post_logout_redirect_uris ?? []]
    const good = lists.every(
      (list) => list.length <= registrationLimits.uris && new Set(list).size === list.length,
    )
    return good
      ? undefined
      : refuse('invalid_client_metadata', 'A list of URIs holds at most 20, each only once')
  },
}

const goodRedirectUris: RegisterCheck = {
  name: 'goodRedirectUris',
  asks: 'Can every redirect URI be trusted with a code?',
  spec: 'RFC 6749 §3.1.2; RFC 8252 §7',
  look({ metadata }) {
    const found = firstProblem(metadata?.redirect_uris)
    if (found === undefined) return undefined
    return refuse(
      'invalid_redirect_uri',
      'A redirect URI is a whole URL without fragment: https, http on this machine, or a scheme of the app',
      { found },
    )
  },
}

const goodLogoutUris: RegisterCheck = {
  name: 'goodLogoutUris',
  asks: 'Does every post_logout_redirect_uri keep to the same rules?',
  spec: 'OpenID Connect RP-Initiated Logout 1.0 §3.1',
  look({ metadata }) {
    const found = firstProblem(metadata?.post_logout_redirect_uris)
    if (found === undefined) return undefined
    return refuse(
      'invalid_client_metadata',
      'A post_logout_redirect_uri keeps to the rules of a redirect URI',
      { found },
    )
  },
}

const publicClient: RegisterCheck = {
  name: 'publicClient',
  asks: 'Is it a public client, which has no secret?',
  spec: 'RFC 7591 §2; RFC 8252 §8.4',
  look({ metadata }) {
    if (metadata?.token_endpoint_auth_method === 'none') return undefined
    return refuse(
      'invalid_client_metadata',
      'Only public clients are registered here: token_endpoint_auth_method is none',
    )
  },
}

const codeFlow: RegisterCheck = {
  name: 'codeFlow',
  asks: 'Does it ask for the grants and response types that I have?',
  spec: 'RFC 7591 §2.1',
  look({ metadata }) {
    const { grant_types = [], response_types = [], application_type } = metadata ?? {}
    const grants = grant_types.every((grant) => knownGrants.some((known) => known === grant))
    if (!grants || !grant_types.includes('authorization_code')) {
      return refuse(
        'invalid_client_metadata',
        'The grant types here are authorization_code, and refresh_token beside it',
      )
    }
    if (response_types.length !== 1 || response_types[0] !== 'code') {
      return refuse('invalid_client_metadata', 'The only response type here is code')
    }
    if (application_type !== 'native' && application_type !== 'web') {
      return refuse('invalid_client_metadata', 'application_type is native or web')
    }
    return undefined
  },
}

const goodName: RegisterCheck = {
  name: 'goodName',
  asks: 'Can people read its name on the consent page?',
  spec: 'RFC 7591 §2',
  look({ metadata }) {
    const found = metadata && nameProblem(metadata.client_name)
    if (found === undefined) return undefined
    return refuse(
      'invalid_client_metadata',
      'client_name has 1 to 100 characters, without angle brackets',
      { found },
    )
  },
}

function firstProblem(uris: readonly string[] | undefined): string | undefined {
  return uris?.map(redirectUriProblem).find((problem) => problem !== undefined)
}

export const registerChecks: readonly RegisterCheck[] = [
  jsonObject,
  redirectUrisGiven,
  fewUris,
  goodRedirectUris,
  goodLogoutUris,
  publicClient,
  codeFlow,
  goodName,
]

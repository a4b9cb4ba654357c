/** Reading what an authorization server says about itself (OpenID Connect Discovery 1.0 §4, RFC 8414 §3). */
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { cutText } from '@/lib/oauth/errors'
import { isSafeAddress } from '@/lib/oauth/issuer'

/** Why a metadata document is not taken, although it is a JSON object. */
export type MetadataProblem =
  | { problem: 'member_missing'; member: string }
  | { problem: 'member_type'; member: string; found: string }
  /** An address that must not be asked or opened: http, `javascript:`, `data:` and the like. */
  | { problem: 'member_address'; member: string; found: string }
  /** It speaks for another issuer than the one that it was asked of. */
  | { problem: 'issuer'; issuer: string; asked: string }

export type Metadata = { problem?: undefined; server: AuthorizationServer } | MetadataProblem

const required = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const
const optional = [
  'userinfo_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
  'end_session_endpoint',
  'registration_endpoint',
] as const
const lists = ['code_challenge_methods_supported', 'id_token_signing_alg_values_supported'] as const

/**
 * Checks a metadata document: the members that this app needs, addresses by https (or http on this machine), and an
 * `issuer` equal, letter for letter, to the one that it was asked of (OpenID Connect Discovery 1.0 §4.3, RFC 8414
 * §3.3). Members that this app does not use are left out.
 */
export function readMetadata(body: Record<string, unknown>, asked: string): Metadata {
  const { issuer } = body
  if (issuer === undefined) return { problem: 'member_missing', member: 'issuer' }
  if (typeof issuer !== 'string') return wrongType('issuer', issuer)
  const problem = [...required, ...optional]
    .map((member) => addressProblem(body, member))
    .find((each) => each !== undefined)
  if (problem) return problem
  for (const member of lists) {
    const list = body[member]
    if (list !== undefined && !isListOfText(list)) return wrongType(member, list)
  }
  if (issuer !== asked) return { problem: 'issuer', issuer: cutText(issuer), asked }
  return { server: serverOf(body, issuer) }
}

/** The hosts that an app talks to or opens by this metadata, the issuer's first, each once. */
export function hostsOf(server: AuthorizationServer): string[] {
  const addresses = [server.issuer, ...[...required, ...optional].map((member) => server[member])]
  const hosts = addresses.flatMap((each) => (each && URL.canParse(each) ? new URL(each).host : []))
  return [...new Set(hosts)]
}

function addressProblem(
  body: Record<string, unknown>,
  member: (typeof required | typeof optional)[number],
): MetadataProblem | undefined {
  const value = body[member]
  if (value === undefined || value === null) {
    return required.some((name) => name === member)
      ? { problem: 'member_missing', member }
      : undefined
  }
  if (typeof value !== 'string') return wrongType(member, value)
  return isSafeAddress(value)
    ? undefined
    : { problem: 'member_address', member, found: cutText(value) }
}

function wrongType(member: string, value: unknown): MetadataProblem {
  const found = Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`
  return { problem: 'member_type', member, found }
}

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function serverOf(body: Record<string, unknown>, issuer: string): AuthorizationServer {
  const text = (member: string) => {
    const value = body[member]
    return typeof value === 'string' ? value : ''
  }
  const present = Object.fromEntries(
    optional.flatMap((member) => (text(member) ? [[member, text(member)]] : [])),
  )
  const named = Object.fromEntries(
    lists.flatMap((member) => {
      const list = body[member]
      return isListOfText(list) ? [[member, list]] : []
    }),
  )
  return {
    issuer,
    authorization_endpoint: text('authorization_endpoint'),
    token_endpoint: text('token_endpoint'),
    jwks_uri: text('jwks_uri'),
    ...present,
    ...named,
    ...(body.authorization_response_iss_parameter_supported === true
      ? { authorization_response_iss_parameter_supported: true }
      : {}),
  }
}

/** The values that go into a callback URL, and what is wrong with one as typed (RFC 3986 §3.1, RFC 8252 §7.1). */
import type { CallbackValues } from '@/lib/oauth/callback-format'

/**
 * True if a private-use scheme is made like a reversed domain name (RFC 8252 §7.1).
 */
export function isReverseDomain(scheme: string): boolean {
  return /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/i.test(scheme)
}

/** Why one of the reader's values cannot be part of a callback. */
export type FieldProblem =
  | 'empty'
  | 'domain with scheme'
  | 'domain with path'
  | 'no domain'
  | 'no identifier'
  | 'identifier without dot'
  | 'scheme characters'
  | 'scheme with capitals'
  | 'scheme without dot'

/** What is wrong with one of the reader's values, or nothing. */
export function fieldProblem(field: keyof CallbackValues, typed: string): FieldProblem | undefined {
  const value = typed.trim()
  if (value === '') return 'empty'
  if (field === 'domain') {
    if (/^[a-z]+:/i.test(value) && !/^[^:]+:\d+$/.test(value)) return 'domain with scheme'
    if (value.includes('/')) return 'domain with path'
    return /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?$/.test(value) ? undefined : 'no domain'
  }
  if (field === 'id') {
    if (/[^A-Za-z0-9.-]/.test(value)) return 'no identifier'
    return isReverseDomain(value) ? undefined : 'identifier without dot'
  }
  if (!/^[a-z][a-z0-9+.-]*$/i.test(value)) return 'scheme characters'
  if (/[A-Z]/.test(value)) return 'scheme with capitals'
  return isReverseDomain(value) ? undefined : 'scheme without dot'
}

/** The values with which a callback can be right: a domain without scheme, names made like reversed domains. */
export function goodValues({ id, domain, scheme }: CallbackValues): CallbackValues {
  const name = id.replace(/[^A-Za-z0-9.-]/g, '')
  const goodId = isReverseDomain(name)
    ? name
    : `com.example.${name.replace(/[^A-Za-z0-9]/g, '') || 'app'}`
  const host = domain
    .trim()
    .replace(/^[a-z]+:\/+/i, '')
    .replace(/[/?#\s].*$/s, '')
  const own = scheme.trim().toLowerCase()
  return {
    id: goodId,
    domain: /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?$/.test(host) ? host : 'tenant.example.com',
    scheme: isReverseDomain(own) ? own : goodId.toLowerCase(),
  }
}

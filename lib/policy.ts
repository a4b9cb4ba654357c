/** What a page's content security policy lets it connect to (CSP Level 3 §6.1.2). */

/** True if all `policies` let the page connect to `url`. Only the forms of source that this site's policies have. */
export function policiesAllow(policies: readonly string[], url: URL, page: URL): boolean {
  return policies.every((policy) => allows(policy, url, page))
}

function allows(policy: string, url: URL, page: URL): boolean {
  const directives = policy.split(';').map((each) => each.trim().split(/\s+/))
  const named = (name: string) => directives.find(([first]) => first === name)?.slice(1)
  const sources = named('connect-src') ?? named('default-src')
  if (!sources) return true
  return sources.some((source) => {
    if (source === "'self'") return url.origin === page.origin
    if (source.endsWith(':')) return url.protocol === source
    if (source.endsWith(':*')) return `${url.protocol}//${url.hostname}` === source.slice(0, -2)
    return url.origin === source
  })
}

/** Submits a form of a page as a browser does (HTML, form submission algorithm; urlencoded only). */

/**
 * Builds the request that `form` sends when `submitter` is pressed; `formaction` and `formmethod` of the
 * button win. `pageUrl` is what a relative action is resolved against.
 */
export function formSubmission(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  pageUrl: string,
): Request {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string') fields.append(name, value)
  }
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
  const method = submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get'
  const url = new URL(action, pageUrl)
  if (method.toLowerCase() === 'post') return new Request(url, { method: 'POST', body: fields })
  url.search = fields.toString()
  return new Request(url)
}

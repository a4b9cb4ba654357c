/** The answer of a person to a page of the sandbox: Ada logs in, and allows or denies. */
import type { AnswerPage } from '@/components/errors/make-happen'
import { answerAsAda } from '@/lib/flow/commands/whole-run'
import { formSubmission } from '@/lib/user-agent/forms'
import { parsePage } from '@/lib/user-agent/page'

export const answerPage: AnswerPage = (page, decision) => {
  const form = parsePage(page.html ?? '', page.url).body.querySelector('form')
  const deny = form?.querySelector<HTMLElement>('button[value=deny]')
  return decision === 'deny' && form && deny
    ? formSubmission(form, deny, page.url)
    : answerAsAda(page)
}

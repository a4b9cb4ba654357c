/** Asking a server of another origin, and telling why nothing can be read of it (Fetch §3.3). */
import { OAuthError } from '@/lib/oauth/errors'
import { type Ask, answers, patienceMs } from '@/lib/oauth/public-document'

/**
 * Sends `request`. Where that fails, a second request without CORS tells if the server is there: its answer is not
 * shown to any page, but it comes.
 * @throws {OAuthError} answer_not_readable if it is there; what `ask` threw if nobody answers.
 */
export async function askAcross(request: Request, ask: Ask): Promise<Response> {
  try {
    return await ask(request)
  } catch (cause) {
    if (!(await answers(request.url, ask, AbortSignal.timeout(patienceMs)))) throw cause
    const sentence = 'The server answered, and the browser does not show this page what.'
    const details = { expected: 'this origin allowed (CORS)', found: 'not allowed' }
    throw new OAuthError('answer_not_readable', sentence, details, { cause })
  }
}

/** Asking a server of another origin, and telling why nothing can be read of it (Fetch, CORS protocol). */
import { OAuthError } from '@/lib/oauth/errors'

type Ask = (request: Request) => Promise<Response>

/**
 * Sends `request`. Where that fails, a second request without CORS tells if the server is there: its answer is not
 * shown to any page, but it comes.
 * @throws {OAuthError} answer_not_readable if it is there; what `ask` threw if nobody answers.
 */
export async function askAcross(request: Request, ask: Ask): Promise<Response> {
  try {
    return await ask(request)
  } catch (cause) {
    const probe = new Request(request.url, { mode: 'no-cors', credentials: 'omit' })
    const isThere = await ask(probe).then(
      () => true,
      () => false,
    )
    if (!isThere) throw cause
    const sentence = 'The server answered, and the browser does not show this page what.'
    const details = { expected: 'this origin allowed (CORS)', found: 'not allowed' }
    throw new OAuthError('answer_not_readable', sentence, details, { cause })
  }
}

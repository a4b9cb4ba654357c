/** Reading a JSON body: of at most 64 kB, UTF-8, and never guessed at (RFC 8259 §8.1). */
import { readBytes } from '@/lib/sandbox/form'

export type JsonBody =
  | { kind: 'json'; value: unknown }
  | { kind: 'not JSON' }
  | { kind: 'too large' }

/** Reads the whole body as JSON, whatever the content type says. */
export async function readJson(request: Request): Promise<JsonBody> {
  const bytes = await readBytes(request)
  if (bytes === undefined) return { kind: 'too large' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'not JSON' }
  }
}

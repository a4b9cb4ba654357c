/** Reading request parameters: repeated ones are seen, empty ones count as absent (RFC 6749 §3.1, §3.2). */

/** Parameters of one request. */
export type Form = {
  /** The first value of a parameter; `undefined` if it is absent or empty. */
  value(name: string): string | undefined
  /** The names that were sent more than once. */
  repeated: string[]
}

/** A request body that was read, or why it was not. */
export type Body =
  | { kind: 'form'; form: Form }
  | { kind: 'not a form'; form: Form }
  | { kind: 'too large'; form: Form }

/** The largest request body or query that is read, in bytes. */
export const sizeLimit = 64 * 1024

/** Reads parameters that are already decoded. */
export function readParameters(parameters: URLSearchParams): Form {
  const names = [...parameters.keys()]
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  return { repeated, value: (name) => parameters.get(name) || undefined }
}

/** Reads a form-encoded body of at most `sizeLimit` bytes, and no other kind of body. */
export async function readForm(request: Request): Promise<Body> {
  const empty = readParameters(new URLSearchParams())
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const bytes = await readBytes(request)
  if (bytes === undefined) return { kind: 'too large', form: empty }
  if (type !== 'application/x-www-form-urlencoded') return { kind: 'not a form', form: empty }
  const text = new TextDecoder().decode(bytes)
  return { kind: 'form', form: readParameters(new URLSearchParams(text)) }
}

/** Reads a body of at most `sizeLimit` bytes; `undefined` if there is more. */
export async function readBytes(request: Request): Promise<Uint8Array | undefined> {
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > sizeLimit) return undefined
  // HTTP cuts a body where its announced length ends, and reading it whole is several times faster.
  if (announced !== null) return within(new Uint8Array(await request.arrayBuffer()))
  const reader = request.body?.getReader()
  // Not every browser offers a request's body as a stream.
  if (!reader) return within(new Uint8Array(await request.arrayBuffer()))
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(pieces, length)
    length += value.length
    if (length > sizeLimit) {
      await reader.cancel()
      return undefined
    }
    pieces.push(value)
  }
}

function within(bytes: Uint8Array): Uint8Array | undefined {
  return bytes.length > sizeLimit ? undefined : bytes
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    bytes.set(piece, offset)
    offset += piece.length
  }
  return bytes
}

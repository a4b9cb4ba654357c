import { JwtInside } from '@/components/stage/jwt-inside'
import { credentialsOf, type Field, looksLikeJwt } from '@/lib/trace/fields'

/** The JWTs that stand in a raw message, below it: a token is one long line there. */
export function RawJwts({ fields }: { fields: readonly Field[] }) {
  return fields
    .filter((field) => looksLikeJwt(credentialsOf(field)))
    .map((field) => (
      <JwtInside
        key={`${field.place} ${field.name}`}
        token={credentialsOf(field)}
        name={field.name}
      />
    ))
}

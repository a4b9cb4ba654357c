import { ErrorLink } from '@/components/errors/error-link'
import { isValueName, Value } from '@/components/flow/value'
import type { FieldWords } from '@/components/stage/field-words'
import { JwtInside } from '@/components/stage/jwt-inside'
import { explanations } from '@/content/errors'
import type { ErrorCode } from '@/lib/oauth/errors'
import { credentialsOf, type Field, looksLikeJwt } from '@/lib/trace/fields'
import { visible } from '@/lib/trace/visible'

/** These have a meaning to read: they wrap. The others are one line. */
const read = ['redirect_uri', 'client_id', 'scope', 'sub']

type Props = { field: Field; words: FieldWords; differs: boolean }

/** One field of a message: its name, its value, what it is for and where that stands. */
export function ExplainedField({ field, words, differs }: Props) {
  const { name } = field
  const token = credentialsOf(field)
  return (
    <li className="py-2">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">
          <code className="font-semibold wrap-anywhere">{visible(name).slice(0, 100)}</code>{' '}
          <span className="text-soft">{words.title}</span>
        </span>
        {differs && (
          <span className="shrink-0 rounded border border-edge px-1 text-[0.74rem]">
            <span aria-hidden>≠ </span>differs
          </span>
        )}
      </p>
      <div className="text-[0.95em]">
        <FieldValue field={field} />
      </div>
      <p>
        {words.text} <span className="text-soft">{words.spec}</span>
      </p>
      {looksLikeJwt(token) && <JwtInside token={token} name={name} />}
    </li>
  )
}

function FieldValue({ field }: { field: Field }) {
  const { place, name, value } = field
  if (value === '') return <span className="text-soft">(empty)</span>
  if (name === 'error' && isErrorCode(value)) return <ErrorLink code={value} />
  if (place !== 'header' && isValueName(name)) {
    return (
      <Value name={name} shorten={!read.includes(name)}>
        {value}
      </Value>
    )
  }
  return (
    <span className="line-clamp-3 font-mono text-[0.92em] wrap-anywhere">{visible(value)}</span>
  )
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(explanations, text)
}

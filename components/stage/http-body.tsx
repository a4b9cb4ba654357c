import { differing, FormBody, JsonBody } from '@/components/flow/message'
import type { Differs } from '@/components/stage/http-message'
import type { HeaderList } from '@/lib/trace/exchange'
import { headerOf } from '@/lib/trace/http-text'
import { keptBody } from '@/lib/trace/record'
import { isBinary, visible } from '@/lib/trace/visible'

/** A longer body is folded, and shown as it is. */
const longest = 8000

type Props = { text: string; headers: HeaderList; differs: Differs }

/** A body by its content type. What is long, or no text, is folded and says so. */
export function HttpBody({ text, headers, differs }: Props) {
  const type = headerOf(headers, 'content-type') ?? ''
  if (!text) return <p className="mt-2 text-soft">(no body)</p>
  const mark = differs('body')('body') ? differing : ''
  const isMarkup = type.includes('html') || type.includes('css')
  if (isMarkup || text.length > longest || isBinary(text)) {
    return (
      <details className={`mt-2 ${mark}`}>
        <summary className="min-h-6 rounded-md text-soft">{folded(text, type)}</summary>
        <div className="mt-1 max-h-96 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
          {visible(text)}
        </div>
      </details>
    )
  }
  return (
    <div className={`mt-2 ${mark}`}>
      {type.includes('form') ? (
        <FormBody text={visible(text)} differs={differs('form')} />
      ) : (
        <JsonBody text={visible(text)} differs={differs('json')} />
      )}
    </div>
  )
}

function folded(text: string, type: string): string {
  const count = `${text.length.toLocaleString('en')} characters`
  if (isBinary(text)) return `${count}. Not all of them are text: the rest is written as \\u… or �`
  if (text.length >= keptBody) return `${count}, where the record was cut off`
  if (type.includes('html')) return `${count} of HTML`
  return type.includes('css') ? `${count} of CSS` : count
}

import type { ReactNode } from 'react'
import { ExplainedField } from '@/components/stage/explained-field'
import { endpointOf, wordsOf } from '@/components/stage/field-words'
import { HttpBody } from '@/components/stage/http-body'
import { methodWords, statusWords, type Words } from '@/content/http/messages'
import { type Difference, differenceAt } from '@/lib/trace/diff'
import type { Exchange } from '@/lib/trace/exchange'
import { type Field, fieldsOf } from '@/lib/trace/fields'
import { pathOf, statusText } from '@/lib/trace/http-text'

type Props = { exchange: Exchange; differences: readonly Difference[] }

/** The request part by part, each in words. */
export function ExplainedRequest({ exchange, differences }: Props) {
  const { method, url } = exchange.request
  const endpoint = endpointOf(exchange)
  const fields = fieldsOf(exchange).request
  return (
    <Part title="Request" first={<Line name={method} words={methodWords[method]} />}>
      <Line name={pathOf(url)} title={endpoint?.title} words={endpoint} />
      <Fields
        label="Request, field by field"
        fields={[...without(fields, 'header'), ...only(fields, 'header')]}
        message="request"
        exchange={exchange}
        differences={differences}
      />
      <OtherBody exchange={exchange} message="request" fields={fields} />
    </Part>
  )
}

/** The response part by part, each in words. */
export function ExplainedResponse({ exchange, differences }: Props) {
  const { status } = exchange.response
  const fields = fieldsOf(exchange).response
  return (
    <Part
      title="Response"
      first={
        <Line
          name={statusText(status)}
          words={statusWords[status]}
          colour={status >= 400 ? 'text-bad' : status >= 300 ? '' : 'text-ok'}
        />
      }
    >
      <Fields
        label="Response, field by field"
        fields={[...without(fields, 'header'), ...only(fields, 'header')]}
        message="response"
        exchange={exchange}
        differences={differences}
      />
      <OtherBody exchange={exchange} message="response" fields={fields} />
    </Part>
  )
}

const only = (fields: readonly Field[], place: Field['place']) =>
  fields.filter((field) => field.place === place)
const without = (fields: readonly Field[], place: Field['place']) =>
  fields.filter((field) => field.place !== place)

function Part({
  title,
  first,
  children,
}: {
  title: string
  first: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-label={title} className="text-[0.82rem] leading-snug">
      <h4 className="mb-1 font-semibold">{title}</h4>
      <div className="rounded-xl bg-sunk px-3 py-1.5">
        {first}
        {children}
      </div>
    </section>
  )
}

type LineProps = { name: string; title?: string; words: Words | undefined; colour?: string }

function Line({ name, title, words, colour = '' }: LineProps) {
  return (
    <div className="border-b border-rule py-2">
      <p>
        <code className={`font-semibold wrap-anywhere ${colour}`}>{name}</code>{' '}
        <span className="text-soft">{title}</span>
      </p>
      <p>
        {words?.text ?? 'This flow has no word for it.'}{' '}
        <span className="text-soft">{words?.spec}</span>
      </p>
    </div>
  )
}

type FieldsProps = Props & {
  label: string
  fields: readonly Field[]
  message: Difference['message']
}

function Fields({ label, fields, message, exchange, differences }: FieldsProps) {
  if (fields.length === 0) return null
  return (
    <ul aria-label={label} className="divide-y divide-rule">
      {fields.map((field, index) => (
        <ExplainedField
          // biome-ignore lint/suspicious/noArrayIndexKey: a field may stand there twice
          key={index}
          field={field}
          words={wordsOf(field, exchange)}
          differs={differenceAt(differences, message, field.place, field.name) !== undefined}
        />
      ))}
    </ul>
  )
}

/** A body without fields: a page, or something that could not be read. */
function OtherBody({
  exchange,
  message,
  fields,
}: {
  exchange: Exchange
  message: Difference['message']
  fields: readonly Field[]
}) {
  const { headers, body } = exchange[message]
  if (!body || fields.some(({ place }) => place === 'form' || place === 'json')) return null
  return (
    <div className="border-t border-rule pb-1.5 font-mono text-[0.92em]">
      <HttpBody text={body} headers={headers} differs={() => () => false} />
    </div>
  )
}

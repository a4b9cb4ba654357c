import type { ReactNode } from 'react'
import { FormBody, JsonBody } from '@/components/flow/message'
import { Value, type ValueName } from '@/components/flow/value'
import type { HeaderList } from '@/lib/trace/exchange'

/** A message as it goes over the wire. Long ones scroll inside. */
export function Wire({
  label,
  first,
  children,
}: {
  label: string
  first: ReactNode
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a landmark would be too much
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[26rem] overflow-y-auto rounded-xl border border-rule bg-paper px-4 py-3 font-mono text-[0.82rem] leading-[1.7] wrap-anywhere"
    >
      <p className="font-semibold">{first}</p>
      {children}
    </div>
  )
}

/** The headers with these names, in this order. */
export function Headers({
  headers,
  names,
  bearer,
}: {
  headers: HeaderList
  names: readonly string[]
  /** What the token in `Authorization` is. */
  bearer?: ValueName
}) {
  return names.flatMap((name) =>
    headers
      .filter(([each]) => each.toLowerCase() === name)
      .map(([each, value]) => (
        <p key={each} className={name === 'authorization' ? 'flex' : 'pl-[2ch] -indent-[2ch]'}>
          <span className="shrink-0 text-soft">{each}:&nbsp;</span>
          {name === 'authorization' && bearer ? <Bearer name={bearer}>{value}</Bearer> : value}
        </p>
      )),
  )
}

/** `Bearer` and the token behind it, on one line. */
export function Bearer({ name, children }: { name: ValueName; children: string }) {
  const token = children.replace(/^Bearer\s+/, '')
  return (
    <span className="flex min-w-0">
      <span className="shrink-0">Bearer&nbsp;</span>
      <span className="min-w-0">
        <Value name={name} shorten>
          {token}
        </Value>
      </span>
    </span>
  )
}

/** A body by its content type. */
export function Body({ text, type, whole }: { text: string; type: string; whole?: boolean }) {
  if (!text) return null
  return (
    <div className={`mt-2 ${whole ? '' : shortValues}`}>
      {type.includes('form') ? (
        <FormBody text={text} />
      ) : type.includes('json') ? (
        <JsonBody text={text} />
      ) : (
        <span className="whitespace-pre-wrap">{text}</span>
      )}
    </div>
  )
}

/** One line per member: the values in it are cut off by CSS, the rest of the line stays. */
const shortValues =
  '[&>span:has(.value)]:flex [&>span>.value]:min-w-0 [&>span>.value]:truncate [&>span>:not(.value)]:shrink-0 [&>span]:indent-0 [&>span]:pl-0'

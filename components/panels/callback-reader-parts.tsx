import { isValueName, Value } from '@/components/flow/value'
import { Stage } from '@/components/panels/frame'
import { parameters as explanations } from '@/content/parameters'
import { answerParameters, parametersOf } from '@/lib/oauth/authorization'

/** The most parameters that are drawn. */
const drawnParameters = 20

/** The address of a callback, and each of its parameters with what it means. */
export function CallbackParts({ url }: { url: string }) {
  if (!URL.canParse(url)) {
    return (
      <Stage name="Callback" note="not a URL">
        <Scrolling text={url || '(nothing)'} />
      </Stage>
    )
  }
  const [head = ''] = url.split(/[?#]/)
  const { hash } = new URL(url)
  const behind = new URLSearchParams(hash.slice(1))
  const isBehind = answerParameters(new URL(url)).toString() === behind.toString() && hash !== ''
  const inQuery = parametersOf(url)
  const all = isBehind
    ? [...inQuery, ...Array.from(behind, ([name, value]) => ({ name, value }))]
    : inQuery
  const parts = all.slice(0, drawnParameters)
  return (
    <Stage name="Callback" note={isBehind ? 'came to, with its answer behind the #' : 'came to'}>
      <p className="font-mono text-[0.9rem] wrap-anywhere">{head}</p>
      {parts.length === 0 && <p className="mt-2 text-[0.92rem] text-soft">It has no parameters.</p>}
      <dl className="mt-2 divide-y divide-rule border-y border-rule empty:hidden">
        {parts.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a parameter may stand there twice
          <div key={index} className="py-2.5">
            <dt className="font-mono text-[0.85rem] text-soft wrap-anywhere">
              {name || '(no name)'}
            </dt>
            <dd className="leading-snug">
              {isValueName(name) && value.length < 2000 ? (
                <Value name={name}>{value}</Value>
              ) : (
                <Scrolling text={value || '(empty)'} />
              )}
              <p className="mt-1 text-[0.92rem]">{meaning(name)}</p>
            </dd>
          </div>
        ))}
      </dl>
      {all.length > parts.length && (
        <p className="mt-1.5 text-sm text-soft">and {all.length - parts.length} more parameters</p>
      )}
      {hash && !isBehind && (
        <div className="mt-2 text-[0.92rem]">
          <Scrolling text={hash} />
          <p>
            The part after # is no part of this answer. The app looks there only for stray tokens.
          </p>
        </div>
      )}
    </Stage>
  )
}

function Scrolling({ text }: { text: string }) {
  const isLong = text.length > 400
  return (
    <p
      className="max-h-32 overflow-y-auto font-mono text-[0.88rem] wrap-anywhere"
      tabIndex={isLong ? 0 : undefined}
    >
      {text.slice(0, 4000)}
      {text.length > 4000 && ` … and ${(text.length - 4000).toLocaleString('en')} characters more`}
    </p>
  )
}

function meaning(name: string): string {
  const explanation = Object.hasOwn(explanations, name) ? explanations[name] : undefined
  return explanation?.text ?? 'No parameter of this answer. The app does not look at it.'
}

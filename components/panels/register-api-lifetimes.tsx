import { Stage } from '@/components/panels/frame'
import {
  type LifetimeName,
  lifetimes,
  type TypedLifetimes,
} from '@/components/panels/register-api-seconds'
import { Field } from '@/components/ui/field'
import { lifetimeProblem } from '@/lib/oauth/registration'
import { durationInWords } from '@/lib/trace/duration'

const words: Record<LifetimeName, string> = {
  codeLifetimeMs: 'until it is exchanged',
  accessTokenLifetimeMs: 'your app reads it as expires_in',
  idTokenLifetimeMs: 'from iat to exp',
  refreshTokenLifetimeMs: 'from the login on, however often it is rotated',
  refreshTokenIdleMs: 'without being used',
  rotationOverlapMs: 'in which an old refresh token brings the same successor',
}

type Props = { value: TypedLifetimes; onChange(change: Partial<TypedLifetimes>): void }

/** How long everything lives, in seconds, as the server's dashboards have it. */
export function Lifetimes({ value, onChange }: Props) {
  return (
    <Stage name="Lifetimes" note="in seconds">
      <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
        {lifetimes.map(({ name, label, least }) => {
          const typed = value[name]
          const problem = lifetimeProblem(typed, least)
          return (
            <Field
              key={name}
              label={label}
              inputMode="numeric"
              value={typed}
              problem={problem}
              hint={
                problem
                  ? words[name]
                  : typed === '0'
                    ? 'off: an old refresh token ends the family'
                    : `${durationInWords(Number(typed) * 1000)}, ${words[name]}`
              }
              onType={(text) => onChange({ [name]: text.slice(0, 40) })}
            />
          )
        })}
      </div>
    </Stage>
  )
}

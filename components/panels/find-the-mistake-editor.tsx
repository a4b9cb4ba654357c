import type { Attempt, Field as FieldOf } from '@/components/panels/find-the-mistake-attempt'
import { filledFields, isReady } from '@/components/panels/find-the-mistake-attempt'
import { MistakeChoices } from '@/components/panels/find-the-mistake-choices'
import { Stage } from '@/components/panels/frame'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { Mistake } from '@/content/mistakes'
import { fillIn, formType } from '@/lib/flow/practice'

type Props = { mistake: Mistake; attempt: Attempt; onChange: (part: Partial<Attempt>) => void }

/** The longest name, value and body that the fields take, in characters. */
const longest = { name: 100, value: 8192, body: 65_536 }

const contentTypes = [
  { value: 'application/json', label: 'application/json' },
  { value: formType, label: formType },
]

/** The request, to be mended: names and values, or the body as lines of text. */
export function MistakeEditor({ mistake, attempt, onChange }: Props) {
  const ready = isReady(mistake, attempt)
  if (mistake.edit === 'body') {
    return (
      <Stage name="The request" note="mend it here">
        <div className="space-y-4">
          {mistake.contentType !== mistake.answer.contentType && (
            <Choice
              label="content-type"
              options={contentTypes}
              value={attempt.contentType}
              onChange={(contentType) => onChange({ contentType })}
            />
          )}
          <TextArea
            label="Body"
            rows={7}
            disabled={!ready}
            value={ready ? fillIn(attempt.body, attempt.values ?? {}) : attempt.body}
            onType={(text) => onChange({ body: text.slice(0, longest.body) })}
            hint={
              attempt.contentType === formType
                ? 'One name=value on each line. They are encoded for you.'
                : undefined
            }
          />
        </div>
      </Stage>
    )
  }
  const fields = filledFields(attempt)
  const edit = (index: number, part: Partial<FieldOf>) =>
    onChange({ fields: fields.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  return (
    <Stage name="The request" note="names and values can be changed">
      <ul className="space-y-2 max-sm:space-y-4">
        {fields.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name is what is edited
          <li key={index} className="grid gap-1.5 sm:grid-cols-[12rem_1fr]">
            <Field
              bare
              label={`Name of field ${index + 1}`}
              disabled={!ready}
              value={name}
              onType={(text) => edit(index, { name: text.slice(0, longest.name) })}
            />
            <Field
              bare
              label={`Value of field ${index + 1}`}
              disabled={!ready}
              value={value}
              placeholder={ready ? '(empty)' : 'not made yet'}
              onType={(text) => edit(index, { value: text.slice(0, longest.value) })}
            />
          </li>
        ))}
      </ul>
      {mistake.choices && (
        <MistakeChoices
          choices={mistake.choices}
          present={fields.find(({ name }) => name === 'code_challenge')?.value ?? ''}
          onChoose={(value) =>
            onChange({
              fields: fields.map((each) =>
                each.name === 'code_challenge' ? { ...each, value } : each,
              ),
            })
          }
        />
      )}
    </Stage>
  )
}

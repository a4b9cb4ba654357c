import { Choice } from '@/components/ui/choice'

type Props = {
  choices: readonly { code: string; value: string }[]
  present: string
  onChoose: (value: string) => void
}

/** Lines of code, each with what it makes: the chosen one's result becomes the challenge. */
export function MistakeChoices({ choices, present, onChoose }: Props) {
  return (
    <div className="mt-5 font-mono [&_label]:text-[0.8rem] [&_legend]:font-sans">
      <Choice
        label="The challenge is made by"
        options={choices.map(({ code, value }) => ({ value, label: code }))}
        value={present}
        onChange={onChoose}
      />
    </div>
  )
}

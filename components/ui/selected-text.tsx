'use client'

type Props = { text: string; label: string; onClose(): void }

/** The text that the clipboard refused, selected, so that it can be copied by hand. */
export function SelectedText({ text, label, onClose }: Props) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <textarea
        ref={selectAll}
        readOnly
        rows={1}
        aria-label={`${label}, selected`}
        value={text}
        onBlur={onClose}
        className="h-8 w-28 resize-none rounded-md border border-edge bg-raised px-2 py-1 font-mono text-[0.76rem]"
      />
      <span role="status" className="text-sm text-soft">
        Your browser refused. The text is selected: copy it by hand.
      </span>
    </span>
  )
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true })
  field?.select()
}

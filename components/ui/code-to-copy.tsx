import { Copy } from '@/components/ui/copy'

/** Some lines of code, as they are, with a button that copies them. */
export function CodeToCopy({ code, label }: { code: string; label: string }) {
  return (
    <div className="mt-1.5 flex items-start rounded-xl border border-rule bg-raised">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-w-0 grow overflow-x-auto py-2.5 pl-3.5 text-[0.8rem] leading-normal"
      >
        <code>{code}</code>
      </pre>
      <div className="shrink-0 px-1.5 pt-1">
        <Copy text={code} label={label} />
      </div>
    </div>
  )
}

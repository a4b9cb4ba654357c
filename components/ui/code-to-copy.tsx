import { Copy } from '@/components/ui/copy'

/** Some lines of code, as they are, with a button that copies them. */
export function CodeToCopy({ code, label }: { code: string; label: string }) {
  return (
    <div className="relative mt-1.5 rounded-xl border border-rule bg-raised">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto px-3.5 py-2.5 pr-12 text-[0.8rem] leading-normal"
      >
        <code>{code}</code>
      </pre>
      <div className="absolute top-1 right-1.5 rounded-md bg-raised">
        <Copy text={code} label={label} />
      </div>
    </div>
  )
}

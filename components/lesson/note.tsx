import type { ReactNode } from 'react'

/** A remark beside the main line: how Auth0 differs, where a published sample is wrong. */
export function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div
      role="note"
      aria-label={title}
      className="my-6 max-w-[62ch] border-l-[3px] border-server py-0.5 pl-4 text-[0.94rem] [&>p+p]:mt-2"
    >
      <p className="text-[0.85rem] font-semibold text-server">{title}</p>
      {children}
    </div>
  )
}

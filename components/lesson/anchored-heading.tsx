import type { ComponentProps } from 'react'

/** A heading with an address of its own. */
export function AnchoredHeading({ id, children }: ComponentProps<'h2'>) {
  return (
    <h2 id={id} className="group">
      {children}
      <a
        href={`#${id}`}
        aria-label="Link to this part"
        className="ml-2 text-soft no-underline opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
      >
        #
      </a>
    </h2>
  )
}

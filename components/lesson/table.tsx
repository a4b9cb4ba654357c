import type { ComponentProps } from 'react'

/** A table that scrolls inside itself on a narrow screen, by keyboard too. */
export function Table(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table {...props} />
    </div>
  )
}

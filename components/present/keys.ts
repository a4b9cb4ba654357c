/** The keys of a presentation, those of a clicker among them, and when they are somebody else's. */

export type PresentKey = 'next' | 'previous' | 'blank' | 'leave'

const keys: Record<string, PresentKey> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
  Escape: 'leave',
}

/** What reads keys of its own: fields, and the roles that are walked by arrows. */
const readers = [
  'input',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  ...['tab', 'radio', 'slider', 'spinbutton', 'menuitem', 'option', 'treeitem', 'textbox'].map(
    (role) => `[role=${role}]`,
  ),
].join()

/** What this press asks of the presentation; nothing where it belongs to what has the focus or lies above. */
export function presentKey(event: KeyboardEvent): PresentKey | undefined {
  const key = keys[event.key]
  if (!key || event.defaultPrevented || event.isComposing) return undefined
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (document.querySelector('dialog[open], [popover]:popover-open')) return undefined
  // The phone's page is in a shadow root: the path knows the field there.
  const path = event.composedPath().filter((each) => each instanceof HTMLElement)
  if (path.some((each) => each.matches(readers))) return undefined
  const scrolls = event.key.startsWith('Page')
    ? path.some(isScrolledDown)
    : event.key.startsWith('Arrow') && path.some(isScrolledAcross)
  return scrolls ? undefined : key
}

function isScrolledAcross(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth && canScroll(element, 'overflowX')
}

function isScrolledDown(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight && canScroll(element, 'overflowY')
}

function canScroll(element: HTMLElement, side: 'overflowX' | 'overflowY'): boolean {
  return /auto|scroll/.test(getComputedStyle(element)[side])
}

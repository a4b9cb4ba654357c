/** Text that may be no text: what cannot be seen is written as an escape, so that it can. */
import { visible as visibleInLine } from '@/lib/jwt/visible'

/** Characters that cannot be seen or turn the text around, as escapes; tabs and line ends stay. */
export function visible(text: string): string {
  return text.replace(/[^\t\n\r]+/g, visibleInLine)
}

/** True where bytes were no UTF-8 and came out as U+FFFD, or where control characters say that it is no text. */
export function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)
}

/** Text for a POSIX shell (XCU 2.2.2). */

/** The text in single quotes: nothing in it means anything to the shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

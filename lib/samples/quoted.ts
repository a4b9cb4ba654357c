/** A value inside a string of source code. */

/**
 * A text as it stands between the quotes of a string: backslash before what would end it or mean something
 * else; in the shell, between single quotes, only a single quote does. A server's answer may hold anything,
 * and a learner pastes what the sample shows.
 */
export function quoted(text: string, language: string): string {
  if (language === 'curl') return text.replaceAll("'", "'\\''")
  const special = language === 'kotlin' || language === 'dart' ? /[\\'"$]/g : /[\\'"]/g
  return text.replace(special, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

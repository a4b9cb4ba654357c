/** Monaco, self-hosted and with the smallest set of its features; loaded when an editor is first opened. */
import { loader } from '@monaco-editor/react'
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/hover/register'
// `features/suggest/register` brings the suggestions inside a line only, and not their list.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import { explainAt } from '@/components/editor/explain'
import { suggestAt } from '@/components/editor/suggest'

export const language = 'http-request'

self.MonacoEnvironment = {
  getWorker: () =>
    new Worker(new URL('monaco-editor/editor/editor.worker', import.meta.url), { type: 'module' }),
}
// Otherwise the wrapper asks a host on the web for it.
loader.config({ monaco: monaco as never })

monaco.languages.register({ id: language })
monaco.languages.setLanguageConfiguration(language, { wordPattern: /[^\s&?=:,"{}[\]]+/ })

monaco.languages.registerCompletionItemProvider(language, {
  triggerCharacters: ['?', '&', '=', ' ', '"', '\n'],
  provideCompletionItems(model, position) {
    const suggestions = suggestAt(model.getValue(), model.getOffsetAt(position))
    return {
      suggestions: suggestions.map(({ label, insert, detail, text, from, to }, order) => ({
        label,
        insertText: insert,
        detail,
        documentation: text,
        range: rangeOf(model, from, to),
        sortText: String(order).padStart(3, '0'),
        kind: monaco.languages.CompletionItemKind.Text,
      })),
    }
  },
})

monaco.languages.registerHoverProvider(language, {
  provideHover(model, position) {
    const found = explainAt(model.getValue(), model.getOffsetAt(position))
    if (!found) return undefined
    const contents = found.lines.map((line) => ({ value: plain(line) }))
    return { contents, range: rangeOf(model, found.from, found.to) }
  },
})

/** Tab moves the focus, also while suggestions are shown: Enter takes one. */
monaco.editor.addKeybindingRules([
  { keybinding: monaco.KeyCode.Tab, command: '-acceptSelectedSuggestion' },
  { keybinding: monaco.KeyCode.Tab, command: '-insertBestCompletion' },
  { keybinding: monaco.KeyCode.Tab, command: '-insertNextSuggestion' },
])

/** Text that stays text where Markdown is read. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&')
}

export function rangeOf(model: monaco.editor.ITextModel, from: number, to: number): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
}

export { monaco }

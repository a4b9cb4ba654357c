'use client'

import Editor from '@monaco-editor/react'
import { useTheme } from 'next-themes'
import { useEffect, useRef, useState } from 'react'
import { decorationsOf, markersOf } from '@/components/editor/marks'
import { language, monaco } from '@/components/editor/monaco'
import '@/components/editor/monaco.css'
import type { FieldProps } from '@/components/editor/request-field'
import { useHandOn } from '@/components/ui/typing'
import { longestRequest } from '@/lib/trace/request-text'

type Instance = monaco.editor.IStandaloneCodeEditor

/** The height that the text may take before it scrolls, in pixels. */
const tallest = 380
const shortest = 190

/** The request in Monaco: coloured, with help for each parameter, and what is wrong underlined. */
export function MonacoField({
  label,
  value,
  onChange,
  revision,
  problems,
  isReadOnly,
  describedBy,
}: FieldProps) {
  const { resolvedTheme } = useTheme()
  const [editor, setEditor] = useState<Instance>()
  const [height, setHeight] = useState(240)
  const { later, now } = useHandOn(onChange)
  const marks = useRef<monaco.editor.IEditorDecorationsCollection>(undefined)

  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model) return
    marks.current ??= editor.createDecorationsCollection()
    marks.current.set(decorationsOf(model, problems))
    monaco.editor.setModelMarkers(model, language, markersOf(model, problems))
  }, [editor, problems])
  useEffect(() => {
    editor?.updateOptions({ ariaLabel: label, readOnly: isReadOnly === true })
  }, [editor, label, isReadOnly])

  // The editor holds the text while somebody types: handing each one back to it would lose keys on a slow machine.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new revision is put in
  useEffect(() => {
    const model = editor?.getModel()
    if (!model || model.getValue() === value) return
    const whole = { range: model.getFullModelRange(), text: value }
    model.pushEditOperations([], [whole], () => null)
  }, [editor, revision])

  function mounted(made: Instance) {
    const grow = () => setHeight(Math.min(tallest, Math.max(shortest, made.getContentHeight())))
    made.onDidContentSizeChange(grow)
    made.onDidBlurEditorWidget(now)
    grow()
    made.focus()
    setEditor(made)
    requestIdleCallback(() => practise(made))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the field itself is inside
    <div
      role="group"
      aria-describedby={describedBy}
      // The list of suggestions would be the next stop.
      onKeyDownCapture={({ key }) => {
        if (key === 'Tab') editor?.trigger(language, 'hideSuggestWidget', null)
      }}
      className="request-editor rounded-lg border border-edge bg-raised has-focus:outline-3 has-focus:outline-offset-2 has-focus:outline-app"
    >
      <Editor
        height={height}
        language={language}
        theme={resolvedTheme === 'dark' ? 'vs-dark' : 'vs'}
        defaultValue={value}
        loading=""
        onChange={(text = '') => {
          later(text)
          if (text.length <= longestRequest) return
          now() // that it is too long is said before it is taken back
          editor?.trigger(language, 'undo', null)
        }}
        onMount={mounted}
        options={options(label)}
      />
    </div>
  )
}

/**
 * Types a character and takes it back before anything is drawn. The first key runs code that never ran, and would
 * take three times as long as the ones after it.
 */
function practise(editor: Instance): void {
  const model = editor.getModel()
  const { lineNumber, column } = editor.getPosition() ?? {}
  const isUntouched = model?.getVersionId() === 1 && lineNumber === 1 && column === 1
  if (!model || !isUntouched) return
  const text = model.getValue()
  editor.trigger(language, 'type', { text: ' ' })
  model.setValue(text)
}

function options(ariaLabel: string): monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    ariaLabel,
    tabFocusMode: true,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    wordWrap: 'on',
    wrappingIndent: 'indent',
    fontFamily: getComputedStyle(document.body).getPropertyValue('--font-mono-face') || 'monospace',
    fontSize: 14,
    lineHeight: 22,
    lineNumbersMinChars: 3,
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false },
    padding: { top: 8, bottom: 8 },
    wordBasedSuggestions: 'off',
    matchBrackets: 'never',
    bracketPairColorization: { enabled: false },
    guides: { indentation: false },
    stickyScroll: { enabled: false },
    contextmenu: false,
  }
}

/** Colours and squiggles of an edited request, from what the parser knows of it. */
import { type monaco as Monaco, plain, rangeOf } from '@/components/editor/monaco'
import { problemWords } from '@/components/editor/problem-words'
import { isValueName } from '@/components/flow/value'
import { piecesOf } from '@/lib/trace/request-place'
import type { Problem } from '@/lib/trace/request-problems'

type Model = Monaco.editor.ITextModel
type Decoration = Monaco.editor.IModelDeltaDecoration

const classes = {
  method: 'request-method',
  url: '',
  parameter: 'request-name',
  value: '',
  header: 'request-name',
  'header value': '',
  member: 'request-name',
} as const

/** Each name and value in its colour; what is left out is struck through and says why. */
export function decorationsOf(model: Model, problems: readonly Problem[]): Decoration[] {
  const text = model.getValue()
  const left = problems.filter(({ effect }) => effect === 'left out')
  const isLeft = (from: number) => left.some((problem) => problem.from <= from && from < problem.to)
  const coloured = piecesOf(text).flatMap(({ kind, span, name }): Decoration[] => {
    const hue = kind === 'value' && name && isValueName(name) ? `request-hue-${name}` : ''
    const inlineClassName = hue || classes[kind]
    if (!inlineClassName || span.from === span.to || isLeft(span.from)) return []
    return [{ range: rangeOf(model, span.from, span.to), options: { inlineClassName } }]
  })
  const struck = left.map((problem) => ({
    range: rangeOf(model, problem.from, problem.to),
    options: {
      inlineClassName: 'request-left-out',
      hoverMessage: { value: plain(problemWords(problem)) },
    },
  }))
  return [...coloured, ...struck]
}

/** What stops the request, or is worth a word, as markers. */
export function markersOf(model: Model, problems: readonly Problem[]): Monaco.editor.IMarkerData[] {
  const marked = problems.filter(({ effect }) => effect !== 'left out')
  return marked.map((problem) => {
    const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOf(
      model,
      problem.from,
      Math.max(problem.to, problem.from + 1),
    )
    return {
      startLineNumber,
      startColumn,
      endLineNumber,
      endColumn,
      message: problemWords(problem),
      // MarkerSeverity.Error and MarkerSeverity.Info
      severity: problem.effect === 'stops' ? 8 : 2,
    }
  })
}

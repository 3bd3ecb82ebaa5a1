/*
 * Two versions of a text, word by word, as people compare them: first line by line, so that a moved comma in one
 * paragraph does not pair words of another, then word by word within the lines that differ.
 */
import { diffSequences } from './sequence-diff.ts'

/** A piece of the two texts: what stands in both, only in the first, or only in the second. */
export interface TextRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** The pieces in order: `same` and `removed` are the first text to the letter, `same` and `added` the second. */
export function diffWords(before: string, after: string): TextRun[] {
  const runs = diffSequences(linesOf(before), linesOf(after)).flatMap((run): TextRun[] =>
    run.kind === 'same'
      ? [{ kind: 'same', text: run.items.join('') }]
      : changedWords(run.before.join(''), run.after.join('')),
  )
  return joined(runs)
}

/** Lines with their ends, so that joining them gives the text again. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Words with their marks, white space, and every other sign by itself. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

function changedWords(before: string, after: string): TextRun[] {
  const runs = diffSequences(wordsOf(before), wordsOf(after))
  const found: TextRun[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    found.push({ kind: 'removed', text: removed }, { kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  runs.forEach((run, index) => {
    if (run.kind === 'change') {
      removed += run.before.join('')
      added += run.after.join('')
      return
    }
    const text = run.items.join('')
    // A lone space between two changed words belongs to the change: «10 мая» → «12 июня», not four crumbs.
    const isCrumb = index > 0 && index < runs.length - 1 && text.trim() === '' && !text.includes('\n')
    if (isCrumb) {
      removed += text
      added += text
      return
    }
    flush()
    found.push({ kind: 'same', text })
  })
  flush()
  return found
}

function joined(runs: readonly TextRun[]): TextRun[] {
  const whole: TextRun[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = whole.at(-1)
    if (last?.kind === run.kind) whole[whole.length - 1] = { kind: run.kind, text: last.text + run.text }
    else whole.push(run)
  }
  return whole
}

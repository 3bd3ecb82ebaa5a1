import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { copiedRun, sharing } from './copied-run.ts'
import { runNumbering } from './numbered-runs.ts'
import { repeatableRuns } from './repeatable-text.ts'
import { textUnits, type TextUnit } from './text-units.ts'

/** Kazakh says in fewer, longer words what Russian says in more. */
const leastWords = { ru: 18, kk: 13 }

/**
 * `text.copied`: so many words and more that stand nearly verbatim in two sections, or as result and effect of one row; one
 * finding for all the places of a text that is copied again and again. The goal and the names of the project, its tasks
 * and activities may be repeated.
 */
export function textCopied(model: ReportModel): Finding[] {
  const runsOf = runNumbering()
  const units = textUnits(model, runsOf, leastWords[model.lang])
  const isRepeatable = repeatableRuns(model, runsOf)
  const groups = units.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (groups[at] !== at) at = groups[at] ?? at
    return at
  }
  const starts = new Map<number, { line: number; words: number }>()
  const note = (index: number, line: number, words: number): void => {
    if ((starts.get(index)?.words ?? 0) < words) starts.set(index, { line, words })
  }
  const { pairs, places } = sharing(units, isRepeatable)
  for (const [index, at] of pairs) {
    const [one, other] = [units[index], units[at]]
    if (!one || !other || !areApart(one, other)) continue
    const run = copiedRun(one, other, leastWords[model.lang], places[index] ?? [])
    if (run === null) continue
    note(index, run.lineOfOne, run.words)
    note(at, run.lineOfOther, run.words)
    groups[rootOf(at)] = rootOf(index)
  }
  const clusters = Map.groupBy(
    [...starts.keys()].sort((one, other) => one - other),
    rootOf,
  )
  return [...clusters.values()].map((members) => ({
    rule: 'text.copied',
    severity: 'warning',
    variant: new Set(members.map((index) => units[index]?.section)).size > 1 ? 'sections' : 'row',
    places: members.flatMap((index) => units[index]?.places[starts.get(index)?.line ?? 0] ?? []),
    figures: {
      words: Math.max(...members.map((index) => starts.get(index)?.words ?? 0)),
      sections: new Set(members.map((index) => units[index]?.section)).size,
    },
  }))
}

/** Two sections, or result and effect of one row: rows may rightly say the same of their events. */
function areApart(one: TextUnit, other: TextUnit): boolean {
  if (one.section !== other.section) return true
  return one.row !== null && one.row === other.row && one.column !== other.column
}

/*
 * Findings while somebody writes. A project's records stand still meanwhile, so everything that does not depend on the
 * text is computed once: the figures and tables of the report, and what the records alone are found to lack. A changed
 * text costs the rules that read the report's lines.
 *
 * Why it equals the full check: the report is made of the same prepared parts (`reportWithTexts`), the record rules
 * read records without texts, and both are pure. `live-check.test.ts` holds the two against each other.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { ProjectRecords } from '../project/records.ts'
import {
  prepareReport,
  reportWithTexts,
  type PreparedReport,
  type ReportOptions,
} from '../report/build/build-report.ts'
import type { ReportKind, ReportModel } from '../report/model.ts'
import type { Narrative, NarrativeField } from '../report/narrative.ts'
import type { LocalText } from '../text/local-text.ts'
import { checkRecords, inOrder } from './check-records.ts'
import { checkReport } from './check-report.ts'
import type { Finding } from './finding.ts'

/** A text as it stands on the screen, saved or not. */
export interface DraftText {
  readonly field: NarrativeField
  readonly kind: ReportKind | null
  readonly text: LocalText
}

export interface LiveChecker {
  /** The report with these texts in place of the recorded ones, and everything that is found in it. */
  check(drafts: readonly DraftText[]): { readonly model: ReportModel; readonly findings: readonly Finding[] }
}

/** A checker of these very records on a day; keep it as long as the records stand. */
export function liveChecker(
  records: ProjectRecords,
  options: ReportOptions & { readonly today: PlainDate },
): LiveChecker {
  let prepared: PreparedReport | null = null
  let ofRecords: readonly Finding[] | null = null
  return {
    check(drafts) {
      prepared ??= prepareReport(records, options)
      ofRecords ??= checkRecords(records, options.today, options.lang)
      const model = reportWithTexts(prepared, withDrafts(records.narratives, drafts))
      return { model, findings: inOrder([...checkReport(model), ...ofRecords]) }
    },
  }
}

/** The texts with the drafts over them, each as one version more than what it replaces. */
export function withDrafts(narratives: readonly Narrative[], drafts: readonly DraftText[]): Narrative[] {
  return drafts.reduce<Narrative[]>(
    (texts, draft) => {
      const isSame = (one: Narrative): boolean => one.field === draft.field && one.kind === draft.kind
      const version = Math.max(0, ...texts.filter(isSame).map((one) => one.version)) + 1
      return [...texts.filter((one) => !isSame(one)), { ...draft, version }]
    },
    [...narratives],
  )
}

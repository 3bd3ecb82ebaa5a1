/*
 * What is frozen when a report is handed in: the report in both languages as data, the day it carries, and the hashes
 * of the files printed from it. The records go on; this never changes.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { ReportModel } from '../report/model.ts'
import type { ReportLanguage } from '../text/local-text.ts'
import type { ReportScope, SubmittedFile } from './review.ts'

/** The report itself; its hash says whether anything in it changed. */
export interface ReportContent extends ReportScope {
  readonly project: string
  readonly form: string
  readonly models: { readonly [lang in ReportLanguage]: ReportModel }
}

export interface ReportSnapshot {
  /** Of this shape; a later program reads the earlier ones. */
  readonly version: 1
  readonly attempt: number
  /** The day beside the signature in the files. */
  readonly day: PlainDate
  readonly content: ReportContent
  readonly files: readonly SubmittedFile[]
}

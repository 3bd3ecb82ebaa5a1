/*
 * What is frozen when a report is handed in: the report in both languages as data, the day it carries, and the hashes
 * of the files printed from it. The records go on; this never changes.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { ProjectRecords } from '../project/records.ts'
import { buildReport } from '../report/build/build-report.ts'
import { formEdition } from '../report/form/editions.ts'
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

/**
 * The report of these records in both languages; null where the project's form edition is unknown. Equal records give
 * equal content on any day.
 */
export function reportContent(records: ProjectRecords, scope: ReportScope): ReportContent | null {
  const form = formEdition(records.project.form)
  if (!form) return null
  const { kind, from, to } = scope
  const model = (lang: ReportLanguage): ReportModel =>
    buildReport(records, { kind, lang, form, ...(from && { from }), ...(to && { to }) })
  return {
    project: records.project.code,
    form: form.id,
    kind,
    from,
    to,
    models: { ru: model('ru'), kk: model('kk') },
  }
}

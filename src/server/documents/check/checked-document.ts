import type { CheckedReport } from '#domain/check/checked-report.ts'
import type { Severity } from '#domain/check/finding.ts'
import type { Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'

type Readable = Extract<CheckedReport, { readonly readable: true }>
export type UnreadableReport = Extract<CheckedReport, { readonly readable: false }>
/** A checked report as documents print it; a list of findings does without the model. */
export type CheckedDocument = UnreadableReport | (Omit<Readable, 'model'> & Partial<Pick<Readable, 'model'>>)

/** From what an operator returns to what an editor may mend. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Why a file could not be read, in words. */
export const problemText = (report: UnreadableReport, lang: Language): string =>
  messageOr(lang, report.problem.key, report.problem.params) ?? report.problem.key

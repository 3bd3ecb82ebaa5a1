import { compareReports } from '#domain/report/compare-reports.ts'
import type { Figure, ReportModel } from '#domain/report/model.ts'
import { reportContent } from '#domain/review/report-snapshot.ts'
import type { Submission } from '#domain/review/review.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { diffWords } from '#domain/text/word-diff.ts'
import { figureValue } from '#documents/html/evidence-appendix.ts'
import { placeLabel } from '#documents/place-label.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { figureNames } from '../../report/section/[section]/insertable-figures.server.ts'
import { formEdition } from '#domain/report/form/editions.ts'

/** What the records say by now where the snapshot says something else: figure by figure, text by text. */
export async function differencesSince(
  locals: App.Locals,
  code: string,
  projectId: string,
  submission: Submission,
  filed: ReportModel,
  printedLang: ReportLanguage,
) {
  const { lang } = locals
  const records = await projectOf(locals, code)
  const now =
    records.project.id === projectId ? reportContent(records, submission)?.models[printedLang] : null
  const form = formEdition(submission.form)
  if (!now || !form) return null
  const names = figureNames(records, form, lang)
  const value = (figure: Figure | null): string => (figure ? figureValue(figure, lang) : '—')
  const { figures, texts } = compareReports(filed, now)
  return {
    figures: figures.map((one) => ({
      id: one.id,
      name: names.get(one.id) ?? one.id,
      before: value(one.before),
      after: value(one.after),
      href: one.after
        ? `/projects/${code}/figures/${encodeURIComponent(one.id)}?form=${submission.kind}`
        : null,
    })),
    texts: texts.map((one) => ({
      label: placeLabel(one.place, lang),
      runs: diffWords(one.before, one.after),
    })),
  }
}

import type { ProjectRecords } from '#domain/project/records.ts'
import { formText, type FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { textIn, type Language, type ReportLanguage } from '#domain/text/local-text.ts'
import { figureValue } from '#documents/html/evidence-appendix.ts'
import { message, type MessageKey } from '#i18n/message.ts'

/** A figure that a text may name, as a person picks it. */
export interface InsertableFigure {
  readonly group: string
  readonly name: string
  readonly value: string
  /** What is put into the text. */
  readonly code: string
}

/** The figures that have a value, by what they count; each is named in the text and printed as the records have it. */
export function insertableFigures(
  records: ProjectRecords,
  model: ReportModel,
  form: FormEdition,
  lang: Language,
): InsertableFigure[] {
  const names = figureNames(records, form, lang)
  return Object.values(model.figures).flatMap((figure) => {
    const [kind = ''] = figure.id.split(':')
    const name = names.get(figure.id)
    if (name === undefined) return []
    const group = message(lang, `report.figures.${kind}` as MessageKey)
    return [{ group, name, value: figureValue(figure, lang), code: `{{${figure.id}}}` }]
  })
}

/** What each figure counts, by its id, in words. */
export function figureNames(
  records: ProjectRecords,
  form: FormEdition,
  lang: Language,
): ReadonlyMap<string, string> {
  const printed: ReportLanguage = lang === 'kk' ? 'kk' : 'ru'
  const names = new Map<string, string>()
  for (const { code, name } of records.indicators)
    names.set(`fact:${code}`, `${code}. ${textIn(name, lang) ?? ''}`)
  for (const { code, title } of records.activities)
    names.set(`participants:${code}`, `${code}. ${textIn(title, lang) ?? ''}`)
  for (const { key, indicator } of form.effects.rows) {
    names.set(`effect:${key}`, formText(indicator, printed))
    names.set(`planned:${key}`, formText(indicator, printed))
  }
  for (const [table, columns] of Object.entries(form.statistics))
    for (const { key, heading } of columns)
      names.set(
        `people:${table}.${key}`,
        `${formText(form.headings[table as 'age'].heading, printed)} ${formText(heading, printed)}`,
      )
  for (const name of ['payroll', 'taxes', 'purchases', 'planned', 'refunded', 'total'] as const)
    names.set(`money:${name}`, message(lang, `report.money.${name}`))
  for (const id of countNames) names.set(`count:${id}`, message(lang, `report.count.${id}`))
  return names
}

const countNames = [
  'events',
  'publications',
  'printedMaterials',
  'recommendations',
  'letters',
  'replies',
  'partners',
  'participantGroups',
  'coveredNgos',
  'stories',
  'expenses',
] as const

/*
 * Reads the report model out of a Word document as NGOs file it: Russian or Kazakh, any layout whose headings a person
 * would recognise. What cannot be read is listed in `missing`; nothing is guessed.
 */
import { formEdition } from '#domain/report/form/editions.ts'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import { linesText, type FieldId, type Line, type Lines, type ReportModel } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import type { WordDocument } from '../word-document.ts'
import { headingBook, languageOf, type HeadingBook, type HeadingMatch } from './heading-match.ts'
import { headingPlaces } from './heading-places.ts'
import { missingParts } from './missing-parts.ts'
import { passportGrant, passportPeriod } from './passport-values.ts'
import { reportItems, type ReportItem } from './report-items.ts'
import { collectReport } from './collect-report.ts'
import { squeeze } from './squeeze.ts'
import { readChanges } from './story.ts'

export type ReportReading = {
  model: ReportModel
  /** Lines of the form's own explanations, kept out of the model's texts. */
  instructions: readonly { section: string; line: Line }[]
  /** True when at least one section, label or table of the form was found: else it is some other document. */
  isReport: boolean
}

const books = new Map<string, HeadingBook>()

/** Reads a report in the given form edition (by default the only one that grants have used since 2022). */
export function readReport(document: WordDocument, options: { form?: string } = {}): ReportReading {
  const form = formEdition(options.form ?? 'kz-grant-final@2022') ?? fallback()
  const book = books.get(form.id) ?? headingBook(form)
  books.set(form.id, book)
  const items = reportItems(document.blocks)
  const headings = headingPlaces(items, book)
  const lang = languageOfReport(items, headings)
  const found = collectReport(items, headings, book, form, lang)
  const { changes, stories } = readChanges(found.changes)
  if (found.hasChangesHeading || changes.length > 0) found.fields.set('changes', [...changes])
  const fields = Object.fromEntries(found.fields) as { [field in FieldId]?: Lines }
  if (changes.length === 0 && stories.length > 0) delete fields.changes
  const { activities, effects, statistics, partners, proposals, recommendations } = found
  const read = { fields, activities, effects, statistics, stories, partners, proposals, recommendations }
  const missing = [...missingParts(form, lang, read, found.hasChangesHeading), ...found.missingColumns]
  const model: ReportModel = {
    form: form.id,
    kind: kindOf(found.title),
    lang,
    source: 'word',
    title: found.title,
    period: passportPeriod(fields.period),
    grantTiyn: passportGrant(fields.grant),
    ...read,
    missing,
    unplaced: found.unplaced,
    figures: {},
    annex: [],
  }
  return { model, instructions: found.instructions, isReport: isReport(model, headings) }
}

function fallback(): FormEdition {
  throw new RangeError('unknown form edition')
}

function kindOf(title: Lines): ReportModel['kind'] {
  return /промежуточ|аралық/.test(squeeze(linesText(title))) ? 'interim' : 'final'
}

/** The language of most headings; of the text where no heading is known. */
function languageOfReport(
  items: readonly ReportItem[],
  headings: ReadonlyMap<number, HeadingMatch>,
): ReportLanguage {
  let kazakh = 0
  for (const heading of headings.values()) kazakh += heading.lang === 'kk' ? 1 : -1
  if (kazakh !== 0) return kazakh > 0 ? 'kk' : 'ru'
  const lines = items.filter((item) => item.kind === 'line')
  const own = lines.filter((item) => languageOf(item.text) === 'kk').length
  return own * 2 > lines.length ? 'kk' : 'ru'
}

function isReport(model: ReportModel, headings: ReadonlyMap<number, HeadingMatch>): boolean {
  return headings.size > 1 || model.activities !== null || model.effects !== null
}

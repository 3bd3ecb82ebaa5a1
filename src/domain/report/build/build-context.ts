import type { ProjectRecords } from '../../project/records.ts'
import { exactTextIn, textIn, type LocalText, type ReportLanguage } from '../../text/local-text.ts'
import type { FormEdition } from '../form/form-edition.ts'
import type { Line, Lines, MissingPart, ReportKind } from '../model.ts'
import { printValue, withUnit } from './print-value.ts'
import type { ProjectFigures } from './project-figures.ts'
import { wordingOf, type Wording } from './wording.ts'

/** What every part of the report is built from, and where parts note what they lack. */
export interface BuildContext {
  readonly records: ProjectRecords
  readonly kind: ReportKind
  readonly lang: ReportLanguage
  readonly form: FormEdition
  readonly figures: ProjectFigures
  readonly words: Wording
  readonly missing: MissingPart[]
}

export function buildContext(
  records: ProjectRecords,
  figures: ProjectFigures,
  options: { readonly kind: ReportKind; readonly lang: ReportLanguage; readonly form: FormEdition },
): BuildContext {
  const { kind, lang, form } = options
  return { records, kind, lang, form, figures, words: wordingOf(lang), missing: [] }
}

/** Notes a part that the report lacks. */
export function lacks(context: BuildContext, part: string, wanted: string): null {
  context.missing.push({ part, wanted })
  return null
}

/**
 * A recorded text in exactly the report's language. A text that stands only in the other language is missing, never
 * printed instead; one that stands nowhere is noted as `wanted`, where the form wants it at all.
 */
export function textOrMissing(
  context: BuildContext,
  text: LocalText,
  part: string,
  wanted: string | null = null,
): string | null {
  const own = exactTextIn(text, context.lang)
  if (own !== null && own.trim() !== '') return own
  const other = textIn(text, context.lang)
  if (other !== null && other.trim() !== '')
    return lacks(context, part, context.words.missing.inLanguage(oneLine(other, 160)))
  return wanted === null ? null : lacks(context, part, wanted)
}

/** A text folded into one line, cut where it is too long to recognise it by. */
export function oneLine(text: string, limit = Number.POSITIVE_INFINITY): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return folded.length <= limit ? folded : `${folded.slice(0, limit - 1).trimEnd()}…`
}

/** A computed figure as a printed line that opens to its records; a dash where it has no value. */
export function figureLine(context: BuildContext, id: string, unit: string | null = null): Line {
  const figure = context.figures.values.get(id)
  const text = withUnit(printValue(figure?.kind ?? 'number', figure?.value ?? null, context.lang), unit)
  return figure && figure.value !== null ? [{ text, figure: id }] : [{ text }]
}

/** The lines of a text as people divided it, empty ones left out. */
export const textLines = (text: string | null): Lines =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => [{ text: line }])

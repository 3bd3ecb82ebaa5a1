import { lineText, type Line, type ReportModel } from '#domain/report/model.ts'

/** Without the characters that neither XML 1.0 nor a font can hold: controls and halves of surrogate pairs. */
const holdable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffd-\uffff]/g, '')
    .replace(/[\t\n]/g, ' ')

/** With each number on one line with its thousands and a short unit: 1 000, 15 кг, № 24. No letter is added. */
const unbroken = (text: string): string =>
  text
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
    .replace(/(?<=№) (?=\d)/g, '\u00a0')
    .replace(shortUnit, '\u00a0')

/** A text as paper holds it: only characters that print, no number parted at the end of a line. */
export const printable = (text: string): string => unbroken(holdable(text))

/** The texts of a line's spans as paper holds them; a number and its unit may stand in two. */
export function printableSpans(line: Line): string[] {
  const spans = line.map(({ text }) => holdable(text))
  const whole = unbroken(spans.join(''))
  let from = 0
  return spans.map((span) => whole.slice(from, (from += span.length)))
}

/** Units of up to four letters; a longer word may begin a line of its own, for narrow columns could not hold both. */
const shortUnit =
  / (?<=\d )(?=(?:[₸%$€]|(?:тг|тнг|кг|т|г|л|м|км|м²|м³|м2|м3|га|шт|ед|экз|чел|адам|дана|рет|үй|қап|жыл|год|лет|раз|час|мин|сағ|млн|мың|тыс)(?![\p{L}\p{N}])))/gu

/** The words of a line as paper can hold them; non-breaking spaces stay. */
export const printedLine = (line: Line): string => printable(lineText(line))

const titleLimit = 110

/** What runs at the head of each page: the project's name as the passport gives it, cut to one line. */
export function runningTitle(model: ReportModel): string {
  const text = printedLine(model.fields.project?.[0] ?? []).trim()
  return text.length <= titleLimit ? text : `${text.slice(0, titleLimit - 1).trimEnd()}…`
}

/** The document's title in its properties: the form's title and the project, no person. */
export const documentTitle = (model: ReportModel): string =>
  [model.title.map(printedLine).join(' '), runningTitle(model)].filter((text) => text !== '').join('. ')

/** Splits a width into whole parts by shares; the parts add up to the width exactly. */
export function widthsByShare(shares: readonly number[], width: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let passed = 0
  let used = 0
  return shares.map((share) => {
    passed += share
    const end = Math.round((passed / whole) * width)
    const part = end - used
    used = end
    return part
  })
}

/** A count as official papers print it: «1 234,5» with a non-breaking space. */
export const printedNumber = (value: number, lang: 'ru' | 'kk' | 'en'): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value).replace(/\u202f/g, '\u00a0')

/** The name of an indicator with its unit, as it stands over its bars: «Количество рейсов (рейс)». */
export const barLabel = (bar: { readonly label: string; readonly unit: string }): string =>
  bar.unit === '' || bar.label.endsWith(bar.unit) ? bar.label : `${bar.label} (${bar.unit})`

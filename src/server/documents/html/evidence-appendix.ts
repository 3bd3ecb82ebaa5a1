import { formatAmount } from '#domain/money/amount.ts'
import type { Figure, RecordRef, ReportModel } from '#domain/report/model.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { printable, printedNumber } from '../layout/printed-text.ts'
import { placeLabel } from '../place-label.ts'
import { escapeHtml } from './escape-html.ts'
import { lineId, type LinePlace } from './line-place.ts'

/** The id of a figure in the appendix of the same page. */
export const figureAnchor = (figureId: string): string => `f-${figureId.replace(/[^\p{L}\p{N}.]+/gu, '_')}`

/** Where each figure stands in the report. */
export type FigurePlaces = ReadonlyMap<string, readonly LinePlace[]>

/** Every figure of the report: its value, where it stands, how it was computed and its records; empty where there is none. */
export function evidenceAppendix(model: ReportModel, places: FigurePlaces): string {
  const figures = Object.values(model.figures)
  if (figures.length === 0) return ''
  const say = (key: 'title' | 'back'): string => escapeHtml(message(model.lang, `document.evidence.${key}`))
  return `<section class="sheet portrait evidence" lang="${model.lang}"><h2>${say('title')}</h2><p><a href="#report">${say('back')}</a></p>${figures.map((figure) => figureHtml(figure, places.get(figure.id) ?? [], model.lang)).join('\n')}</section>`
}

function figureHtml(figure: Figure, places: readonly LinePlace[], lang: Language): string {
  const method = messageOr(lang, figure.method) ?? messageOr(lang, `figure.${figure.method}`)
  const say = (key: 'method' | 'records' | 'none'): string =>
    escapeHtml(message(lang, `document.evidence.${key}`))
  const more =
    figure.recordCount > figure.records.length
      ? `<p><small>${escapeHtml(message(lang, 'document.evidence.more', { shown: figure.records.length, count: figure.recordCount }))}</small></p>`
      : ''
  const records =
    figure.records.length === 0
      ? `<p>${say('none')}</p>`
      : `<p>${say('records')}:</p><ul>${figure.records.map(recordHtml).join('')}</ul>${more}`
  return [
    `<article id="${figureAnchor(figure.id)}">`,
    `<p class="value">${escapeHtml(figureValue(figure, lang))}</p>`,
    places.length === 0 ? '' : `<p>${places.map((place) => placeLink(place, lang)).join('<br>')}</p>`,
    method ? `<p>${say('method')}: ${escapeHtml(method)}</p>` : '',
    records,
    '</article>',
  ].join('')
}

const placeLink = (place: LinePlace, lang: Language): string =>
  `<a href="#${lineId(place)}">${escapeHtml(placeLabel(place, lang))}</a>`

const recordHtml = (record: RecordRef): string =>
  `<li>${escapeHtml(printable(record.label))}${record.amount === undefined ? '' : `: <strong>${escapeHtml(printable(record.amount))}</strong>`}</li>`

/** The figure as people read it: money from tiyn, counts with their thousands apart. */
export function figureValue(figure: Pick<Figure, 'value' | 'unit'>, lang: Language): string {
  if (figure.unit === 'tiyn' && /^-?\d+$/.test(figure.value))
    return formatAmount(BigInt(figure.value), lang, { currency: true })
  const number = Number(figure.value)
  const value =
    figure.value.trim() !== '' && Number.isFinite(number) ? printedNumber(number, lang) : figure.value
  const unit = messageOr(lang, `figure.unit.${figure.unit}`)
  return unit ? `${value} ${unit}` : value
}

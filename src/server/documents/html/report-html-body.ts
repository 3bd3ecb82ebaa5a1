/*
 * The report as HTML without a page around it: the exported file, the site's preview and the checker's page put it
 * into their own. Every line has an id by its place; every figure is a link where `figureHref` gives one.
 */
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { FieldId, Lines, ReportModel } from '#domain/report/model.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { printable, printableSpans } from '../layout/printed-text.ts'
import type { Block, BlockOf } from '../layout/report-block.ts'
import { reportSheets } from '../layout/report-sheets.ts'
import { annexHtml } from './annex-html.ts'
import type { BodyContext } from './body-context.ts'
import { escapeHtml } from './escape-html.ts'
import { htmlTable } from './html-table.ts'
import { fieldLine, headingSection, lineId, sectionId, storyLine, type LinePlace } from './line-place.ts'

export interface ReportBodyOptions {
  /** Where a figure opens to its records; `null` leaves it plain text. */
  readonly figureHref?: (figureId: string) => string | null
  /** Wraps the HTML of a line, for pages that mark places. */
  readonly mark?: (place: LinePlace, html: string) => string
  /** Told of every figure as it is printed, with the place of its line. */
  readonly onFigure?: (figureId: string, place: LinePlace) => void
  /** Put before every id, where several reports stand on one page. */
  readonly idPrefix?: string
  readonly date?: PlainDate | null
}

/** The whole report, from its title to the annex, as HTML elements of one `<article class="report">`. */
export function reportHtmlBody(
  model: ReportModel,
  form: FormEdition,
  options: ReportBodyOptions = {},
): string {
  const context = contextOf(model, options)
  const sheets = reportSheets(model, form, options).map(
    (sheet) =>
      `<section class="sheet ${sheet.orientation}">${sheet.blocks.map((block) => blockHtml(block, context)).join('\n')}</section>`,
  )
  return `<article class="report" lang="${model.lang}">${sheets.join('\n')}</article>`
}

/** Some blocks of a report as HTML, as `reportHtmlBody` prints them. */
export function blocksHtml(
  blocks: readonly Block[],
  model: ReportModel,
  options: ReportBodyOptions = {},
): string {
  const context = contextOf(model, options)
  return blocks.map((block) => blockHtml(block, context)).join('\n')
}

/** The lines of one text of the report as they are printed, without its heading. */
export function fieldHtml(field: FieldId, model: ReportModel, options: ReportBodyOptions = {}): string {
  return paragraphs(model.fields[field] ?? [], (n) => fieldLine(field, n), contextOf(model, options))
}

function contextOf(model: ReportModel, options: ReportBodyOptions): BodyContext {
  const prefix = options.idPrefix ?? ''
  const span = (text: string, figure: string | undefined): string => {
    const html = escapeHtml(text)
    const href = figure === undefined ? null : (options.figureHref?.(figure) ?? null)
    return href === null ? html : `<a class="figure" href="${escapeHtml(href)}">${html}</a>`
  }
  return {
    lang: model.lang,
    id: (id) => `${prefix}${id}`,
    lineHtml: (line, place) => {
      const html = printableSpans(line)
        .map((text, index) => span(text, line[index]?.figure))
        .join('')
      for (const { figure } of line) if (figure !== undefined) options.onFigure?.(figure, place)
      return `<span id="${prefix}${lineId(place)}">${options.mark ? options.mark(place, html) : html}</span>`
    },
  }
}

function blockHtml(block: Block, context: BodyContext): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${block.lines.map((line) => escapeHtml(line.map(({ text }) => printable(text)).join(''))).join('<br>')}</h1>`
    case 'missing':
      return `<div class="missing"><strong>${escapeHtml(block.heading)}</strong><ul>${block.items.map((item) => `<li>${escapeHtml(printable(item))}</li>`).join('')}</ul></div>`
    case 'heading':
      return headingHtml(block, context)
    case 'passport':
      return passportHtml(block, context)
    case 'text':
      return paragraphs(block.lines, (n) => fieldLine(block.field, n), context)
    case 'box':
      return `<div class="box"><p><strong>${escapeHtml(block.label)}</strong></p>${paragraphs(block.lines, (n) => fieldLine(block.field, n), context)}</div>`
    case 'table':
      return htmlTable(block.table, context)
    case 'story':
      return storyHtml(block, context)
    case 'signature':
      return signatureHtml(block, context)
    case 'annex':
      return annexHtml(block.bars, context.lang)
  }
}

const paragraphs = (lines: Lines, place: (n: number) => LinePlace, context: BodyContext): string =>
  lines.map((line, index) => `<p>${context.lineHtml(line, place(index + 1))}</p>`).join('\n')

function headingHtml(block: BlockOf<'heading'>, context: BodyContext): string {
  const section = headingSection(block.id)
  const id = section === null ? '' : ` id="${context.id(sectionId(section))}"`
  const level = block.level + 1
  const notes = block.instructions.map((text) => `<p class="instruction">${escapeHtml(text)}</p>`)
  return [`<h${level}${id}>${escapeHtml(block.text)}</h${level}>`, ...notes].join('\n')
}

function passportHtml(block: BlockOf<'passport'>, context: BodyContext): string {
  const id = block.number === 1 ? ` id="${context.id(sectionId('passport'))}"` : ''
  const values = block.lines.map(
    (line, index) => `<strong>${context.lineHtml(line, fieldLine(block.field, index + 1))}</strong>`,
  )
  return `<p class="passport"${id}>${block.number}. ${escapeHtml(block.label)}: ${values.join('<br>')}</p>`
}

function storyHtml(block: BlockOf<'story'>, context: BodyContext): string {
  const title = block.title
    ? `<h4>${context.lineHtml(block.title, storyLine(block.row, 'title', 1))}</h4>`
    : ''
  const parts = block.parts.map(({ part, label, lines }) => {
    const name = label ? `<strong>${escapeHtml(label)}</strong> ` : ''
    const texts = lines.map((line, index) => context.lineHtml(line, storyLine(block.row, part, index + 1)))
    return `<p>${name}${texts.join('</p><p>')}</p>`
  })
  return `<div class="story">${title}${parts.join('\n')}</div>`
}

function signatureHtml(block: BlockOf<'signature'>, context: BodyContext): string {
  const names = block.lines.map((line, index) => context.lineHtml(line, fieldLine('signature', index + 1)))
  const marks = block.marks.map(
    ({ caption, text }) => `<div><span>${escapeHtml(text)}</span><small>${escapeHtml(caption)}</small></div>`,
  )
  return `<div class="signature"><p><strong>${escapeHtml(block.label)}</strong> ${names.join('<br>')}</p><div class="marks">${marks.join('')}</div></div>`
}

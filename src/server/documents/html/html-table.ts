import { sectionOfTable } from '#domain/report/passages.ts'
import type { PrintedCell, PrintedTable } from '../layout/report-block.ts'
import { widthsByShare } from '../layout/printed-text.ts'
import { escapeHtml } from './escape-html.ts'
import { cellLine, sectionId } from './line-place.ts'
import type { BodyContext } from './body-context.ts'

/** A table of the form; it scrolls sideways in its own frame where the page is narrower. */
export function htmlTable(table: PrintedTable, context: BodyContext): string {
  const widths = widthsByShare(
    table.columns.map((column) => column.share),
    1000,
  )
  const columns = widths.map((width) => `<col style="width:${(width / 10).toFixed(1)}%">`).join('')
  const rows = table.rows.map(
    (cells) => `<tr>${cells.map((cell, index) => cellHtml(table, cell, index, context)).join('')}</tr>`,
  )
  const id = context.id(sectionId(sectionOfTable[table.part]))
  const size = table.columns.length >= 9 ? ' wide' : ''
  return `<div class="frame" tabindex="0"><table id="${id}" class="grid${size}"><colgroup>${columns}</colgroup><thead>${head(table)}</thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

function head(table: PrintedTable): string {
  const group = table.headingGroup
  const cell = (text: string, more = ''): string => `<th scope="col"${more}>${escapeHtml(text)}</th>`
  if (!group) return `<tr>${table.columns.map(({ heading }) => cell(heading)).join('')}</tr>`
  const span = group.to - group.from + 1
  const upper = table.columns.map(({ heading }, index) => {
    if (index < group.from || index > group.to) return cell(heading, ' rowspan="2"')
    return index === group.from
      ? `<th scope="colgroup" colspan="${span}">${escapeHtml(group.heading)}</th>`
      : ''
  })
  const lower = table.columns.slice(group.from, group.to + 1).map(({ heading }) => cell(heading))
  return `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>`
}

function cellHtml(table: PrintedTable, cell: PrintedCell, index: number, context: BodyContext): string {
  if (cell.rowSpan === 0) return ''
  const lines = cell.lines.map((line, at) =>
    context.lineHtml(line, cellLine(table.part, cell.row, cell.column, at + 1)),
  )
  const content = cell.numbered
    ? `<ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol>`
    : lines.join('<br>')
  const span = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
  const centred = table.columns[index]?.align === 'center' && !cell.numbered ? ' class="centre"' : ''
  return `<td${span}${centred}>${content}</td>`
}

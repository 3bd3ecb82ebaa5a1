import type { WordBlock } from './word-document.ts'
import { gridTable, type RawCell } from './word-grid.ts'
import type { WordLimits } from './word-limits.ts'
import { chosen, isPlaceholder } from './word-run.ts'
import { child, elements, isOn, valueOf, type XmlElement } from './xml-tree.ts'

/** Reads the content of a cell; handed in because cells hold what holds cells. */
type ReadBlocks = (cell: XmlElement) => WordBlock[]

/** Word has 63 columns at most; a larger span is a mistake or an attack. */
const MAX_SPAN = 128

/** A table, or what it holds where the table only frames other tables (a layout of one column). */
export function readTable(table: XmlElement, readBlocks: ReadBlocks, limits: WordLimits): WordBlock[] {
  const rows = within(table, 'w:tr')
    .filter((row) => !isRowGone(row.element))
    .map((row) => readRow(row.element, readBlocks))
  const isFrame =
    rows.every((row) => row.length <= 1) && rows.some((row) => row.some((cell) => cell.blocks.some(isTable)))
  if (isFrame) return rows.flatMap((row) => row.flatMap((cell) => cell.blocks))
  return [gridTable(rows, limits)]
}

function readRow(row: XmlElement, readBlocks: ReadBlocks): RawCell[] {
  const cells: RawCell[] = []
  let column = clamp(valueOf(child(row, 'w:trPr'), 'w:gridBefore'), 0)
  for (const { element, isBlank } of within(row, 'w:tc')) {
    const properties = child(element, 'w:tcPr')
    if (child(properties, 'w:cellDel')) continue
    const span = clamp(valueOf(properties, 'w:gridSpan'), 1)
    const left = cells.at(-1)
    if (left && isContinuation(child(properties, 'w:hMerge'))) left.span += span
    else {
      const isContinued = isContinuation(child(properties, 'w:vMerge'))
      const blocks = isBlank ? [] : readBlocks(element)
      cells.push({ start: column, span, isContinued, blocks: isContinued ? [] : blocks })
    }
    column += span
  }
  return cells
}

/** Rows of a table or cells of a row, through content controls, custom XML and alternative content. */
function within(holder: XmlElement, name: string): { element: XmlElement; isBlank: boolean }[] {
  const found: { element: XmlElement; isBlank: boolean }[] = []
  const visit = (part: XmlElement, isBlank: boolean): void => {
    if (part.name === name) return void found.push({ element: part, isBlank })
    if (/^w:(tblPr|tblGrid|trPr|tblPrEx|sdtPr|sdtEndPr|del|moveFrom|p|tbl)$/.test(part.name)) return
    if (part.name === 'mc:AlternateContent') return chosen(part).forEach((each) => visit(each, isBlank))
    const isEmptyControl = isBlank || (part.name === 'w:sdt' && isPlaceholder(part))
    elements(part).forEach((each) => visit(each, isEmptyControl))
  }
  elements(holder).forEach((each) => visit(each, false))
  return found
}

/** A merge without a value goes on from the cell before it (ECMA-376 part 1, 17.4.84). */
function isContinuation(merge: XmlElement | undefined): boolean {
  return merge !== undefined && isOn(merge) && merge.attributes['val'] !== 'restart'
}

function clamp(text: string | undefined, least: number): number {
  const value = Math.trunc(Number(text ?? least))
  return Number.isFinite(value) ? Math.min(Math.max(value, least), MAX_SPAN) : least
}

function isTable(block: WordBlock): boolean {
  return block.kind === 'table'
}

/** True for a row that a tracked change removes or that is hidden. */
function isRowGone(row: XmlElement): boolean {
  const properties = child(row, 'w:trPr')
  return child(properties, 'w:del') !== undefined || isOn(child(properties, 'w:hidden'))
}

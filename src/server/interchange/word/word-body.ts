import type { WordBlock, WordParagraph } from './word-document.ts'
import type { WordLimits } from './word-limits.ts'
import type { WordLists } from './word-lists.ts'
import { chosen, isPlaceholder, runText } from './word-run.ts'
import { isBulletStyle, type WordStyle } from './word-styles.ts'
import { readTable } from './word-table.ts'
import { child, elements, valueOf, type XmlElement } from './xml-tree.ts'

/** What reading paragraphs needs of the rest of the file; one for a whole file, because lists and fields run on. */
export type BodyContext = {
  limits: WordLimits
  lists: WordLists
  style: (styleId: string) => WordStyle
  fields: ('code' | 'result')[]
}

const silent = new Set([
  'w:sectPr',
  'w:tblPr',
  'w:tcPr',
  'w:trPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
])

/** Paragraphs and tables of a body, cell, text box, header or note, content controls and wrappers seen through. */
export function readBlocks(holder: XmlElement, context: BodyContext): WordBlock[] {
  const blocks: WordBlock[] = []
  let open: WordParagraph | null = null
  const readCell = (cell: XmlElement): WordBlock[] => readBlocks(cell, context)
  const visit = (part: XmlElement): void => {
    if (silent.has(part.name)) return
    if (part.name === 'w:sdt' && isPlaceholder(part)) return
    if (part.name === 'w:tbl') return void blocks.push(...readTable(part, readCell, context.limits))
    if (part.name === 'mc:AlternateContent') return chosen(part).forEach(visit)
    if (part.name !== 'w:p') return elements(part).forEach(visit)
    const { paragraph, boxes, isMarkDeleted } = readParagraph(part, context)
    // Accepting the deletion of a paragraph's mark joins it with the next one.
    const joined = open ? join(open, paragraph) : paragraph
    if (!open) blocks.push(paragraph)
    open = isMarkDeleted ? joined : null
    for (const box of boxes) blocks.push(...readBlocks(box, context))
  }
  elements(holder).forEach(visit)
  return blocks
}

function join(first: WordParagraph, second: WordParagraph): WordParagraph {
  const isEmpty = first.text === ''
  first.text += second.text
  first.isBold = (first.isBold || isEmpty) && second.isBold
  first.mark ??= second.mark
  first.bookmarks.push(...second.bookmarks)
  return first
}

function readParagraph(part: XmlElement, context: BodyContext) {
  const properties = child(part, 'w:pPr')
  const styleId = valueOf(properties, 'w:pStyle') ?? null
  const style = styleId === null ? null : context.style(styleId)
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? 9)
  const { text, isBold, bookmarks, boxes } = runText(part, context.fields)
  const list = listOf(properties, styleId, style, context)
  const paragraph: WordParagraph = {
    kind: 'paragraph',
    text,
    ...list,
    style: styleId,
    headingLevel: outline < 9 ? outline + 1 : (style?.headingLevel ?? null),
    isBold,
    bookmarks,
  }
  const isMarkDeleted = child(child(properties, 'w:rPr'), 'w:del') !== undefined
  return { paragraph, boxes, isMarkDeleted }
}

function listOf(
  properties: XmlElement | undefined,
  styleId: string | null,
  style: WordStyle | null,
  context: BodyContext,
): { mark: string | null; listLevel: number | null } {
  const own = child(properties, 'w:numPr')
  const listId = valueOf(own, 'w:numId') ?? style?.listId ?? null
  // List 0 takes a paragraph out of the list of its style (ECMA-376 part 1, 17.9.18).
  if (listId === '0') return { mark: null, listLevel: null }
  if (listId === null) {
    const isBullet = styleId !== null && isBulletStyle(styleId)
    return isBullet ? { mark: '•', listLevel: 0 } : { mark: null, listLevel: null }
  }
  const fromStyle = style?.listLevel ?? (styleId === null ? 0 : context.lists.levelOfStyle(listId, styleId))
  const level = Number(valueOf(own, 'w:ilvl') ?? fromStyle) || 0
  return { mark: context.lists.next(listId, level), listLevel: level }
}

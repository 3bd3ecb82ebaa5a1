import type { WordBlock, WordParagraph } from './word-document.ts'

/** The lines of a cell: its paragraphs cut at line breaks; of a nested table a line a row. */
export function cellLines(blocks: WordBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.text.split('\n')
    return block.rows.flatMap((row) => {
      const own = [...new Set(row)].filter((cell) => cell !== null)
      if (own.length === 1) return own[0]?.lines ?? []
      return [own.map((cell) => cell.lines.join(' ').trim()).join('\t')]
    })
  })
}

/** The paragraphs of a cell, those of nested tables included. */
export function cellParagraphs(blocks: WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block]
    const cells = new Set(block.rows.flat().filter((cell) => cell !== null))
    return [...cells].flatMap((cell) => cell.paragraphs)
  })
}

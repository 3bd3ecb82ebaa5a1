/*
 * Reads a Word file that somebody sent: text and tables, nothing else. Every file gives a document or one problem,
 * whatever its bytes are; only the parts that are needed are unpacked. What the text means is not its business:
 * that is `report/read-report.ts`.
 */
import { cellParagraphs } from './cell-lines.ts'
import { foreignFile } from './file-kind.ts'
import { readBlocks, type BodyContext } from './word-body.ts'
import type { WordBlock, WordDocument, WordParagraph } from './word-document.ts'
import { MEGABYTE, wordLimits, type WordLimits } from './word-limits.ts'
import { wordLists } from './word-lists.ts'
import { openPackage, type WordPackage } from './word-package.ts'
import { Unreadable, type WordProblem } from './word-problem.ts'
import { needsStyles, wordStyles } from './word-styles.ts'
import { child, valueOf, type XmlElement } from './xml-tree.ts'
import { openZip } from './zip-part.ts'

export type WordReading = { ok: true; document: WordDocument } | { ok: false; problem: WordProblem }

/** Reads the bytes of a DOCX or DOCM file within `limits`. Never throws: every refusal is one `WordProblem`. */
export function readWord(bytes: Uint8Array, limits: WordLimits = wordLimits): WordReading {
  if (bytes.length > limits.fileBytes) {
    const megabytes = Math.floor(limits.fileBytes / MEGABYTE)
    return { ok: false, problem: { code: 'fileTooBig', params: { megabytes } } }
  }
  const foreign = foreignFile(bytes)
  if (foreign) return { ok: false, problem: foreign }
  try {
    return { ok: true, document: readPackage(openPackage(openZip(bytes, limits), limits), limits) }
  } catch (error) {
    // Whatever else the decoders throw on altered bytes says the same: this is no whole Word file.
    const problem: WordProblem = error instanceof Unreadable ? error.problem : { code: 'damaged', params: {} }
    return { ok: false, problem }
  }
}

function readPackage(word: WordPackage, limits: WordLimits): WordDocument {
  const use = survey(word.document)
  const styles = use.needsStyles ? (word.parts('styles')[0] ?? null) : null
  const hasLists = use.hasLists || (styles !== null && survey(styles).hasLists)
  const context: BodyContext = {
    limits,
    lists: wordLists(hasLists ? (word.parts('numbering')[0] ?? null) : null),
    style: wordStyles(styles),
    fields: [],
  }
  const body = child(word.document, 'w:body')
  const outside = (kinds: string[]): WordParagraph[] =>
    kinds
      .flatMap((kind) => word.parts(kind))
      .flatMap((part) => cellParagraphs(readBlocks(part, { ...context, fields: [] })))
  return {
    blocks: body ? readBlocks(body, context) : [],
    headers: outside(['header']),
    footers: outside(['footer']),
    notes: outside(['footnotes', 'endnotes']).filter(hasText),
  }
}

function hasText(block: WordBlock): boolean {
  return block.kind === 'table' || block.text.trim() !== ''
}

/** Tells which further parts the document needs, so that 800 KB of unused styles stay packed. */
function survey(tree: XmlElement): { needsStyles: boolean; hasLists: boolean } {
  const use = { needsStyles: false, hasLists: false }
  look(tree, use)
  return use
}

function look(part: XmlElement, use: { needsStyles: boolean; hasLists: boolean }): void {
  if (part.name === 'w:pPr') {
    const style = valueOf(part, 'w:pStyle')
    if (style !== undefined && needsStyles(style)) use.needsStyles = true
    if (child(part, 'w:numPr')) use.hasLists = true
    return
  }
  for (const each of part.children) if (typeof each !== 'string') look(each, use)
}

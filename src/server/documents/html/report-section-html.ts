import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { sectionOfField, sectionOfTable } from '#domain/report/passages.ts'
import type { ReportSection } from '#domain/report/report-sections.ts'
import type { Block } from '../layout/report-block.ts'
import { reportSheets } from '../layout/report-sheets.ts'
import { headingSection } from './line-place.ts'
import { blocksHtml, type ReportBodyOptions } from './report-html-body.ts'

/** One section of the report exactly as the whole report prints it. */
export function reportSectionHtml(
  model: ReportModel,
  form: FormEdition,
  section: ReportSection,
  options: ReportBodyOptions = {},
): string {
  const blocks = reportSheets(model, form, options).flatMap((sheet) => sheet.blocks)
  const own = blocks.filter((block) => section.places.includes(sectionOfBlock(block) ?? ''))
  return blocksHtml(own, model, options)
}

/** Headings of tables belong to their tables, which have sections of their own. */
function sectionOfBlock(block: Block): string | null {
  switch (block.kind) {
    case 'heading': {
      const ofTable: string | undefined = (sectionOfTable as Readonly<Record<string, string>>)[block.id]
      return block.id === 'activities'
        ? '1'
        : (ofTable ?? headingSection(block.id) ?? ownSections[block.id] ?? null)
    }
    case 'passport':
      return 'passport'
    case 'text':
    case 'box':
      return sectionOfField[block.field]
    case 'table':
      return sectionOfTable[block.table.part]
    case 'story':
      return '3.story'
    case 'signature':
    case 'annex':
      return 'end'
    case 'title':
    case 'missing':
      return null
  }
}

const ownSections: Readonly<Record<string, string>> = { bridge: '4', signature: 'end', annex: 'end' }

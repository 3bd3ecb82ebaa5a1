import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions, type IStylesOptions } from 'docx'
import type { ReportLanguage } from '#domain/text/local-text.ts'

/** Times metrics: Word has the first, LibreOffice takes the second by the font table (see `word-package.ts`). */
export const wordFont = 'Times New Roman'

/** Page measures in twentieths of a point. Wide pages have equal margins so that a table fills them. */
export const page = { width: 11906, height: 16838 }
export const margins = {
  portrait: { top: 1134, bottom: 1134, left: 1587, right: 851, header: 567, footer: 567 },
  landscape: { top: 1134, bottom: 964, left: 851, right: 851, header: 567, footer: 510 },
}
export const textWidth = {
  portrait: page.width - margins.portrait.left - margins.portrait.right,
  landscape: page.height - margins.landscape.left - margins.landscape.right,
}

/** Sizes of text in tables, in half points: table A has ten columns, the others are read at arm's length. */
export const cellSize = { wide: 17, other: 20 } as const

/** The list by which lines of a cell answer lines of its neighbour: numbers that are not part of the text. */
export const cellList = 'cell-lines'
export const numbering: INumberingOptions = {
  config: [
    {
      reference: cellList,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1)',
          alignment: AlignmentType.LEFT,
          suffix: LevelSuffix.SPACE,
          style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
        },
      ],
    },
  ],
}

/** Styles of the report: Title and Heading 1–2 carry the navigation pane, the rest keeps direct formatting out of the text. */
export function wordStyles(lang: ReportLanguage): IStylesOptions {
  const language = { value: lang === 'kk' ? 'kk-KZ' : 'ru-RU', eastAsia: 'ru-RU', bidirectional: 'ar-SA' }
  const font = { ascii: wordFont, hAnsi: wordFont, cs: wordFont, eastAsia: wordFont }
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, italics: false, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  })
  const paragraphStyle = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  })
  return {
    default: {
      document: { run: { font, size: 24, language }, paragraph: { spacing: { after: 0 } } },
      title: {
        run: { font, size: 28, bold: true, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 320 } },
      },
      heading1: heading(25, 280),
      heading2: heading(24, 200),
    },
    paragraphStyles: [
      paragraphStyle(
        'ReportText',
        'Report Text',
        {},
        { alignment: AlignmentType.BOTH, indent: { firstLine: 567 }, spacing: { after: 80 } },
      ),
      paragraphStyle(
        'Passport',
        'Passport',
        {},
        { spacing: { after: 120 }, indent: { left: 284, hanging: 284 } },
      ),
      paragraphStyle(
        'Instruction',
        'Form Instruction',
        { italics: true, size: 19 },
        { alignment: AlignmentType.BOTH, spacing: { after: 120 }, keepLines: true },
      ),
      paragraphStyle('Cell', 'Table Cell', { size: cellSize.other }, { spacing: { before: 10, after: 10 } }),
      paragraphStyle(
        'CellWide',
        'Wide Table Cell',
        { size: cellSize.wide },
        { spacing: { before: 10, after: 10 } },
      ),
      paragraphStyle('Running', 'Running Line', { size: 17, color: '595959' }, {}),
      paragraphStyle('Gap', 'Gap', { size: 12 }, { spacing: { after: 0 } }),
    ],
  }
}

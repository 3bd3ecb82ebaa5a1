/* Pictures of a paper in Word: rows of three in a table without lines. */
import {
  AlignmentType,
  ImageRun,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import { fixedTable, noBorders } from '../docx/word-table.ts'
import { printable } from '../layout/printed-text.ts'
import { fitted, pictureRows, picturesInRow } from './picture-rows.ts'
import type { PaperBlock, PaperPicture } from './paper.ts'

const captionSize = 18
/** Twentieths of a point in a pixel of 96 to the inch. */
const twipsInPixel = 15
const cellPadding = 240

/** The pictures as a table as wide as the text, in twentieths of a point. */
export function wordPictures(
  { pictures, inRow = picturesInRow }: Extract<PaperBlock, { kind: 'pictures' }>,
  textWidth: number,
): FileChild[] {
  if (pictures.length === 0) return []
  const width = Math.floor(textWidth / inRow)
  const side = Math.floor((width - cellPadding) / twipsInPixel)
  const rows = pictureRows(pictures, inRow).map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: Array.from(
          { length: inRow },
          (_, column) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              children: cell(row[column], at * inRow + column + 1, side),
            }),
        ),
      }),
  )
  return [
    fixedTable(
      rows,
      Array.from({ length: inRow }, () => width),
      noBorders,
    ),
    new Paragraph({ style: 'Gap', spacing: { after: 160 } }),
  ]
}

/** The id is given: the library's own counts on through all papers, and equal input would give other bytes. */
const cell = (picture: PaperPicture | undefined, id: number, side: number): Paragraph[] =>
  picture === undefined
    ? [new Paragraph({})]
    : [
        centred(
          new ImageRun({
            type: 'jpg',
            data: picture.bytes,
            transformation: fitted(picture, side),
            altText: { id: String(id), name: `picture${id}`, description: printable(picture.caption) },
          }),
        ),
        centred(new TextRun({ text: printable(picture.caption), size: captionSize })),
      ]

const centred = (child: ImageRun | TextRun): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 40 }, children: [child] })

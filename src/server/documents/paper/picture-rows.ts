import type { PaperPicture } from './paper.ts'

export const picturesInRow = 3

/** Pictures as rows of a page. */
export const pictureRows = (
  pictures: readonly PaperPicture[],
  inRow: number = picturesInRow,
): (readonly PaperPicture[])[] =>
  Array.from({ length: Math.ceil(pictures.length / inRow) }, (_, row) =>
    pictures.slice(row * inRow, (row + 1) * inRow),
  )

/** Width and height of a picture that is to fit a square; a small one is not blown up. */
export function fitted(
  { width, height }: Pick<PaperPicture, 'width' | 'height'>,
  side: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, side / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Bounds on foreign input. A filed report has 2 400 elements in 140 KB; a book of a thousand pages stays far below. */
export type WordLimits = {
  fileBytes: number
  parts: number
  /** Unpacked bytes of one part and of all parts read. */
  partBytes: number
  totalBytes: number
  /** Unpacked to packed size, held against parts above `ratioFromBytes`. */
  ratio: number
  ratioFromBytes: number
  elements: number
  depth: number
  /** Positions of one table: rows × columns. */
  gridCells: number
  milliseconds: number
}

export const MEGABYTE = 1024 * 1024

export const wordLimits: WordLimits = {
  fileBytes: 200 * MEGABYTE,
  parts: 10_000,
  partBytes: 48 * MEGABYTE,
  totalBytes: 96 * MEGABYTE,
  ratio: 250,
  ratioFromBytes: 2 * MEGABYTE,
  elements: 600_000,
  depth: 160,
  gridCells: 1_000_000,
  milliseconds: 15_000,
}

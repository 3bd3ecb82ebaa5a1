import { encode } from 'uqr'

/** A QR code as a drawing: its side in squares, and the path of its dark ones. */
export interface QrCode {
  readonly side: number
  readonly path: string
}

/** Draws a text as a QR code with the quiet zone of four squares that readers want. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { side: size, path: squares.join('') }
}

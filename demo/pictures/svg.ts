/** Pieces of SVG for the demo's drawings, and numbers that look random but are the same at every run. */

export type Random = (from: number, to: number) => number

/** A row of numbers that its seed decides (mulberry32 over a hash of the text). */
export function randomOf(seed: string): Random {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193)
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (to - from)
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const n = (value: number): string => value.toFixed(1)

export const rect = (x: number, y: number, width: number, height: number, fill: string, extra = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${extra}/>`

export const circle = (x: number, y: number, radius: number, fill: string, extra = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" ${extra}/>`

export const polygon = (points: readonly (readonly [number, number])[], fill: string): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"/>`

export const label = (x: number, y: number, size: number, text: string, extra = ''): string =>
  `<text x="${n(x)}" y="${n(y)}" font-family="Tinos" font-size="${size}" ${extra}>${escaped(text)}</text>`

/** A drawing of `width` by `height` units as a picture of eight tenths as many pixels: enough to read, quick to make. */
export const drawing = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * 0.8)}" height="${Math.round(height * 0.8)}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`

/** Words in lines of about so many letters. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A handwritten-looking stroke of a width. */
export function scribble(random: Random, x: number, y: number, width: number, ink: string): string {
  const steps = Math.max(3, Math.round(width / 9))
  const points = Array.from({ length: steps }, (_, step) => {
    const [mid, end] = [x + ((step + 0.5) * width) / steps, x + ((step + 1) * width) / steps]
    return `Q${n(mid)},${n(y - random(-6, 11))} ${n(end)},${n(y + random(-3, 3))}`
  })
  return `<path d="M${n(x)},${n(y)} ${points.join(' ')}" fill="none" stroke="${ink}" stroke-width="1.6" stroke-linecap="round"/>`
}

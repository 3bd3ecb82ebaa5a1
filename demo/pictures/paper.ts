import sharp from 'sharp'
import { circle, drawing, label, randomOf, rect, scribble, wrapped, type Random } from './svg.ts'
import { useShippedFont } from './shipped-font.ts'

const [width, height] = [620, 877]
const ink = '#1d2f7a'

/** A scanned page: its text, and a signature with a stamp where the paper has them. */
export interface Paper {
  readonly seed: string
  readonly title: string
  readonly lines: readonly string[]
  readonly signature?: string
  /** What the round stamp says. */
  readonly stamp?: string
}

/** A scan of a paper with text. */
export function scannedPaper({ seed, title, lines, signature, stamp }: Paper): Promise<Uint8Array> {
  const random = randomOf(seed)
  const heading = wrapped(title, 42).map((line, row) =>
    label(310, 110 + row * 30, 24, line, 'text-anchor="middle" font-weight="bold"'),
  )
  const body = lines.flatMap((line) => wrapped(line, 66))
  const text = body.map((line, row) => label(64, 130 + heading.length * 30 + row * 25, 17, line))
  const end = Math.min(130 + heading.length * 30 + body.length * 25 + 60, 800)
  return scan(random, [...heading, ...text, ...(signature ? signed(random, end, signature, stamp) : [])])
}

function signed(random: Random, y: number, name: string, stamp: string | undefined): string[] {
  const hand = [label(64, y, 17, name), scribble(random, 330, y - 4, 110, ink)]
  if (stamp === undefined) return hand
  return [
    ...hand,
    circle(430, y - 8, 46, 'none', `stroke="${ink}" stroke-width="3" opacity="0.7"`),
    circle(430, y - 8, 34, 'none', `stroke="${ink}" stroke-width="1.5" opacity="0.7"`),
    label(430, y - 4, 13, stamp, `text-anchor="middle" fill="${ink}" opacity="0.7"`),
  ]
}

/** A sign-in sheet: written names where the record has them, else lines in somebody's hand. */
export function signInSheet(
  seed: string,
  title: string,
  dayAndPlace: string,
  people: number,
  names: readonly string[],
): Promise<Uint8Array> {
  const random = randomOf(seed)
  const rows = Math.min(people, 60)
  const inColumn = rows > 30 ? Math.ceil(rows / 2) : rows
  const columnWidth = rows > 30 ? 250 : 500
  const step = Math.min(32, 620 / Math.max(inColumn, 1))
  const lines = Array.from({ length: rows }, (_, index) => {
    const column = Math.floor(index / inColumn)
    const x = 56 + column * 262
    const y = 205 + (index % inColumn) * step
    const name = names[index]
    return [
      rect(x, y + 6, columnWidth, 0.8, '#888'),
      label(x, y, 14, `${index + 1}`),
      name
        ? label(x + 30, y, 17, name, `fill="${ink}" font-style="italic"`)
        : scribble(random, x + 30, y, columnWidth * random(0.32, 0.5), ink),
      scribble(random, x + columnWidth * 0.72, y, columnWidth * random(0.14, 0.24), ink),
    ].join('')
  })
  const heading = wrapped(title, 46).map((line, row) =>
    label(310, 84 + row * 28, 22, line, 'text-anchor="middle" font-weight="bold"'),
  )
  const foot = [label(310, 162, 17, dayAndPlace, 'text-anchor="middle"')]
  return scan(random, [...heading, ...foot, ...lines])
}

/** A page on the glass of a scanner: a little grey, a little askew. */
async function scan(random: Random, parts: readonly string[]): Promise<Uint8Array> {
  await useShippedFont()
  const turn = `<g transform="rotate(${random(-0.7, 0.7).toFixed(2)} 310 438)">${parts.join('')}</g>`
  const shade = rect(0, 0, random(4, 12), height, '#d5d5d0')
  const page = drawing(width, height, [rect(0, 0, width, height, '#fbfaf6'), shade, turn])
  return sharp(Buffer.from(page)).jpeg({ quality: 70 }).toBuffer()
}

import sharp from 'sharp'
import { circle, drawing, label, randomOf, rect, wrapped } from './svg.ts'
import { useShippedFont } from './shipped-font.ts'

const [width, height] = [800, 640]

/** A page of the web as a screenshot keeps it. */
export interface WebPage {
  readonly seed: string
  readonly address: string
  readonly outlet: string
  readonly day: string
  readonly title: string
}

/** A window of a browser with the page: its address, its outlet and day, the title, a picture and the text below. */
export async function screenshot({ seed, address, outlet, day, title }: WebPage): Promise<Uint8Array> {
  await useShippedFont()
  const random = randomOf(seed)
  const hue = Math.round(random(90, 220))
  const heading = wrapped(title, 46)
  const top = 170 + heading.length * 34
  const page = drawing(width, height, [
    rect(0, 0, width, height, '#ffffff'),
    rect(0, 0, width, 52, '#dfe3e8'),
    ...['#e8695c', '#e9b64d', '#68b86a'].map((fill, n) => circle(24 + n * 22, 26, 7, fill)),
    rect(104, 10, 670, 32, '#ffffff', 'rx="16"'),
    label(122, 32, 17, address, 'fill="#444"'),
    rect(0, 52, width, 58, `hsl(${hue} 45% 32%)`),
    label(40, 90, 26, outlet, 'fill="#ffffff" font-weight="bold"'),
    label(40, 140, 17, day, 'fill="#666"'),
    ...heading.map((line, row) => label(40, 178 + row * 34, 28, line, 'font-weight="bold"')),
    ...picture(hue, top),
    ...Array.from({ length: 4 }, (_, row) => rect(40, top + 240 + row * 26, random(480, 710), 9, '#c9ccd1')),
  ])
  return sharp(Buffer.from(page)).jpeg({ quality: 74 }).toBuffer()
}

/** Sky, steppe and a few houses: what all the pages write about. */
const picture = (hue: number, y: number): string[] => [
  rect(40, y, 720, 120, `hsl(${hue} 50% 82%)`),
  rect(40, y + 120, 720, 90, `hsl(${(hue + 300) % 360} 28% 68%)`),
  ...[110, 300, 560].flatMap((x, n) => [
    rect(x, y + 84 - n * 6, 96, 60 + n * 6, '#f1ece2'),
    rect(x - 8, y + 70 - n * 6, 112, 18, '#a2543c'),
    rect(x + 36, y + 104, 22, 40, '#6c5b4a'),
  ]),
]

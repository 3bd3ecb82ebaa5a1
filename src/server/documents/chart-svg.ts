/*
 * Plan and fact of indicators as bars, one picture for HTML, PDF and the site. Each indicator has its own scale, for
 * their units differ; colour is never the only sign: each bar names itself.
 */
import type { PlanFactBar } from '#domain/report/model.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { escapeHtml } from './html/escape-html.ts'
import { barUnits } from './layout/bar-units.ts'
import { barLabel, printable, printedNumber } from './layout/printed-text.ts'

export interface ChartOptions {
  readonly lang: Language
  /** Width in the picture's units, which are points on paper and pixels on a screen. */
  readonly width?: number
  /** Colour of the words; a page takes `currentColor`, so that they follow its light and dark. */
  readonly ink?: string
  /** Prefix of the ids inside, when several charts stand on one page. */
  readonly id?: string
}

const fontSize = 11
const lineHeight = 14
const barHeight = 11
const valueWidth = 120
const colours = { plan: '#aab4be', fact: '#2f7d5b' } as const

/** An accessible SVG picture of the bars, with a title and the figures as its description. */
export function chartSvg(bars: readonly PlanFactBar[], options: ChartOptions): string {
  const { lang, width = 496, ink = '#1f2328', id = 'chart' } = options
  let y = 0
  const parts: string[] = []
  for (const bar of bars) {
    const labels = wrapped(barLabel(bar), width)
    parts.push(...labels.map((text, index) => words(text, 0, y + lineHeight * (index + 1) - 3, 400)))
    y += labels.length * lineHeight + 1
    parts.push(...barPair(bar, y, width, lang))
    y += 2 * (barHeight + 2) + 10
  }
  const described = bars.map((bar) => barText(bar, lang)).join('; ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="Tinos, 'Times New Roman', serif" font-size="${fontSize}" fill="${ink}">`,
    `<title id="${id}-title">${escapeHtml(message(lang, 'document.chart.title'))}</title>`,
    `<desc id="${id}-desc">${escapeHtml(described)}</desc>`,
    ...parts,
    '</svg>',
  ].join('')
}

function barPair(bar: PlanFactBar, top: number, width: number, lang: Language): string[] {
  const room = width - valueWidth
  const lengths = barUnits(bar, room)
  return (['plan', 'fact'] as const).flatMap((kind, index) => {
    const y = top + index * (barHeight + 2)
    const value = `${message(lang, `document.annex.${kind}`)}: ${printedNumber(bar[kind], lang)}`
    return [
      `<rect x="0" y="${y}" width="${lengths[kind]}" height="${barHeight}" fill="${colours[kind]}"/>`,
      words(value, room + 8, y + barHeight - 2, kind === 'fact' ? 700 : 400),
    ]
  })
}

const words = (text: string, x: number, y: number, weight: 400 | 700): string =>
  `<text x="${x}" y="${y}"${weight === 700 ? ' font-weight="bold"' : ''}>${escapeHtml(printable(text))}</text>`

const barText = (bar: PlanFactBar, lang: Language): string =>
  message(lang, 'document.chart.bar', {
    label: printable(barLabel(bar)),
    plan: printedNumber(bar.plan, lang),
    fact: printedNumber(bar.fact, lang),
  })

/** Lines of a label: Tinos has Times widths, where a Cyrillic letter takes about half its size. */
function wrapped(text: string, width: number): string[] {
  const most = Math.max(10, Math.floor(width / (fontSize * 0.53)))
  const rows: string[] = []
  for (const word of printable(text).split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + word.length < most) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows
}

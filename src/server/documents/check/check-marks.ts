import type { Finding, Place, Severity } from '#domain/check/finding.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { printable } from '../layout/printed-text.ts'
import { covers, lineId, sectionId, type LinePlace } from '../html/line-place.ts'
import { severities } from './checked-document.ts'

/** A finding with its number on the page. */
export interface NumberedFinding {
  readonly number: number
  readonly finding: Finding
}

/** Findings in the order in which a page lists them: errors first. */
export const numbered = (findings: readonly Finding[]): NumberedFinding[] =>
  severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding, index) => ({ number: index + 1, finding }))

/** Only a place that names a cell or a paragraph marks words; one that names a table or section points at its head. */
const isExact = (place: Place): boolean => place.column !== undefined || place.paragraph !== undefined

export interface PageMarks {
  readonly mark: (place: LinePlace, html: string) => string
  /** The id to jump to for a place, known once the body is rendered. */
  readonly target: (place: Place) => string
}

/** Marks the lines of findings while the body is rendered, and remembers where they stand. */
export function pageMarks(findings: readonly NumberedFinding[], prefix: string): PageMarks {
  const lines: LinePlace[] = []
  return {
    mark: (line, html) => {
      lines.push(line)
      const own = findings.flatMap(({ number, finding }) => {
        const place = finding.places.find((each) => isExact(each) && covers(each, line))
        return place ? [{ number, severity: finding.severity, ...rangeOf(place, html) }] : []
      })
      return own.length === 0 ? html : markedHtml(html, own, prefix)
    },
    target: (place) => {
      const isLine = place.row !== undefined || isExact(place)
      const line = isLine ? lines.find((each) => covers(place, each)) : undefined
      return `${prefix}${line ? lineId(line) : sectionId(place.section)}`
    },
  }
}

interface MarkedRange {
  readonly from: number
  readonly to: number
  readonly severity: Severity
  readonly number: number
}

/** The words that a place quotes, within the line; the whole line where it quotes nothing found there. */
function rangeOf(place: Place, html: string): Pick<MarkedRange, 'from' | 'to'> {
  const quote = escapeHtml(printable((place.quote ?? '').replace(/^…|…$/g, '').trim()))
  const at = quote === '' ? -1 : html.indexOf(quote)
  if (at === -1) return { from: 0, to: html.length }
  const end = at + quote.length
  const restOfWord = /^[\p{L}\p{N}]*/u.exec(html.slice(end))?.[0] ?? ''
  return { from: at, to: end + restOfWord.length }
}

/** Marks each run of words once, in the colour of its gravest finding, with the numbers of all behind it. */
function markedHtml(html: string, ranges: readonly MarkedRange[], prefix: string): string {
  const runs: { from: number; to: number; findings: MarkedRange[] }[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = runs.at(-1)
    if (last && range.from < last.to) {
      last.to = Math.max(last.to, range.to)
      last.findings.push(range)
    } else runs.push({ from: range.from, to: range.to, findings: [range] })
  }
  let done = 0
  const parts = runs.map(({ from, to, findings }) => {
    const ordered = findings.toSorted((a, b) => a.number - b.number)
    const before = html.slice(done, from)
    done = to
    const numbers = ordered.map(
      ({ number, severity }) =>
        `<sup class="${severity}"><a href="#${prefix}finding-${number}">${number}</a></sup>`,
    )
    return `${before}<mark class="${ordered[0]?.severity ?? 'note'}">${html.slice(from, to)}</mark>${numbers.join('')}`
  })
  return parts.join('') + html.slice(done)
}

/** The link to a place: its label, and what stands there. */
export function placeLink(place: Place, label: string, target: string | null): string {
  const quote = place.quote ? ` <q>${escapeHtml(place.quote)}</q>` : ''
  const text = escapeHtml(label)
  return target === null ? `${text}${quote}` : `<a href="#${target}">${text}</a>${quote}`
}

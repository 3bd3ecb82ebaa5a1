import type { Finding, Place } from '#domain/check/finding.ts'
import { escapeHtml } from '../html/escape-html.ts'
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
      const own = findings.filter(({ finding }) =>
        finding.places.some((place) => isExact(place) && covers(place, line)),
      )
      const [first] = own
      if (!first) return html
      const numbers = own.map(
        ({ number, finding }) =>
          `<sup class="${finding.severity}"><a href="#${prefix}finding-${number}">${number}</a></sup>`,
      )
      return `<mark class="${first.finding.severity}">${html}</mark>${numbers.join('')}`
    },
    target: (place) => {
      const isLine = place.row !== undefined || isExact(place)
      const line = isLine ? lines.find((each) => covers(place, each)) : undefined
      return `${prefix}${line ? lineId(line) : sectionId(place.section)}`
    },
  }
}

/** The link to a place: its label, and what stands there. */
export function placeLink(place: Place, label: string, target: string | null): string {
  const quote = place.quote ? ` <q>${escapeHtml(place.quote)}</q>` : ''
  const text = escapeHtml(label)
  return target === null ? `${text}${quote}` : `<a href="#${target}">${text}</a>${quote}`
}

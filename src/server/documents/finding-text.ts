import type { Figures, Finding } from '#domain/check/finding.ts'
import type { Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import { printedNumber } from './layout/printed-text.ts'
import { placeLabel } from './place-label.ts'

export interface FindingText {
  /** What disagrees, by how much, and what would settle it. */
  readonly message: string
  /** A label for each place of the finding, in their order. */
  readonly places: readonly string[]
}

/** A finding in words: its message and where it stands. */
export const findingText = (finding: Finding, lang: Language): FindingText => ({
  message:
    messageOr(lang, `check.${finding.rule}.${finding.variant}`, printedFigures(finding.figures, lang)) ??
    `${finding.rule} (${Object.values(printedFigures(finding.figures, lang)).join(' ≠ ')})`,
  places: finding.places.map((place) => placeLabel(place, lang)),
})

/** Years and small counts stay as they are; from ten thousand on thousands are parted. `count` also picks a plural form. */
const printedFigures = (figures: Figures, lang: Language): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => {
      const isPlain =
        typeof value === 'string' || name === 'count' || (Number.isInteger(value) && Math.abs(value) < 10_000)
      return [name, isPlain ? value : printedNumber(value, lang)]
    }),
  )

import type { Figures, Finding } from '#domain/check/finding.ts'
import type { Language } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import { printedNumber } from './layout/printed-text.ts'
import { placeLabel } from './place-label.ts'

export interface FindingText {
  /** What disagrees and by how much. */
  readonly message: string
  /** What would settle it; findings of one rule mostly share it. */
  readonly settle: string | null
  /** A label for each place of the finding, in their order. */
  readonly places: readonly string[]
}

/** A finding in words: its message, what would settle it and where it stands. */
export function findingText(finding: Finding, lang: Language): FindingText {
  const figures = printedFigures(finding.figures, lang)
  return {
    message: messageOf(finding, figures, lang),
    settle: messageOr(lang, `check.${finding.rule}.settle`, figures),
    places: finding.places.map((place) => placeLabel(place, lang)),
  }
}

/** What disagrees and by how much, without the rest of a finding's text. */
export const findingMessage = (finding: Finding, lang: Language): string =>
  messageOf(finding, printedFigures(finding.figures, lang), lang)

const messageOf = (finding: Finding, figures: Figures, lang: Language): string =>
  messageOr(lang, `check.${finding.rule}.${finding.variant}`, figures) ?? unworded(finding, figures)

/** A finding whose wording is missing is still shown: its rule and what was compared. */
const unworded = (finding: Finding, figures: Figures): string =>
  [finding.rule, ...Object.entries(figures).map(([name, value]) => `${name} ${value}`)].join(', ')

/** Years and small counts stay as they are; from ten thousand on thousands are parted. `count` also picks a plural form. */
const printedFigures = (figures: Figures, lang: Language): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => {
      const isPlain =
        typeof value === 'string' || name === 'count' || (Number.isInteger(value) && Math.abs(value) < 10_000)
      return [name, isPlain ? value : printedNumber(value, lang)]
    }),
  )

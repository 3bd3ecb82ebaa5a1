import type { Place } from '../check/finding.ts'
import { folded } from '../check/reading/cell-lines.ts'

/** Why something of a filed report was not carried over. */
export type UnreadReason =
  | 'absent'
  | 'organisationKept'
  | 'notInForm'
  | 'noTitle'
  | 'shortened'
  | 'placeUnclear'
  | 'planUnclear'
  | 'planUnmatched'
  | 'planConflict'
  | 'amountUnclear'
  | 'grantKindUnclear'
  | 'storyUndivided'
  | 'letterIncomplete'
  | 'letterKnown'

/** What a record had to have and the form does not tell: taken until a person says better. */
export type AssumedReason =
  | 'projectPeriod'
  | 'sourceEvents'
  | 'sourcePeople'
  | 'sourceQuantity'
  | 'partnerKind'
  | 'partnerSince'
  | 'agreedOn'
  | 'agreedOnLetter'

export interface ImportNote<Reason extends string> {
  readonly reason: Reason
  readonly place: Place
  /** The heading that was looked for, where the part is absent. */
  readonly wanted?: string
}

/** Collects, while a report is read for import, what a person has to look at afterwards. */
export interface ImportNotes {
  readonly unread: ImportNote<UnreadReason>[]
  readonly assumed: ImportNote<AssumedReason>[]
}

/** A cell of the report as a place; `row` counts from 1. */
export interface ImportCell {
  readonly section: string
  readonly table?: string
  readonly row?: number
  readonly column?: string
}

const quoteLimit = 120

/** The place of a note with a short quote of what stands there. */
export function quoted(cell: ImportCell, text: string): Place {
  const quote = folded(text)
  if (quote === '') return cell
  return { ...cell, quote: quote.length > quoteLimit ? `${quote.slice(0, quoteLimit - 1)}…` : quote }
}

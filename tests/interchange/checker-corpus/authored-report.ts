/*
 * A report as an author would type it: only strings, as they are to stand in the Word file. It knows nothing of the
 * report model, so that the corpus judges reader and rules together and from outside.
 */
import type { RuleId } from '#domain/check/finding.ts'

export interface AuthoredActivity {
  readonly task: string
  readonly activity: string
  readonly date: string
  readonly place: string
  readonly people: string
  readonly result: string
  readonly indicators: string
  readonly plan: string
  readonly fact: string
  readonly effect: string
}

export interface AuthoredLayout {
  /** A paragraph a field, the value below its label, or a table with or without a number column. */
  readonly passport: 'line' | 'below' | 'table' | 'numbered-table'
  readonly headings: 'official' | 'reworded' | 'roman'
  readonly tasks: 'merged' | 'repeated' | 'banner'
  readonly numberColumn: boolean
  readonly statistics: 'across' | 'down'
  /** The table of activities goes on as a second table after this many rows. */
  readonly continuedAfter?: number
  readonly splitRuns: boolean
  readonly instructions: boolean
  readonly bullets: boolean
}

export interface AuthoredReport {
  readonly id: string
  readonly lang: 'ru' | 'kk'
  readonly layout: AuthoredLayout
  readonly passport: readonly [
    organisation: string,
    head: string,
    contact: string,
    project: string,
    period: string,
    grant: string,
  ]
  readonly about: readonly string[]
  readonly goal: string
  readonly achieved: readonly string[]
  readonly activities: readonly AuthoredActivity[]
  /** Plan and fact of the nine rows of the form. */
  readonly effects: readonly (readonly [plan: string, fact: string])[]
  readonly deviations: readonly string[]
  readonly goalFacts: readonly string[]
  readonly changes: readonly string[]
  readonly story: { readonly title: string; readonly paragraphs: readonly string[] }
  readonly gender: readonly string[]
  readonly social: readonly string[]
  /** Seven brackets, or eight with that of children under 13; the total comes first. */
  readonly age: readonly string[]
  readonly concrete: readonly string[]
  readonly longTerm: readonly string[]
  readonly sustainability: readonly string[]
  readonly socialEffect: readonly string[]
  readonly partnerAnalysis: readonly string[]
  readonly partners: readonly (readonly [name: string, role: string, contact: string, note: string])[]
  readonly proposals: readonly (readonly [
    sphere: string,
    priority: string,
    problem: string,
    amount: string,
    kind: string,
    expected: string,
  ])[]
  readonly recommendations: readonly {
    readonly bodies: string
    readonly items: string
    readonly letters: string
  }[]
  readonly attachments: readonly string[]
  readonly signature: readonly string[]
  /** Sections left out of the file with their headings. */
  readonly omit?: readonly ('story' | 'age' | 'partners' | 'recommendations' | 'sustainability' | 'effects')[]
}

/** What an editor would change by hand in one report to break one rule: this text for that, at its first occurrence. */
export type OwnSpoilers = Readonly<Partial<Record<RuleId, readonly (readonly [from: string, to: string])[]>>>

/** One row of the table of activities, from its cells in the form's order. */
export const activity = (
  ...cells: readonly [string, string, string, string, string, string, string, string, string, string]
): AuthoredActivity => {
  const [task, title, date, place, people, result, indicators, plan, fact, effect] = cells
  return { task, activity: title, date, place, people, result, indicators, plan, fact, effect }
}

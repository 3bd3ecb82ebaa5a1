import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'
import type { FieldId, ReportKind } from './model.ts'

/** The fields of the form that people write; the others are computed from the passport and the records. */
export const narrativeFields = [
  'about',
  'goal',
  'achieved',
  'deviations',
  'goalFacts',
  'changes',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
  'attachments',
] as const satisfies readonly FieldId[]
export type NarrativeField = (typeof narrativeFields)[number]

/**
 * What people wrote for one field of the form, in its newest version. `kind` null serves every report; a text of a
 * kind goes before it. Figures are named, never typed: `{{fact:2.1.a}}`, `{{plan:2.1.a}}`, `{{effect:staff}}`,
 * `{{money:payroll}}`, `{{people:gender.male}}`, `{{count:recommendations}}`.
 */
export interface Narrative {
  readonly field: NarrativeField
  readonly kind: ReportKind | null
  readonly text: LocalText
  readonly version: number
}

/** A success story in the form's parts. It is printed only with the person's consent to publication. */
export interface Story {
  readonly id: string
  readonly position: number
  readonly title: LocalText
  readonly before: LocalText
  readonly impact: LocalText
  readonly result: LocalText
  readonly quote: LocalText
  readonly quotedPerson: LocalText
  readonly hasConsent: boolean
  readonly consentOn: PlainDate | null
}

/** A proposal for the list of priorities of the next grants. */
export interface Proposal {
  readonly id: string
  readonly position: number
  readonly sphere: LocalText
  readonly priority: LocalText
  readonly problem: LocalText
  /** Whole thousands of tenge, as the form asks. */
  readonly amountThousands: number
  readonly grantKind: 'short' | 'medium' | 'long'
  readonly expected: LocalText
}

/** The checker's rules, by the ids that its readers know. */
export const ruleIds = [
  'money.plan-total',
  'money.overspent',
  'money.unspent',
  'money.in-words',
  'money.unit',
  'plan-fact.missing',
  'plan-fact.deviation',
  'plan-fact.below',
  'plan-fact.unmatched',
  'plan-fact.all-equal',
  'date.outside-period',
  'date.impossible',
  'date.imprecise',
  'date.count',
  'date.order',
  'date.same-day',
  'people.not-a-count',
  'people.totals',
  'people.sum',
  'people.age',
  'people.derivable',
  'quantity.conflict',
  'quantity.rate',
  'quantity.all',
  'quantity.funnel',
  'partner.count',
  'partner.supplier',
  'recommendation.count',
  'recommendation.letter',
  'story.length',
  'story.parts',
  'text.copied',
  'text.future',
  'text.leftover',
  'text.script',
  'name.variants',
  'form.missing',
  'form.value',
  'contact.invalid',
  'contact.private',
  'evidence.none',
  'evidence.reused',
  'evidence.time',
  'evidence.place',
  'expense.document',
  'attendance.overlap',
  'pickup.unproven',
  'reply.overdue',
] as const
export type RuleId = (typeof ruleIds)[number]

/** `error`: an operator returns the report; `warning`: needs a written explanation; `note`: editorial. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Where a finding stands. `section` is a section id of the form edition ('passport', '1', '1.about', '1.activities',
 * '1.effects', '1.deviations', '2', '3', '3.story', '4.gender', '4.social', '4.age', '5.1' … '5.4', '6', '6.partners',
 * '7.proposals', '8.recommendations', 'end', or 'records' for the project's own records); rows, columns and paragraphs count from 1 within it.
 */
export interface Place {
  readonly section: string
  readonly table?: string
  readonly row?: number
  readonly column?: string
  readonly paragraph?: number
  /** A short quote of what stands there, at most 120 characters. */
  readonly quote?: string
  /** A record of the project, when records are checked. */
  readonly record?: { readonly subject: string; readonly id: string; readonly label: string }
}

/** A number or short text that was compared; its name is a key of messages/…/check.json under `figure.`. */
export type Figures = { readonly [name: string]: number | string }

/**
 * One contradiction with all its places. `variant` picks the wording within the rule's messages
 * (`check.<rule>.<variant>`), `figures` fill it.
 */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  readonly variant: string
  readonly places: readonly Place[]
  readonly figures: Figures
}

/*
 * The report model: what an official report says, part by part, whether it was computed from records or read from a
 * Word file. Renderers print it, the checker judges it, and neither knows where it came from. Cells hold the printed
 * lines; figures that were computed carry the id under which `figures` lists their value and their records.
 */
import type { PlainDate } from '../calendar/day.ts'
import { ageCategories, genderCategories, socialCategories } from '../people/categories.ts'
import type { ReportLanguage } from '../text/local-text.ts'

export type ReportKind = 'final' | 'interim'

/** A piece of a printed line; `figure` names the computed figure it shows. */
export interface Span {
  readonly text: string
  readonly figure?: string
}

/** One printed paragraph, or one line of a cell. */
export type Line = readonly Span[]
export type Lines = readonly Line[]

/** The parts of the form that hold running text, by the names the form edition gives them. */
export const fieldIds = [
  'organisation',
  'head',
  'contact',
  'project',
  'period',
  'grant',
  'about',
  'goal',
  'achieved',
  'deviations',
  'goalFacts',
  'changes',
  /** How attendances lead to the direct beneficiaries: ours, not the form's, below its statistics. */
  'bridge',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
  'attachments',
  'signature',
] as const
export type FieldId = (typeof fieldIds)[number]

export const activityColumns = [
  'task',
  'activity',
  'date',
  'place',
  'people',
  'result',
  'indicators',
  'plan',
  'fact',
  'effect',
] as const
export type ActivityColumn = (typeof activityColumns)[number]

export type EffectColumn = 'number' | 'indicator' | 'unit' | 'plan' | 'fact'

export const effectKeys = [
  'directBeneficiaries',
  'indirectBeneficiaries',
  'staff',
  'specialists',
  'ngos',
  'payroll',
  'taxes',
  'purchases',
  'partners',
] as const
export type EffectKey = (typeof effectKeys)[number]

export type PartnerColumn = 'name' | 'role' | 'contact' | 'note'

export type ProposalColumn =
  'number' | 'sphere' | 'priority' | 'problem' | 'amount' | 'grantKind' | 'expected'

export type RecommendationColumn = 'bodies' | 'items' | 'letters'

export const genderKeys = ['total', ...genderCategories] as const
export const socialKeys = ['total', ...socialCategories] as const
export const ageKeys = ['total', ...ageCategories] as const
export const statisticTables = ['gender', 'social', 'age'] as const
export type StatisticTable = (typeof statisticTables)[number]
/** `unknown` is the remainder nobody noted; a report prints it only where it is not zero. */
export type StatisticKey =
  (typeof genderKeys)[number] | (typeof socialKeys)[number] | (typeof ageKeys)[number] | 'unknown'

/** A row of a table: a column the table does not have is absent, an empty cell is an empty array. */
export interface Row<Column extends string> {
  readonly cells: { readonly [column in Column]?: Lines }
}

/** A row of table A. Rows with the same `group` share one merged task cell; `plan[i]` and `fact[i]` answer `indicators[i]`. */
export interface ActivityRow extends Row<ActivityColumn> {
  readonly group: number
  readonly groupKind: 'task' | 'final' | 'information'
}

/** A row of table B; `key` is null for a row the form does not know. */
export interface EffectRow extends Row<EffectColumn> {
  readonly key: EffectKey | null
}

/** One cell of a statistics table with its printed heading; `key` is null for a heading the form does not know. */
export interface StatisticCell {
  readonly key: StatisticKey | null
  readonly heading: string
  readonly value: Lines
}

export const storyParts = ['before', 'impact', 'result', 'quote'] as const
/** `text` holds a story that is not divided into the form's parts. */
export type StoryPart = (typeof storyParts)[number] | 'text'

export interface ReportStory {
  readonly title: Line | null
  readonly parts: readonly { readonly part: StoryPart; readonly lines: Lines }[]
}

/** A part of the form that the report does not have: a field, a table, or a column `table.column`. */
export interface MissingPart {
  readonly part: string
  /** What was looked for (a heading of the form) or what is to be recorded. */
  readonly wanted: string
}

/** Points at a record of the project that stands behind a figure. */
export interface RecordRef {
  readonly subject: string
  readonly id: string
  /** What a person recognises it by: a title and a day. */
  readonly label: string
  /** What this record adds to the figure, as printed. */
  readonly amount?: string
}

/** A computed figure: `value` is a whole number, a decimal string, or tiyn for money (`unit: 'tiyn'`). */
export interface Figure {
  readonly id: string
  readonly value: string
  readonly unit: string
  /** How it was computed, as a message key of messages/…/figure.json. */
  readonly method: string
  readonly records: readonly RecordRef[]
  /** How many records stand behind it; `records` may be cut at a limit, this is not. */
  readonly recordCount: number
}

/** A bar of the plan/fact annex: both in the indicator's unit. */
export interface PlanFactBar {
  readonly label: string
  readonly unit: string
  readonly plan: number
  readonly fact: number
}

export interface ReportModel {
  readonly form: string
  readonly kind: ReportKind
  readonly lang: ReportLanguage
  /** Where the model comes from: records may be held against more rules than a Word file. */
  readonly source: 'records' | 'word'
  readonly title: Lines
  /** The project's period, as records say it or as read from the passport; null where it cannot be read. */
  readonly period: { readonly from: PlainDate; readonly to: PlainDate } | null
  /** The grant in tiyn, as a decimal string; null where it cannot be read. */
  readonly grantTiyn: string | null
  readonly fields: { readonly [field in FieldId]?: Lines }
  readonly activities: readonly ActivityRow[] | null
  readonly effects: readonly EffectRow[] | null
  readonly statistics: { readonly [table in StatisticTable]?: readonly StatisticCell[] }
  readonly stories: readonly ReportStory[]
  readonly partners: readonly Row<PartnerColumn>[] | null
  readonly proposals: readonly Row<ProposalColumn>[] | null
  readonly recommendations: readonly Row<RecommendationColumn>[] | null
  readonly missing: readonly MissingPart[]
  /** Lines that stand in the document but belong to no part: underscore lines, stray remarks; `section` as in places. */
  readonly unplaced: readonly { readonly section: string; readonly line: Line }[]
  readonly figures: { readonly [id: string]: Figure }
  readonly annex: readonly PlanFactBar[]
}

/** The words of a line. */
export const lineText = (line: Line): string =>
  line.length === 1 ? (line[0]?.text ?? '') : line.map((span) => span.text).join('')

/** The words of a cell or field, a printed line each. */
export const linesText = (lines: Lines | undefined): string => (lines ?? []).map(lineText).join('\n')

/** A line without figures. */
export const plainLine = (text: string): Line => [{ text }]
export const plainLines = (text: string): Lines => text.split('\n').map(plainLine)

import type {
  ActivityColumn,
  EffectKey,
  FieldId,
  PartnerColumn,
  ProposalColumn,
  RecommendationColumn,
  StatisticKey,
  StatisticTable,
} from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'

/** The words of one cell; lines are parted by `\n`. */
type CellText = string

export type ActivitySpec = { [column in ActivityColumn]: CellText }

/** A report as plain data, from which `wordReport` writes Word files in many layouts. Change a copy to spoil it. */
export type ReportSpec = {
  lang: ReportLanguage
  kind: 'final' | 'interim'
  /** Every field of the form, a paragraph each string; an absent field is left out with its heading. */
  fields: { [field in FieldId]?: string[] }
  /** Rows of table A; equal neighbouring tasks are one group. */
  activities: ActivitySpec[]
  /** Plan and fact of each row of table B. */
  effects: { [key in EffectKey]?: [plan: CellText, fact: CellText] }
  statistics: { [table in StatisticTable]?: { [key in StatisticKey]?: CellText } }
  stories: {
    title?: string
    before?: string
    impact?: string
    result?: string
    quote?: string
    text?: string[]
  }[]
  partners: { [column in PartnerColumn]: CellText }[]
  proposals: { [column in ProposalColumn]: CellText }[]
  recommendations: { [column in RecommendationColumn]: CellText }[]
}

/** How authors lay the same report out. */
export type ReportLayout = {
  /** Label and value in one line, the value in the next paragraph, or a table of two or three columns. */
  passport: 'line' | 'nextLine' | 'table' | 'numberedTable'
  titles: 'styled' | 'bold' | 'plain'
  /** The form's own headings, or the shorter ones that authors remember. */
  wording: 'official' | 'short'
  /** Prints the form's explanations below its headings. */
  instructions: boolean
  statistics: 'lying' | 'standing' | 'oneStanding'
  /** Columns of table A in their order; `№` adds a column of row numbers. */
  activityColumns: readonly (ActivityColumn | '№')[]
  tasks: 'merged' | 'repeated' | 'blank' | 'band'
  /** After so many rows table A goes on in a second table, with its head again or without. */
  split: { after: number; head: boolean } | null
  /** Goal and result as frames of one cell or as paragraphs. */
  goal: 'frame' | 'lines'
  effectNumbers: boolean
  /** Adds empty paragraphs and odd spaces as word processors and people do. */
  untidy: boolean
}

export const officialLayout: ReportLayout = {
  passport: 'line',
  titles: 'bold',
  wording: 'official',
  instructions: true,
  statistics: 'lying',
  activityColumns: [
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
  ],
  tasks: 'merged',
  split: null,
  goal: 'frame',
  effectNumbers: true,
  untidy: false,
}

/** Layouts met in filed reports, by what is odd in them. */
export const reportLayouts: { readonly [name: string]: ReportLayout } = {
  official: officialLayout,
  styled: { ...officialLayout, titles: 'styled', instructions: false, goal: 'lines' },
  unstyled: { ...officialLayout, titles: 'plain', untidy: true },
  passportTable: { ...officialLayout, passport: 'table', tasks: 'repeated' },
  numberedPassport: { ...officialLayout, passport: 'numberedTable', wording: 'short', tasks: 'blank' },
  nextLine: {
    ...officialLayout,
    passport: 'nextLine',
    wording: 'short',
    instructions: false,
    titles: 'styled',
  },
  standing: { ...officialLayout, statistics: 'standing', effectNumbers: false },
  oneStanding: { ...officialLayout, statistics: 'oneStanding', goal: 'lines' },
  reordered: {
    ...officialLayout,
    activityColumns: [
      '№',
      'task',
      'activity',
      'place',
      'date',
      'people',
      'indicators',
      'plan',
      'fact',
      'result',
      'effect',
    ],
  },
  splitWithHead: { ...officialLayout, split: { after: 2, head: true } },
  splitWithoutHead: { ...officialLayout, split: { after: 2, head: false }, tasks: 'repeated' },
  bands: {
    ...officialLayout,
    tasks: 'band',
    activityColumns: [
      '№',
      'activity',
      'date',
      'place',
      'people',
      'result',
      'indicators',
      'plan',
      'fact',
      'effect',
    ],
  },
}

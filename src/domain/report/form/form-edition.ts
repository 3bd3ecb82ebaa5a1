import type { LocalText, ReportLanguage } from '../../text/local-text.ts'
import type {
  ActivityColumn,
  EffectColumn,
  EffectKey,
  FieldId,
  PartnerColumn,
  ProposalColumn,
  RecommendationColumn,
  ReportKind,
  StatisticKey,
  StatisticTable,
} from '../model.ts'

/** A text the form prints, in both languages. */
export type FormText = Required<LocalText>

/** A heading with an optional instruction that the form prints below it. */
export interface FormHeading {
  readonly heading: FormText
  readonly instruction?: readonly FormText[]
}

export interface FormColumn<Column extends string> {
  readonly key: Column
  readonly heading: FormText
}

/**
 * An edition of the official form as data: what it prints, in which order, with which headings. A new edition is a new
 * file; reports keep the edition they were written in.
 */
export interface FormEdition {
  readonly id: string
  /** The act that the edition comes from, and how far its wording is confirmed. */
  readonly source: FormText
  readonly validFrom: string
  readonly title: { readonly [kind in ReportKind]: FormText }
  /** The numbered lines at the head of the form. */
  readonly passport: readonly { readonly key: FieldId; readonly label: FormText }[]
  /** Headings of everything that is not a table. */
  readonly headings: { readonly [heading in FormHeadingId]: FormHeading }
  readonly activities: {
    readonly columns: readonly FormColumn<ActivityColumn>[]
    readonly indicatorGroup: FormText
  }
  /** The row groups that follow the project's own tasks. */
  readonly fixedGroups: { readonly [kind in 'final' | 'information']: FormText }
  readonly effects: {
    readonly columns: readonly FormColumn<EffectColumn>[]
    readonly rows: readonly {
      readonly key: EffectKey
      readonly indicator: FormText
      readonly unit: FormText
    }[]
  }
  readonly statistics: { readonly [table in StatisticTable]: readonly FormColumn<StatisticKey>[] }
  readonly partners: readonly FormColumn<PartnerColumn>[]
  readonly proposals: readonly FormColumn<ProposalColumn>[]
  readonly recommendations: readonly FormColumn<RecommendationColumn>[]
  readonly grantKinds: readonly FormText[]
  /** How many sentences a success story has. */
  readonly storySentences: { readonly from: number; readonly to: number }
  readonly storyParts: { readonly [part in 'before' | 'impact' | 'result' | 'quote']: FormText }
}

export type FormHeadingId =
  | 'activities'
  | 'about'
  | 'goal'
  | 'achieved'
  | 'effects'
  | 'deviations'
  | 'goalFacts'
  | 'changes'
  | 'story'
  | 'statistics'
  | 'gender'
  | 'social'
  | 'age'
  | 'bridge'
  | 'results'
  | 'concreteResults'
  | 'longTermEffect'
  | 'sustainability'
  | 'socialEffect'
  | 'partnerAnalysis'
  | 'partners'
  | 'proposals'
  | 'recommendations'
  | 'attachments'
  | 'signature'
  | 'annex'

/** A form text in the report's language. */
export const formText = (text: FormText, lang: ReportLanguage): string => text[lang]

/*
 * What holds for a gathering on its day: rules by kind and date, each with its source. Numbers of the two legal kinds are
 * those of the model rules; a maslikhat may adopt its own for its district (`own-rule.ts`), so every rule says whether its
 * text was seen (`isConfirmed`), and pages tell it.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { LocalText } from '../text/local-text.ts'
import type { GatheringKind } from './gathering.ts'

/** Of whom more than half must be for a proposal; `twoThirds` of those present. */
export const majorities = ['present', 'members', 'twoThirds'] as const
export type Majority = (typeof majorities)[number]

export const chairs = ['akim', 'elected'] as const

/** Who signs the minutes. */
export const signerSets = ['chairSecretary', 'chair', 'chairSecretaryAkim'] as const
export type SignerSet = (typeof signerSets)[number]

/** The kinds of the Law 148-II, article 39-3, for which a maslikhat adopts rules. */
export const legalKinds = ['separateGathering', 'assembly'] as const satisfies readonly GatheringKind[]

export interface GatheringRule {
  /** The row in which the maslikhat's own rule stands; null for the model rules. */
  readonly ownId: string | null
  readonly kind: GatheringKind
  readonly from: PlainDate
  /** The last day on which it holds; null while it does. */
  readonly to: PlainDate | null
  /** Whether what it decides has legal force. */
  readonly isLegal: boolean
  /** Calendar days between the notice and the day of the gathering. */
  readonly noticeDays: number | null
  /** Calendar days between the day on which those who decide have the materials and the gathering. */
  readonly materialDays: number | null
  /** Share of the entitled that must be there, in percent; null where any number will do. */
  readonly quorumPercent: number | null
  /** How many must be there whatever the share says. */
  readonly quorumAtLeast: number | null
  readonly majority: Majority
  /** Null where the law leaves it to whoever calls the meeting. */
  readonly chair: (typeof chairs)[number] | null
  readonly signers: SignerSet
  /** Whether the chair decides where votes are equal. */
  readonly hasCastingVote: boolean
  /** Working days after the gathering until the minutes are with the akim's office. */
  readonly handOverDays: number | null
  /** Working days in which the akim's office then tells what was decided of them. */
  readonly akimReplyDays: number | null
  /** How many represent the residents. */
  readonly representatives: number | null
  readonly source: LocalText
  readonly url: string | null
  readonly isConfirmed: boolean
}

/** What the model rules have none of, or all alike. */
const model = {
  ownId: null,
  materialDays: null,
  quorumAtLeast: null,
  majority: 'present',
  signers: 'chairSecretary',
  representatives: null,
  url: null,
} as const

const own = (kind: GatheringKind): GatheringRule => ({
  ...model,
  kind,
  from: '1900-01-01',
  to: null,
  isLegal: false,
  noticeDays: null,
  quorumPercent: null,
  chair: null,
  hasCastingVote: false,
  handOverDays: null,
  akimReplyDays: null,
  source: {
    ru: 'Проводит организация; закон кворума и сроков не устанавливает.',
    kk: 'Ұйым өткізеді; заңда кворум мен мерзім белгіленбеген.',
  },
  isConfirmed: true,
})

const ofVillage = {
  ...model,
  kind: 'separateGathering',
  isLegal: true,
  noticeDays: 10,
  quorumPercent: 10,
  chair: 'akim',
  hasCastingVote: false,
  handOverDays: 2,
  akimReplyDays: null,
  isConfirmed: false,
} as const

export const gatheringRules: readonly GatheringRule[] = [
  own('communityMeeting'),
  own('roundTable'),
  own('briefing'),
  own('entrepreneurs'),
  {
    ...ofVillage,
    from: '2013-10-18',
    to: '2023-07-12',
    source: {
      ru: 'Типовые правила, постановление Правительства № 1106 от 18.10.2013',
      kk: 'Үлгілік қағидалар, Үкіметтің 2013 жылғы 18 қазандағы № 1106 қаулысы',
    },
  },
  // In force from the day on which the earlier rules were abolished (decree № 563 of 13.07.2023).
  {
    ...ofVillage,
    from: '2023-07-13',
    to: null,
    source: {
      ru: 'Типовые правила, приказ министра национальной экономики № 122 от 23.06.2023',
      kk: 'Үлгілік қағидалар, ұлттық экономика министрінің 2023 жылғы 23 маусымдағы № 122 бұйрығы',
    },
  },
  {
    ...model,
    kind: 'assembly',
    from: '2017-08-07',
    to: null,
    isLegal: true,
    noticeDays: 10,
    materialDays: 5,
    quorumPercent: 50,
    chair: 'akim',
    hasCastingVote: true,
    handOverDays: 2,
    akimReplyDays: 5,
    source: {
      ru: 'Типовой регламент, приказ министра национальной экономики № 295 от 07.08.2017',
      kk: 'Үлгілік регламент, ұлттық экономика министрінің 2017 жылғы 7 тамыздағы № 295 бұйрығы',
    },
    isConfirmed: false,
  },
]

/** The rule of a kind on a day; null where the law knew no such gathering yet. */
export const ruleOn = (kind: GatheringKind, day: PlainDate): GatheringRule | null =>
  gatheringRules.find(
    (rule) => rule.kind === kind && rule.from <= day && (rule.to === null || day <= rule.to),
  ) ?? null

/** Whether gatherings of a kind have legal force, on any day. */
export const isLegalKind = (kind: GatheringKind): boolean =>
  gatheringRules.some((rule) => rule.kind === kind && rule.isLegal)

const legalNames = [
  /(?:сход|собрани)\p{L}*\s+местн\p{L}+\s+сообществ/iu,
  /раздельн\p{L}+\s+сход/iu,
  /жергілікті\s+қоғамдастық\p{L}*\s+(?:бөлек\s+)?жи(?:ын|налыс)/iu,
  /бөлек\s+жиын/iu,
]

/** Whether a title calls a meeting by the name of a legal gathering, which an organisation's own one may not bear. */
export const claimsLegalForce = (title: LocalText): boolean =>
  Object.values(title).some((text) => legalNames.some((name) => name.test(text)))

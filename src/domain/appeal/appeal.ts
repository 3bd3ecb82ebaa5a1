/*
 * What people write, say or call in to the organisation: a complaint, a request, a proposal, thanks. Who it was stands in
 * a person of its own (`AppealPerson`), by consent alone; everything else can be told without knowing.
 */
import type { PlainDate } from '../calendar/day.ts'

export const appealChannels = [
  'inPerson',
  'phone',
  'letter',
  'email',
  'messenger',
  'gathering',
  'box',
] as const
export const appealKinds = ['complaint', 'request', 'proposal', 'thanks'] as const
export const appealTopics = ['waste', 'dumps', 'cleanUps', 'dues', 'school', 'project', 'other'] as const
/** How an answer went out; `board` where everybody can read it, for who gave no name. */
export const answerChannels = ['inPerson', 'phone', 'letter', 'email', 'messenger', 'board'] as const
export const appealResults = [
  'satisfied',
  'partly',
  'refused',
  'explained',
  'forwarded',
  'impossible',
] as const

export type AppealChannel = (typeof appealChannels)[number]
export type AppealKind = (typeof appealKinds)[number]
export type AppealTopic = (typeof appealTopics)[number]
export type AnswerChannel = (typeof answerChannels)[number]
export type AppealResult = (typeof appealResults)[number]

export interface Appeal {
  readonly id: string
  readonly placeId: string
  readonly projectId: string | null
  /** Counted from 1 in the year of receipt. */
  readonly number: number
  readonly receivedOn: PlainDate
  /** HH:MM, null where nobody noted it. */
  readonly receivedAt: string | null
  readonly channel: AppealChannel
  readonly kind: AppealKind
  readonly topic: AppealTopic
  readonly words: string
  readonly isAnonymous: boolean
  /** Account of who sees to it. */
  readonly responsibleId: string | null
  readonly objectionId: string | null
  readonly concernId: string | null
  /** Working days for the answer, as the rule of its day promised. */
  readonly termDays: number
  /** When the person agreed to be kept, and when that ended. */
  readonly consentOn: PlainDate | null
  readonly consentEndedOn: PlainDate | null
  readonly withdrawnWhy: string | null
}

export interface AppealPerson {
  readonly name: string
  readonly phone: string | null
  readonly address: string | null
}

/** A step of an appeal; `opening` is 1 for its receipt and one more for each time it was opened again. */
interface OfOpening {
  readonly id: string
  readonly appealId: string
  readonly opening: number
  readonly on: PlainDate
}

export interface AppealExtension extends OfOpening {
  /** The new last day. */
  readonly until: PlainDate
  readonly reason: string
}

export interface AppealForwarding extends OfOpening {
  readonly recipient: string
  readonly letterNumber: string | null
}

export interface AppealAnswer extends OfOpening {
  readonly text: string
  /** Account of who answered. */
  readonly answeredBy: string | null
  readonly channel: AnswerChannel
  readonly result: AppealResult
}

export interface AppealReopening extends OfOpening {
  readonly reason: string
  readonly termDays: number
}

export interface AppealCard extends Appeal {
  readonly extensions: readonly AppealExtension[]
  readonly forwardings: readonly AppealForwarding[]
  readonly answers: readonly AppealAnswer[]
  readonly reopenings: readonly AppealReopening[]
}

/** «12/2026»: the number on the coupon. */
export const appealNumber = ({ number, receivedOn }: Pick<Appeal, 'number' | 'receivedOn'>): string =>
  `${number}/${receivedOn.slice(0, 4)}`

import type { PlainDate } from '../calendar/day.ts'
import type { InitiativeGroup, InitiativeMember } from '../initiative/initiative.ts'
import type { CountedHandOver } from '../biowaste/biowaste.ts'
import type { CleanUpCard } from '../cleanup/clean-up.ts'
import type { HandOver, SiteCard } from '../collection/collection.ts'
import type { DumpCard } from '../dump/dump.ts'
import type { Tiyn } from '../money/amount.ts'
import type { Verdict } from '../pickup/verdict.ts'
import type { ApplicationCard } from '../support/support.ts'
import type { LocalText } from '../text/local-text.ts'
import type { PublicWorker } from '../works/public-worker.ts'

/** Kinds of records of the village's service and of its community from which an indicator can be computed. */
export const serviceSources = [
  'pickupsDone',
  'pickupsControlled',
  'controlReports',
  'dumpsFound',
  'dumpsCleaned',
  'dumpsOpen',
  'cleanUps',
  'publicWorks',
  'containerSites',
  'containers',
  'handOvers',
  'households',
  'duesPayments',
  'payingHouseholds',
  'pickupSchedules',
  'initiativeMembers',
  'schoolCentres',
  'schoolPresentations',
  'businesses',
  'applications',
  'applicationsApproved',
  'bioWaste',
  'appealsAnswered',
] as const
export type ServiceSource = (typeof serviceSources)[number]

/** Whether a source of an indicator is one of the service's. */
export const isServiceSource = (source: string): source is ServiceSource =>
  serviceSources.some((each) => each === source)

/** A round as it was judged last; null where nobody could judge it yet. */
export interface JudgedPickup {
  readonly id: string
  readonly placeId: string
  readonly on: PlainDate
  readonly verdict: Verdict | null
}

export interface ServedHousehold {
  readonly id: string
  readonly placeId: string
  readonly address: LocalText
  readonly since: PlainDate
  /** The last day on which it counted. */
  readonly until: PlainDate | null
}

export interface DuesReceived {
  readonly id: string
  readonly householdId: string
  readonly placeId: string
  readonly on: PlainDate
  readonly amount: Tiyn
}

/** From when to when waste is fetched by a rule. */
export interface RuleInForce {
  readonly id: string
  readonly placeId: string
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** A group with when its members are of it; their names stay where they are. */
export interface CountedInitiative extends Omit<InitiativeGroup, 'note'> {
  readonly members: readonly Pick<InitiativeMember, 'from' | 'to'>[]
}

export interface CountedCentre {
  readonly id: string
  readonly placeId: string
  readonly name: LocalText
  readonly openedOn: PlainDate
  /** What its advisers told classes; what was cancelled is left out. */
  readonly presentations: readonly { readonly on: PlainDate; readonly listeners: number }[]
}

/** A business with the events to which it came; its name stays where it was. */
export interface ReachedBusiness {
  readonly id: string
  readonly placeId: string
  readonly trade: string | null
  readonly visits: readonly { readonly on: PlainDate; readonly projectId: string }[]
}

/** An appeal whose last opening was answered; whose it was stays where it is. */
export interface AnsweredAppeal {
  readonly id: string
  readonly placeId: string
  /** «12/2026» */
  readonly number: string
  readonly answeredOn: PlainDate
}

/** What the service recorded, as far as the indicators of a project ask for it; the rest is empty. */
export interface ServiceFacts {
  readonly pickups: readonly JudgedPickup[]
  readonly dumps: readonly DumpCard[]
  readonly sites: readonly SiteCard[]
  readonly handOvers: readonly HandOver[]
  readonly cleanUps: readonly CleanUpCard[]
  readonly publicWorkers: readonly PublicWorker[]
  readonly households: readonly ServedHousehold[]
  readonly payments: readonly DuesReceived[]
  readonly rules: readonly RuleInForce[]
  readonly initiatives: readonly CountedInitiative[]
  readonly centres: readonly CountedCentre[]
  readonly businesses: readonly ReachedBusiness[]
  readonly applications: readonly ApplicationCard[]
  readonly wasteHandOvers: readonly CountedHandOver[]
  readonly appeals: readonly AnsweredAppeal[]
}

export const noServiceFacts: ServiceFacts = {
  pickups: [],
  dumps: [],
  sites: [],
  handOvers: [],
  cleanUps: [],
  publicWorkers: [],
  households: [],
  payments: [],
  rules: [],
  initiatives: [],
  centres: [],
  businesses: [],
  applications: [],
  wasteHandOvers: [],
  appeals: [],
}

import { sql, type Kysely } from 'kysely'
import type { CleanUpCard } from '#domain/cleanup/clean-up.ts'
import type {
  CountedCentre,
  CountedInitiative,
  DuesReceived,
  JudgedPickup,
  RuleInForce,
  ReachedBusiness,
  ServedHousehold,
  ServiceFacts,
  ServiceSource,
} from '#domain/service/service-facts.ts'
import { noServiceFacts, serviceSources } from '#domain/service/service-facts.ts'
import { answeredAppeals } from '#domain/appeal/appeal-overview.ts'
import { appealCards } from './appeal.ts'
import { wasteHandOvers } from './biowaste.ts'
import { businesses, businessVisits } from './business.ts'
import { cleanUpCards } from './clean-up.ts'
import { handOvers, siteCards } from './collection.ts'
import { dumpCards } from './dump.ts'
import { initiativeGroups } from './initiative.ts'
import { publicWorkers } from './public-worker.ts'
import { pickupRules } from './schedule.ts'
import { presentationsOf, schoolCentres } from './school.ts'
import type { DB } from './schema.ts'
import { supportApplications } from './support.ts'

type Reader = (db: Kysely<DB>) => Promise<Partial<ServiceFacts>>
const pickups: Reader = async (db) => ({ pickups: await judgedPickups(db) })
const dumps: Reader = async (db) => ({ dumps: await dumpCards(db) })
const sites: Reader = async (db) => ({ sites: await siteCards(db) })

const payments: Reader = async (db) => ({ payments: await duesReceived(db) })
const centres: Reader = async (db) => ({ centres: await countedCentres(db) })
// A name may be a person's, and a figure needs none.
const applications: Reader = async (db) => ({
  applications: (await supportApplications(db)).map((card) => ({ ...card, businessName: '' })),
})

const readers: { readonly [source in ServiceSource]: Reader } = {
  pickupsDone: pickups,
  pickupsControlled: pickups,
  // They went out with letters, which every project has at hand.
  controlReports: () => Promise.resolve({}),
  dumpsFound: dumps,
  dumpsCleaned: dumps,
  dumpsOpen: dumps,
  // A figure counts people; their names stay where they were.
  cleanUps: async (db) => ({ cleanUps: (await cleanUpCards(db)).map(withoutNames) }),
  publicWorks: async (db) => ({
    publicWorkers: (await publicWorkers(db)).map((worker) => ({ ...worker, name: null })),
  }),
  containerSites: sites,
  containers: sites,
  handOvers: async (db) => ({ handOvers: await handOvers(db) }),
  households: async (db) => ({ households: await servedHouseholds(db) }),
  duesPayments: payments,
  payingHouseholds: payments,
  pickupSchedules: async (db) => ({ rules: await rulesInForce(db) }),
  initiativeMembers: async (db) => ({ initiatives: await countedInitiatives(db) }),
  schoolCentres: centres,
  schoolPresentations: centres,
  businesses: async (db) => ({ businesses: await reachedBusinesses(db) }),
  applications,
  applicationsApproved: applications,
  bioWaste: async (db) => ({ wasteHandOvers: await wasteHandOvers(db) }),
  appealsAnswered: async (db) => ({ appeals: answeredAppeals(await appealCards(db)) }),
}

const withoutNames = (card: CleanUpCard): CleanUpCard => ({
  ...card,
  persons: card.persons.map((person) => ({ ...person, name: null })),
})

/**
 * What the service recorded, as far as an indicator of the project is computed from it: a register may be long, and most
 * projects ask for none of it.
 */
export async function serviceFactsFor(db: Kysely<DB>, projectId: string): Promise<ServiceFacts> {
  const { rows } = await sql<{ source: string }>`select distinct source ->> 'records' as source
    from indicator where project_id = ${projectId}`.execute(db)
  const asked = serviceSources.filter((source) => rows.some((row) => row.source === source))
  return { ...noServiceFacts, ...(await serviceFacts(db, asked)) }
}

/** What the service recorded of some kinds. */
export async function serviceFacts(
  db: Kysely<DB>,
  asked: readonly ServiceSource[],
): Promise<Partial<ServiceFacts>> {
  let facts: Partial<ServiceFacts> = {}
  // Three sources may read one list: it is read once.
  for (const read of new Set(asked.map((source) => readers[source])))
    facts = { ...facts, ...(await read(db)) }
  return facts
}

/** Rounds that took place or should have, each as it was judged last. */
async function judgedPickups(db: Kysely<DB>): Promise<JudgedPickup[]> {
  const { rows } = await sql<JudgedPickup>`
    select p.id, p.place_id as "placeId", p.actual_on as "on", (
      select v.verdict from pickup_verdict v where v.pickup_id = p.id order by v.seq desc limit 1) as verdict
    from pickup p where not p.is_cancelled order by p.actual_on, p.id`.execute(db)
  return rows
}

/** Households by address, second records left out. */
async function servedHouseholds(db: Kysely<DB>): Promise<ServedHousehold[]> {
  const { rows } = await sql<ServedHousehold>`
    select h.id, s.place_id as "placeId", h.since, h.left_on as until, json_strip_nulls(json_build_object(
      'ru', coalesce(s.name ->> 'ru', s.name ->> 'kk') || ', ' || h.number,
      'kk', coalesce(s.name ->> 'kk', s.name ->> 'ru') || ', ' || h.number)) as address
    from household h join street s on s.id = h.street_id
    where h.merged_into is null order by h.id`.execute(db)
  return rows
}

/** Payments that stand. */
async function duesReceived(db: Kysely<DB>): Promise<DuesReceived[]> {
  const { rows } = await sql<DuesReceived>`
    select p.id, p.household_id as "householdId", s.place_id as "placeId", p.paid_on as "on", p.amount
    from dues_payment p join household h on h.id = p.household_id join street s on s.id = h.street_id
    where p.reversed_on is null order by p.paid_on, p.id`.execute(db)
  return rows
}

const rulesInForce = async (db: Kysely<DB>): Promise<RuleInForce[]> =>
  (await pickupRules(db)).map(({ id, placeId, from, to }) => ({ id, placeId, from, to }))

/** Members are numbers here; who they are stays where it was. */
const countedInitiatives = async (db: Kysely<DB>): Promise<CountedInitiative[]> =>
  (await initiativeGroups(db)).map(({ id, placeId, name, formedOn, endedOn, members }) => ({
    id,
    placeId,
    name,
    formedOn,
    endedOn,
    members: members.map(({ from, to }) => ({ from, to })),
  }))

async function countedCentres(db: Kysely<DB>): Promise<CountedCentre[]> {
  const told = Map.groupBy(await presentationsOf(db), ({ centreId }) => centreId)
  return (await schoolCentres(db)).map(({ id, placeId, name, openedOn }) => ({
    id,
    placeId,
    name,
    openedOn,
    presentations: (told.get(id) ?? [])
      .filter(({ isCancelled }) => !isCancelled)
      .map(({ on, listeners }) => ({ on, listeners })),
  }))
}

/** Businesses with the events to which they came; cancelled events and businesses entered by mistake left out. */
async function reachedBusinesses(db: Kysely<DB>): Promise<ReachedBusiness[]> {
  const visits = Map.groupBy(
    (await businessVisits(db)).filter(({ isCancelled }) => !isCancelled),
    ({ businessId }) => businessId,
  )
  return (await businesses(db)).flatMap(({ id, placeId, trade, withdrawnWhy }) => {
    const own = visits.get(id) ?? []
    if (withdrawnWhy !== null || own.length === 0) return []
    return [{ id, placeId, trade, visits: own.map(({ on, projectId }) => ({ on, projectId })) }]
  })
}

/*
 * The lists of the villages' service as the API gives them: what the pages of the same permission show, without names of
 * private people. Each is at most some hundreds of records, so that one answer holds all.
 */
import type { Person } from '#domain/account/account.ts'
import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'
import { Problem } from '#server/problem.ts'
import { ofOwnVillages } from '#server/village-scope.ts'
import { appealCards } from '#store/appeal.ts'
import { bankStatements } from '#store/bank.ts'
import { wasteNotices } from '#store/biowaste.ts'
import { businesses } from '#store/business.ts'
import { cleanUpCards } from '#store/clean-up.ts'
import { handOvers, siteCards } from '#store/collection.ts'
import { contractDocuments, contracts } from '#store/contract.ts'
import { dumpCards } from '#store/dump.ts'
import { objections } from '#store/objection.ts'
import { publicWorkers } from '#store/public-worker.ts'
import { schoolCentres } from '#store/school.ts'
import { stockItems, stockMoves } from '#store/stock.ts'
import { supportApplications } from '#store/support.ts'
import type { Answer } from './endpoint.ts'
import { taggedAnswer } from './json-answer.ts'

type Reading = Parameters<typeof contracts>[0]

interface ServiceList {
  /** Whose readers may ask for it. */
  readonly subject: ReadSubject
  readonly read: (db: Reading, person: Person) => Promise<readonly { readonly id: string }[]>
}

type OfVillage = readonly { readonly id: string; readonly placeId: string }[]

/** Records of villages: those of the person's own. */
const inVillages = (subject: ReadSubject, all: (db: Reading) => Promise<OfVillage>): ServiceList => ({
  subject,
  read: async (db, person) => ofOwnVillages(db, person, subject, await all(db)),
})

export const serviceLists = {
  contracts: { subject: 'contract', read: (db) => contracts(db) },
  'contract-documents': { subject: 'contract', read: (db) => contractDocuments(db) },
  'bank-statements': { subject: 'bank', read: (db) => bankStatements(db) },
  dumps: inVillages('dump', (db) => dumpCards(db)),
  'container-sites': inVillages('collection', (db) => siteCards(db)),
  'hand-overs': inVillages('collection', (db) => handOvers(db)),
  'clean-ups': inVillages('cleanUp', async (db) =>
    (await cleanUpCards(db)).map(({ persons, ...card }) => ({ ...card, namedPeople: persons.length })),
  ),
  'stock-items': { subject: 'stock', read: (db) => stockItems(db) },
  'stock-moves': inVillages('stock', (db) => stockMoves(db)),
  'public-works': inVillages('publicWorks', async (db) =>
    (await publicWorkers(db)).map(({ name: _, ...worker }) => worker),
  ),
  objections: inVillages('objection', async (db) =>
    (await objections(db)).map(({ name: _, ...objection }) => objection),
  ),
  // Who it was stands in another table, which no list reads.
  appeals: inVillages('appeal', (db) => appealCards(db)),
  'school-centres': inVillages('school', (db) => schoolCentres(db)),
  businesses: inVillages('business', (db) => businesses(db)),
  'support-applications': inVillages('support', (db) => supportApplications(db)),
  'waste-notices': inVillages('bioWaste', (db) => wasteNotices(db)),
} as const satisfies { readonly [name: string]: ServiceList }

export const serviceListNames = Object.keys(serviceLists) as (keyof typeof serviceLists)[]

/** All records of a list that the person may read. */
export const answerServiceList: Answer = async ({ account, context }, { request, params }) => {
  const name = serviceListNames.find((each) => each === params['list'])
  if (!name) throw new Problem('record.notFound', { id: (params['list'] ?? '').slice(0, 100) })
  const list: ServiceList = serviceLists[name]
  if (!mayRead(account.role, list.subject)) throw new Problem('permission.denied', { subject: list.subject })
  const items = await context.database.read(context.organisationId, (db) => list.read(db, context.actor))
  return taggedAnswer(request, { items })
}

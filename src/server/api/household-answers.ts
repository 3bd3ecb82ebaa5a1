/* The register over HTTP: what the person's villages hold, page by page. Contact persons are in none of it. */
import * as v from 'valibot'
import { isInScope } from '#domain/account/place-scope.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { visibleHousehold, villagesOf } from '#server/visible-household.ts'
import { groups, streets } from '#store/household-lists.ts'
import { householdsAfter } from '#store/household-page.ts'
import type { Caller } from './caller.ts'
import type { Answer } from './endpoint.ts'
import { pageAnswer, taggedAnswer } from './json-answer.ts'
import { pageQuery, readQuery } from './query.ts'

const householdQuery = v.strictObject({ ...pageQuery.entries, after: v.optional(recordId) })

function allowed({ account }: Caller): void {
  if (!mayRead(account.role, 'household')) throw new Problem('permission.denied', { subject: 'household' })
}

/** A page of the households, in the order of their ids. */
export const answerHouseholds: Answer = async (caller, { request, url }) => {
  allowed(caller)
  const { after = null, limit } = readQuery(householdQuery, url)
  const { database, organisationId, actor } = caller.context
  const found = await database.read(organisationId, async (db) =>
    householdsAfter(db, await villagesOf(db, actor), { after, limit: limit + 1 }),
  )
  return pageAnswer(request, url, found, { limit, keyOf: ({ id }) => id })
}

/** One household. */
export const answerHousehold: Answer = async (caller, { request, params }) => {
  allowed(caller)
  const id = params['id'] ?? ''
  const { database, organisationId, actor } = caller.context
  const household = await database.read(organisationId, (db) => visibleHousehold(db, actor, id))
  if (!household) throw new Problem('record.notFound', { id: id.slice(0, 100) })
  return taggedAnswer(request, household)
}

const ofVillages =
  (list: typeof streets | typeof groups): Answer =>
  async (caller, { request }) => {
    allowed(caller)
    const { database, organisationId, actor } = caller.context
    const items = await database.read(organisationId, async (db) => {
      const scope = await villagesOf(db, actor)
      return (await list(db)).filter(({ placeId }) => isInScope(scope, placeId))
    })
    return taggedAnswer(request, { items })
  }

/** The streets. */
export const answerStreets = ofVillages(streets)

/** The groups of households. */
export const answerHouseholdGroups = ofVillages(groups)

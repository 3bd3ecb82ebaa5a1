/* The dues over HTTP: what each household was charged and owes, page by page, by its id and its account alone. */
import * as v from 'valibot'
import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'
import { day, month } from '#domain/calendar/day-input.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { villageScope } from '#server/village-scope.ts'
import { balancesAfter } from '#store/dues-balance.ts'
import { chargesAfter } from '#store/dues-charge-list.ts'
import type { Caller } from './caller.ts'
import type { Answer } from './endpoint.ts'
import { pageAnswer } from './json-answer.ts'
import { pageQuery, readQuery } from './query.ts'

const page = { ...pageQuery.entries, after: v.optional(recordId) }
const chargesQuery = v.strictObject({ ...page, month })
const balancesQuery = v.strictObject({ ...page, day: v.optional(day) })

function allowed({ account }: Caller, subject: ReadSubject): void {
  if (!mayRead(account.role, subject)) throw new Problem('permission.denied', { subject })
}

/** A page of the charges of a month. */
export const answerCharges: Answer = async (caller, { request, url }) => {
  allowed(caller, 'dues')
  const { after = null, limit, month: asked } = readQuery(chargesQuery, url)
  const { database, organisationId, actor } = caller.context
  const found = await database.read(organisationId, async (db) => {
    const scope = await villageScope(db, actor, 'dues')
    return chargesAfter(db, { scope, month: asked, after, limit: limit + 1 })
  })
  return pageAnswer(request, url, found, { limit, keyOf: ({ householdId }) => householdId })
}

/** A page of the balances at the end of a day, of today unless told. */
export const answerBalances: Answer = async (caller, { request, url }) => {
  allowed(caller, 'duesCollection')
  const { after = null, limit, day: asked } = readQuery(balancesQuery, url)
  const { database, organisationId, actor, now } = caller.context
  const found = await database.read(organisationId, async (db) => {
    const scope = await villageScope(db, actor, 'duesCollection')
    const on = asked ?? dayOfInstant(now(), villageTimeZone)
    return balancesAfter(db, { day: on, scope, after, limit: limit + 1 })
  })
  const rows = found.map(({ id, placeId, accountNumber, balance, paidOn }) => ({
    householdId: id,
    placeId,
    account: accountCode(accountNumber),
    balance,
    paidOn,
  }))
  return pageAnswer(request, url, rows, { limit, keyOf: ({ householdId }) => householdId })
}

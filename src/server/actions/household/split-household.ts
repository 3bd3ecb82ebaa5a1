import type * as v from 'valibot'
import { residentsOn } from '#domain/household/residents.ts'
import { splitInput } from '#domain/household/household-input.ts'
import type { HouseholdCard } from '#domain/household/household.ts'
import { Problem } from '#server/problem.ts'
import { householdById, householdTable } from '#store/household.ts'
import { insertCount, insertPeriod, setSplitFrom } from '#store/household-writes.ts'
import { insertRecord } from '#store/record-table.ts'
import { action, type Step } from '../action.ts'
import { groupAt } from '../household-periods.ts'
import { ownHousehold, ownStreet, wrongDay } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

type Splitting = Step<v.InferOutput<typeof splitInput>>

/**
 * Parts a new household from one: from a day on, so many of its people live at an address of their own. The new one joins
 * the group of the old one; the old one goes on with those who remain.
 */
export const splitHousehold = action({
  name: 'splitHousehold',
  event: 'household.split',
  schema: splitInput,
  run: async (step) => {
    const { trx, input, context, scope } = step
    const household = await ownHousehold(trx, context.actor, input.householdId)
    const partId = input.id ?? context.newId()
    if (await wasParted(step, partId)) return { result: { id: partId }, event: null }
    const street = await ownStreet(trx, context.actor, input.streetId)
    refuseFields([
      ...wrongSplit(household, input),
      ...(street.placeId === household.placeId ? [] : [{ path: 'streetId', key: 'input.otherVillage' }]),
    ])
    const { streetId, number, from, residents, note, reason } = input
    const record = { id: partId, streetId, number, since: from, note, leftOn: null, leftReason: null }
    await insertRecord(trx, householdTable, { ...scope, projectId: null }, record)
    await setSplitFrom(trx, partId, household.id)
    const first = { householdId: partId, from }
    await insertCount(trx, scope, { ...first, id: context.newId(), residents })
    const groupId = groupAt(household.memberships, from)
    if (groupId !== null)
      await insertPeriod(trx, 'household_membership', scope, {
        ...first,
        id: context.newId(),
        groupId,
        to: null,
      })
    const before = residentsOn(household, from)
    const remaining = before === null ? null : before - residents
    if (remaining !== null)
      await insertCount(trx, scope, {
        id: context.newId(),
        householdId: household.id,
        from,
        residents: remaining,
      })
    return {
      result: { id: partId },
      event: {
        subject: 'household',
        subjectId: household.id,
        before: { residents: before },
        after: {
          residents: remaining,
          from,
          splitInto: partId,
          streetId,
          number,
          parted: residents,
          groupId,
          reason,
        },
      },
    }
  },
})

/** Whether this very split was made already. Throws `record.conflict` where the id is another household's. */
async function wasParted({ trx, input }: Splitting, partId: string): Promise<boolean> {
  const there = input.id ? await householdById(trx, partId) : null
  if (!there) return false
  const { streetId, number, from, householdId } = input
  const isSame =
    there.splitFrom === householdId &&
    there.streetId === streetId &&
    there.number === number &&
    there.since === from
  if (!isSame) throw new Problem('record.conflict', { id: partId })
  return true
}

function wrongSplit(household: HouseholdCard, { from, residents }: Splitting['input']) {
  const present = residentsOn(household, from)
  return [
    ...wrongDay(household, from),
    ...(from === household.since ? [{ path: 'from', key: 'input.splitFirstDay' }] : []),
    ...(household.counts.some((count) => count.from >= from)
      ? [{ path: 'from', key: 'input.countedLater' }]
      : []),
    ...(present !== null && residents > present ? [{ path: 'residents', key: 'input.tooManyLeave' }] : []),
  ]
}

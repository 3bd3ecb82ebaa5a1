import * as v from 'valibot'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { takenOver } from '#domain/household/merge.ts'
import type { HouseholdCard } from '#domain/household/household.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { consentsOf, contactOf } from '#store/household.ts'
import {
  deleteContact,
  insertCount,
  insertPause,
  insertPeriod,
  moveContact,
  setMergedInto,
} from '#store/household-writes.ts'
import { action, type Step } from '../action.ts'
import { ownHousehold } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'

const schema = v.strictObject({ id: recordId, intoId: recordId, reason: requiredText })
type Merging = Step<v.InferOutput<typeof schema>>

/**
 * Says that a household was a second record of another. It counts nowhere from then on, and its rows stay as they were;
 * the other takes over what it has nothing of itself, and the contact person where it has none.
 */
export const mergeHouseholds = action({
  name: 'mergeHouseholds',
  event: 'household.merged',
  schema,
  run: async (step) => {
    const { id, intoId, reason } = step.input
    const [other, kept] = await both(step)
    refuseFields([
      ...(kept.placeId === other.placeId ? [] : [{ path: 'intoId', key: 'input.otherVillage' }]),
      ...(other.elderships.some(({ to }) => to === null)
        ? [{ path: 'intoId', key: 'input.elderFirst' }]
        : []),
    ])
    const taken = takenOver(kept, other)
    await takeOver(step, kept.id, taken)
    const contact = await settleContact(step, other.id, kept.id)
    await setMergedInto(step.trx, id, intoId)
    const [before, after] = [{ mergedInto: null }, { mergedInto: intoId, ...taken, contact, reason }]
    return { result: { id: intoId }, event: { subject: 'household', subjectId: id, before, after } }
  },
})

/** The second record and the one that stays; two who merge the same pair lock them in one order. */
async function both({
  trx,
  input: { id, intoId },
  context,
}: Merging): Promise<[HouseholdCard, HouseholdCard]> {
  refuseFields(id === intoId ? [{ path: 'intoId', key: 'input.reference' }] : [])
  const found = new Map<string, HouseholdCard>()
  for (const each of [id, intoId].toSorted()) found.set(each, await ownHousehold(trx, context.actor, each))
  return [found.get(id), found.get(intoId)] as [HouseholdCard, HouseholdCard]
}

async function takeOver(
  { trx, scope, context }: Merging,
  householdId: string,
  { counts, pauses, memberships }: ReturnType<typeof takenOver>,
): Promise<void> {
  const own = () => ({ id: context.newId(), householdId })
  for (const { from, residents } of counts) await insertCount(trx, scope, { ...own(), from, residents })
  for (const { from, to, cause } of pauses) await insertPause(trx, scope, { ...own(), from, to, cause })
  for (const { from, to, groupId } of memberships)
    await insertPeriod(trx, 'household_membership', scope, { ...own(), from, to, groupId })
}

/** The contact moves with its consent, or is erased where the other household has its own: nobody could reach it any more. */
async function settleContact(
  { trx, context }: Merging,
  otherId: string,
  keptId: string,
): Promise<'moved' | 'erased' | null> {
  const present = await contactOf(trx, otherId)
  if (!present) return null
  if (!(await contactOf(trx, keptId))) {
    await moveContact(trx, { consentId: present.consentId, fromId: otherId, toId: keptId })
    return 'moved'
  }
  const consent = (await consentsOf(trx, otherId)).find(({ id }) => id === present.consentId)
  const today = dayOfInstant(context.now(), villageTimeZone)
  const on = consent && consent.givenOn > today ? consent.givenOn : today
  const { consentId } = present
  await deleteContact(trx, { householdId: otherId, consentId, on, why: 'replaced' })
  return 'erased'
}

import type { Transaction } from 'kysely'
import { isInScope, type PlaceScope } from '#domain/account/place-scope.ts'
import { isActiveMember } from '#domain/initiative/active-members.ts'
import { activistsInput, type OccasionName } from '#domain/initiative/part.ts'
import { Problem } from '#server/problem.ts'
import { cleanUpTable } from '#store/clean-up.ts'
import { lockEvent } from '#store/event.ts'
import { gatheredEvent } from '#store/gathering.ts'
import { partsAt, setParts } from '#store/initiative-part.ts'
import { recordToChange } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { visibleInitiatives } from '#server/visible-initiative.ts'
import { action } from '../action.ts'
import { scopeOf } from '../own-places.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { wrongToday } from '../village-record.ts'

/**
 * Says which members of initiative groups came to an event or a clean-up day, and as what. Members of groups that are not
 * the person's stay as they were.
 */
export const setActivists = action({
  name: 'setActivists',
  event: 'activists.set',
  schema: activistsInput,
  run: async (step) => {
    const { trx, input, context, scope } = step
    const { seen, parts, ...occasion } = input
    const id = occasion.eventId ?? occasion.cleanUpId ?? ''
    const held = await heldAt(trx, occasion, await scopeOf(trx, context.actor))
    if (held === null) throw new Problem('record.notFound', { id })
    const groups = await visibleInitiatives(trx, context.actor)
    const members = new Map(
      groups.flatMap((group) => group.members.map((member) => [member.id, { group, member }])),
    )
    const before = (await partsAt(trx, occasion)).filter(({ memberId }) => members.has(memberId))
    if (seen !== undefined && seen !== recordStamp({ id, parts: before }))
      throw new Problem('record.conflict', { id })
    const known = new Set(before.map(({ memberId }) => memberId))
    refuseFields([
      ...wrongToday(step, held.on, 'parts'),
      ...parts.flatMap(({ memberId }, at) => {
        const found = members.get(memberId)
        if (!found) return [{ path: `parts.${at}.memberId`, key: 'input.reference' }]
        // Who is ticked already stays so, though the days of the membership were corrected.
        return known.has(memberId) || isActiveMember(found.group, found.member, held.on)
          ? []
          : [{ path: `parts.${at}.memberId`, key: 'input.notMemberThen' }]
      }),
    ])
    const after = parts.toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
    if (recordStamp({ id, parts: before }) === recordStamp({ id, parts: after }))
      return { result: { id }, event: null }
    await setParts(trx, scope, occasion, {
      instead: [...known],
      parts: after.map((part) => ({ ...part, id: context.newId() })),
    })
    const told = (list: typeof after) => ({ projectId: held.projectId, ...occasion, parts: list })
    return {
      result: { id },
      event: { subject: 'activists', subjectId: id, before: told(before), after: told(after) },
    }
  },
})

/** The day on which it was held, and the project; null where it is not the person's, was cancelled or is still to come. */
async function heldAt(
  trx: Transaction<DB>,
  { eventId, cleanUpId }: OccasionName,
  scope: PlaceScope,
): Promise<{ readonly on: string; readonly projectId: string | null } | null> {
  if (eventId !== null) {
    const locked = await lockEvent(trx, eventId)
    const event = locked && (await gatheredEvent(trx, eventId))
    if (!event || event.isCancelled || !isInScope(scope, event.placeId)) return null
    return { on: event.startsOn, projectId: locked.projectId }
  }
  const day = cleanUpId === null ? null : await recordToChange(trx, cleanUpTable, cleanUpId)
  if (!day?.heldOn || day.cancelledWhy !== null || !isInScope(scope, day.placeId)) return null
  return { on: day.heldOn, projectId: day.projectId }
}

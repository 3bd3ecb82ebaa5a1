import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { dumpInput } from '#domain/dump/dump-input.ts'
import { dumpTable } from '#store/dump.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { observe, wrongSighting, wrongTurn } from '../own-dump.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Enters a dump that somebody found, with photos of how it lies there. */
export const addDump = action({
  name: 'addDump',
  event: 'dump.added',
  schema: dumpInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'dump.added', subject: 'dump', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { on, note, projectId, photos, isShared, ...dump } = input
    const sighting = { seen: 'found' as const, duplicateOf: null, on, note, projectId, photos, isShared }
    const today = dayOfInstant(context.now(), villageTimeZone)
    refuseFields([
      ...(await wrongVillage(trx, context.actor, input.placeId)),
      ...wrongTurn([], sighting, today),
      ...(await wrongSighting(trx, context.actor, sighting)),
    ])
    await insertRecord(trx, dumpTable, { ...scope, projectId: null }, { ...dump, id })
    await observe(trx, context, scope, { ...sighting, id: context.newId(), dumpId: id })
    return {
      result: { id },
      event: { subject: 'dump', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})

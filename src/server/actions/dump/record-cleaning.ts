import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { cleaningInput } from '#domain/dump/dump-input.ts'
import type { ActionContext } from '#server/context.ts'
import type { FieldProblem } from '#server/problem.ts'
import { action } from '../action.ts'
import { observe, ownDump, wrongSighting, wrongTurn } from '../own-dump.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'cleaning.recorded'

/**
 * Says that a dump was cleaned. The office may say so by its papers; an activist shows it by a photo, so that nothing is
 * clean by a word alone.
 */
export const recordCleaning = action({
  name: 'recordCleaning',
  event,
  schema: cleaningInput,
  run: async ({ trx, input, context, scope }) => {
    const { dumpId, ...given } = input
    const id = input.id ?? context.newId()
    const dump = await ownDump(trx, context.actor, dumpId)
    const made = { event, subject: 'dumpObservation', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const sighting = { ...given, seen: 'cleaned' as const, duplicateOf: null }
    refuseFields([
      ...unproved(context, input.photos),
      ...wrongTurn(dump.observations, sighting, dayOfInstant(context.now(), villageTimeZone)),
      ...(await wrongSighting(trx, context.actor, sighting)),
    ])
    await observe(trx, context, scope, { ...sighting, id, dumpId })
    const after = { ...input, id, seen: 'cleaned' }
    return { result: { id }, event: { subject: 'dumpObservation', subjectId: id, before: null, after } }
  },
})

const unproved = ({ actor }: ActionContext, photos: readonly string[]): FieldProblem[] =>
  actor.role === 'activist' && photos.length === 0 ? [{ path: 'photos', key: 'input.photoAfter' }] : []

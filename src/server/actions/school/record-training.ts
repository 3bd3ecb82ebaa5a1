import { trainingInput } from '#domain/school/school-input.ts'
import { Problem } from '#server/problem.ts'
import { insertTraining, trainingsOf } from '#store/school.ts'
import { action } from '../action.ts'
import { eventOfKind, namedAdvisers, ownCentre } from '../own-school.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/**
 * Says which advisers were at a training of the journal; its day, place and number of people stand in the event. No more
 * advisers than people were there.
 */
export const recordTraining = action({
  name: 'recordTraining',
  event: 'training.recorded',
  schema: trainingInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'training.recorded', subject: 'training', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { centreId, eventId, adviserIds } = input
    await ownCentre(trx, context.actor, centreId)
    const kinds = ['training', 'workshop']
    const { event, wrong } = await eventOfKind(trx, context.actor, { eventId, kinds })
    const named = await namedAdvisers(trx, centreId, adviserIds)
    const isTooMany = event?.people != null && adviserIds.length > event.people
    const isEarly = event !== null && named.advisers.some(({ since }) => since > event.on)
    refuseFields([
      ...wrong,
      ...named.wrong,
      ...(isTooMany
        ? [{ path: 'adviserIds', key: 'school.wrong.tooMany', params: { count: event.people ?? 0 } }]
        : []),
      ...(isEarly ? [{ path: 'adviserIds', key: 'school.wrong.notYet' }] : []),
    ])
    if ((await trainingsOf(trx, centreId)).some((training) => training.eventId === eventId))
      throw new Problem('record.exists', { field: 'eventId' }, [{ path: 'eventId', key: 'input.taken' }])
    await insertTraining(trx, scope, { ...input, id })
    return {
      result: { id },
      event: { subject: 'training', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})

import type { Transaction } from 'kysely'
import { notReady } from '#domain/school/readiness.ts'
import { presentationInput } from '#domain/school/school-input.ts'
import type { FieldProblem } from '#server/problem.ts'
import { insertPresentation, presentationsOf, trainingsOf } from '#store/school.ts'
import type { DB } from '#store/schema.ts'
import { action } from '../action.ts'
import { eventOfKind, namedAdvisers, ownCentre } from '../own-school.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/**
 * Says what advisers told one class on the day of a presentation of the journal. Nobody presents before being trained, and
 * the listeners of all classes are no more than the people of the event.
 */
export const recordPresentation = action({
  name: 'recordPresentation',
  event: 'presentation.recorded',
  schema: presentationInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'presentation.recorded', subject: 'presentation', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { centreId, eventId, adviserIds } = input
    await ownCentre(trx, context.actor, centreId)
    const { event, wrong } = await eventOfKind(trx, context.actor, { eventId, kinds: ['presentation'] })
    const named = await namedAdvisers(trx, centreId, adviserIds)
    refuseFields([...wrong, ...named.wrong])
    const on = event?.on ?? ''
    const early = notReady(named.advisers, await trainingsOf(trx), on)
    refuseFields([
      ...early.map(({ number }) => ({
        path: 'adviserIds',
        key: 'school.wrong.untrained',
        params: { number },
      })),
      ...(await wrongListeners(trx, input, event?.people ?? null)),
    ])
    await insertPresentation(trx, scope, { ...input, id })
    return {
      result: { id },
      event: { subject: 'presentation', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})

async function wrongListeners(
  trx: Transaction<DB>,
  { eventId, listeners, className }: { eventId: string; listeners: number; className: string },
  people: number | null,
): Promise<FieldProblem[]> {
  const others = (await presentationsOf(trx)).filter((each) => each.eventId === eventId)
  if (others.some((each) => each.className === className)) return [{ path: 'className', key: 'input.taken' }]
  const sum = others.reduce((all, each) => all + each.listeners, listeners)
  return people !== null && sum > people
    ? [{ path: 'listeners', key: 'school.wrong.listeners', params: { count: people } }]
    : []
}

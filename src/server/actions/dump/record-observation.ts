import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { observationInput } from '#domain/dump/dump-input.ts'
import { stateOn } from '#domain/dump/dump-history.ts'
import type { Actor } from '#server/context.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { hasDuplicates } from '#store/dump.ts'
import type { DB } from '#store/schema.ts'
import type { Transaction } from 'kysely'
import { action } from '../action.ts'
import { observe, ownDump, wrongSighting, wrongTurn } from '../own-dump.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'observation.recorded'

/** Records what was seen of a dump on a day: still there, planned, there again, gone, or a second record of another. */
export const recordObservation = action({
  name: 'recordObservation',
  event,
  schema: observationInput,
  run: async ({ trx, input, context, scope }) => {
    const { dumpId, ...sighting } = input
    const id = input.id ?? context.newId()
    const dump = await ownDump(trx, context.actor, dumpId)
    const made = { event, subject: 'dumpObservation', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const today = dayOfInstant(context.now(), villageTimeZone)
    refuseFields([
      ...wrongTurn(dump.observations, sighting, today),
      ...(await wrongOther(trx, context.actor, dumpId, input.duplicateOf, today)),
      ...(await wrongSighting(trx, context.actor, sighting)),
    ])
    await observe(trx, context, scope, { ...sighting, id, dumpId })
    return {
      result: { id },
      event: { subject: 'dumpObservation', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})

/** What is wrong with the dump that stays: another one that counts, and no chain of second records. */
async function wrongOther(
  trx: Transaction<DB>,
  actor: Actor,
  dumpId: string,
  otherId: string | null,
  today: string,
): Promise<FieldProblem[]> {
  if (otherId === null) return []
  if (otherId === dumpId) return [{ path: 'duplicateOf', key: 'input.dumpItself' }]
  const other = await ownDump(trx, actor, otherId).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'record.notFound') return null
    throw error
  })
  if (!other) return [{ path: 'duplicateOf', key: 'input.reference' }]
  const state = stateOn(other, today)
  const isChain = state === null || state === 'duplicate' || (await hasDuplicates(trx, dumpId))
  return isChain ? [{ path: 'duplicateOf', key: 'input.dumpChain' }] : []
}

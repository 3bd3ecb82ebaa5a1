import { withdrawalInput } from '#domain/dump/dump-input.ts'
import { outOfTurn } from '#domain/dump/dump-history.ts'
import { hasDuplicates, withdrawRow } from '#store/dump.ts'
import { action } from '../action.ts'
import { ownDumpOf } from '../own-dump.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Takes back what was entered by mistake; it stays in the history with the reason. A dump whose finding is taken back
 * counts nowhere. Refused where a later observation stands on this one.
 */
export const withdrawObservation = action({
  name: 'withdrawObservation',
  event: 'observation.withdrawn',
  schema: withdrawalInput,
  run: async ({ trx, input: { id, reason }, context }) => {
    const dump = await ownDumpOf(trx, context.actor, id)
    const observation = dump.observations.find((each) => each.id === id)
    if (observation?.withdrawnWhy !== null) return { result: { id }, event: null }
    const rest = dump.observations.filter((each) => each.id !== id)
    const isKept = observation.seen === 'found' && (await hasDuplicates(trx, dump.id))
    refuseFields(outOfTurn(rest) !== null || isKept ? [{ path: 'id', key: 'input.dumpStands' }] : [])
    await withdrawRow(trx, id, reason)
    const { seen, on } = observation
    return {
      result: { id },
      event: {
        subject: 'dumpObservation',
        subjectId: id,
        before: { dumpId: dump.id, seen, on },
        after: { dumpId: dump.id, seen, on, reason },
      },
    }
  },
})

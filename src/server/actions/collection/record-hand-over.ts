import { handOverInput } from '#domain/collection/collection-input.ts'
import { handOverTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { wrongHandOver } from '../own-collection.ts'
import { wrongVillage } from '../own-household.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'handOver.recorded'

/** Records what of a village's sorted waste was sold or given away: never more than was collected and weighed. */
export const recordHandOver = action({
  name: 'recordHandOver',
  event,
  schema: handOverInput,
  run: (step) => {
    const { id: _, ...handOver } = step.input
    return enterRecord(step, {
      table: handOverTable,
      event,
      record: { ...handOver, withdrawnWhy: null },
      problems: async () => {
        const wrong = [
          ...wrongToday(step, handOver.on),
          ...(await wrongVillage(step.trx, step.context.actor, handOver.placeId)),
        ]
        return wrong.length > 0 ? wrong : wrongHandOver(step, handOver)
      },
    })
  },
})

import { wrongHistory } from '#domain/support/support-history.ts'
import { stepInput } from '#domain/support/support-input.ts'
import { Problem } from '#server/problem.ts'
import { lockApplication, supportStepTable } from '#store/support.ts'
import { action } from '../action.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'supportStep.recorded'

/** Records what became of an application on a day. A step that cannot follow, or pays more than was approved, is refused. */
export const recordApplicationStep = action({
  name: 'recordApplicationStep',
  event,
  schema: stepInput,
  run: async (step) => {
    const { id: _, ...given } = step.input
    const card = await lockApplication(step.trx, given.applicationId)
    if (!card) throw new Problem('record.notFound', { id: given.applicationId })
    const number = Math.max(0, ...card.steps.map((each) => each.number)) + 1
    const record = { ...given, number, withdrawnWhy: null }
    return enterRecord(step, {
      table: supportStepTable,
      event,
      record,
      problems: () => {
        const wrong = wrongHistory([...card.steps, record])
        return Promise.resolve([
          ...wrongToday(step, given.on),
          ...(card.withdrawnWhy === null ? [] : [{ path: 'kind', key: 'support.wrong.takenBack' }]),
          ...(wrong === 'order' ? [{ path: 'kind', key: 'support.wrong.order' }] : []),
          ...(wrong === 'above' ? [{ path: 'amount', key: 'support.wrong.above' }] : []),
        ])
      },
    })
  },
})

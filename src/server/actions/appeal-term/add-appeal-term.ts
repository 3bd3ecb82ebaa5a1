import { appealTermInput } from '#domain/appeal/appeal-input.ts'
import { appealTerms, appealTermTable } from '#store/appeal.ts'
import { action } from '../action.ts'
import { enterRecord } from '../village-record.ts'

const event = 'appealTerm.added'

/** Says within how many working days the organisation answers, from a day on. What came before keeps what it was promised. */
export const addAppealTerm = action({
  name: 'addAppealTerm',
  event,
  schema: appealTermInput,
  run: (step) => {
    const { id: _, ...record } = step.input
    return enterRecord(step, {
      table: appealTermTable,
      event,
      record,
      problems: async () =>
        (await appealTerms(step.trx)).some(({ from }) => from === record.from)
          ? [{ path: 'from', key: 'input.termTwice' }]
          : [],
    })
  },
})

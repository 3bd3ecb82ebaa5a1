import { objectionInput } from '#domain/objection/objection.ts'
import { objectionTable } from '#store/objection.ts'
import { action } from '../action.ts'
import { wrongPlaceAndProject } from '../own-clean-up.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'objection.recorded'

/** Records who objected to what and why; a name by consent alone, and never in the log. */
export const recordObjection = action({
  name: 'recordObjection',
  event,
  schema: objectionInput,
  run: (step) => {
    const { id: _, ...given } = step.input
    const open = { answer: null, answeredOn: null, withdrawnWhy: null }
    return enterRecord(step, {
      table: objectionTable,
      event,
      record: { ...given, consentOn: given.name === null ? null : given.consentOn, ...open },
      problems: async () => [...wrongToday(step, given.on), ...(await wrongPlaceAndProject(step, given))],
    })
  },
})

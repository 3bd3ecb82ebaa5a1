import { appealPersonInput } from '#domain/appeal/appeal-input.ts'
import { appealPerson, putAppealPerson } from '#store/appeal-person.ts'
import { appealTable } from '#store/appeal.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { wrongToday } from '../village-record.ts'

/** Keeps or corrects whom to answer, by consent (Law 94-V, article 8). The log says that there is somebody, never who. */
export const nameAppeal = action({
  name: 'nameAppeal',
  event: 'appeal.named',
  schema: appealPersonInput,
  run: async (step) => {
    const { id, consentOn, ...person } = step.input
    const { row } = await ownAppeal(step, id)
    refuseFields([
      ...wrongToday(step, consentOn, 'consentOn'),
      ...(row.withdrawnWhy === null ? [] : [{ path: 'id', key: 'input.appealWithdrawn' }]),
      ...(row.isAnonymous ? [{ path: 'name', key: 'input.anonymous' }] : []),
    ])
    const kept = await appealPerson(step.trx, id)
    if (kept && recordStamp(kept) === recordStamp(person) && row.consentOn === consentOn)
      return { result: { id }, event: null }
    await putAppealPerson(step.trx, step.scope, id, person)
    await updateRecord(step.trx, appealTable, { ...row, consentOn, consentEndedOn: null })
    return {
      result: { id },
      event: {
        subject: 'appeal',
        subjectId: id,
        before: { consentOn: row.consentOn },
        after: { consentOn },
      },
    }
  },
})

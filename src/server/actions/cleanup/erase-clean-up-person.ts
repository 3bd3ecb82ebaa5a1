import { nameErasure } from '#domain/cleanup/clean-up-input.ts'
import { cleanUpPersonTable } from '#store/clean-up.ts'
import { action } from '../action.ts'
import { ownCleanUp } from '../own-clean-up.ts'
import { correctRow, lockedRecord } from '../village-record.ts'

/** Erases a name at once when the consent is withdrawn; the person still counts, for somebody was there. */
export const eraseCleanUpPerson = action({
  name: 'eraseCleanUpPerson',
  event: 'cleanUpPerson.erased',
  schema: nameErasure,
  run: async (step) => {
    const { id, on } = step.input
    const before = await lockedRecord(step, cleanUpPersonTable, id)
    await ownCleanUp(step, before.cleanUpId)
    if (before.erasedOn !== null) return { result: { id }, event: null }
    return correctRow(step, cleanUpPersonTable, before, { changed: { name: null, erasedOn: on } })
  },
})

import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { objectionTable } from '#store/objection.ts'
import { action } from '../action.ts'
import { ownRow } from '../own-clean-up.ts'
import { correctRow } from '../village-record.ts'

/** Erases the name of who objected when the consent is withdrawn; the objection stays. */
export const eraseObjectionName = action({
  name: 'eraseObjectionName',
  event: 'objection.erased',
  schema: v.strictObject({ id: recordId }),
  run: async (step) => {
    const before = await ownRow(step, objectionTable, step.input.id)
    return correctRow(step, objectionTable, before, { changed: { name: null, consentOn: null } })
  },
})

import { cleanUpResult } from '#domain/cleanup/clean-up-input.ts'
import { cleanUpState } from '#domain/cleanup/clean-up.ts'
import { Problem } from '#server/problem.ts'
import { cleanUpTable } from '#store/clean-up.ts'
import { action } from '../action.ts'
import { ownCleanUp } from '../own-clean-up.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, lockedRecord, wrongToday } from '../village-record.ts'

/** Records that a clean-up was held: on which day, who came without names, and what was gathered. */
export const holdCleanUp = action({
  name: 'holdCleanUp',
  event: 'cleanUp.held',
  schema: cleanUpResult,
  run: async (step) => {
    const { id, seen, ...changed } = step.input
    const cleanUp = await ownCleanUp(step, id)
    const before = await lockedRecord(step, cleanUpTable, id)
    // Sent again it is the same; anything else of a held one is a correction, which says why.
    const isSame = JSON.stringify({ ...before, ...changed }) === JSON.stringify(before)
    if (cleanUpState(cleanUp) === 'held' && isSame) return { result: { id }, event: null }
    if (cleanUpState(cleanUp) !== 'planned') throw new Problem('record.conflict', { id })
    refuseFields(wrongToday(step, changed.heldOn, 'heldOn'))
    return correctRow(step, cleanUpTable, before, { seen, changed })
  },
})

import { appealCorrection } from '#domain/appeal/appeal-input.ts'
import { wrongReceipt } from '#domain/appeal/appeal-rules.ts'
import { termDaysOn } from '#domain/appeal/appeal-term.ts'
import { appealPerson } from '#store/appeal-person.ts'
import { appealTable, appealTerms } from '#store/appeal.ts'
import { action } from '../action.ts'
import { ownAppeal, wrongNamed } from '../appeal-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, wrongToday } from '../village-record.ts'

/** Corrects what was written wrongly of an appeal, with a reason; another day of receipt has the term of its own rule. */
export const correctAppeal = action({
  name: 'correctAppeal',
  event: 'appeal.corrected',
  schema: appealCorrection,
  run: async (step) => {
    const { id, seen, reason, ...told } = step.input
    const { row, card } = await ownAppeal(step, id)
    const isKept = told.isAnonymous && (await appealPerson(step.trx, id)) !== null
    refuseFields([
      ...wrongToday(step, told.receivedOn, 'receivedOn'),
      ...wrongReceipt(card, told.receivedOn),
      ...(isKept ? [{ path: 'isAnonymous', key: 'input.anonymous' }] : []),
      ...(await wrongNamed(step, told)),
    ])
    const isMoved = told.receivedOn !== row.receivedOn
    const termDays = isMoved ? termDaysOn(await appealTerms(step.trx), told.receivedOn) : row.termDays
    return correctRow(step, appealTable, row, { seen, reason, changed: { ...told, termDays } })
  },
})

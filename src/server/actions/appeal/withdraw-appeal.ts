import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { takingBack } from '#domain/collection/collection-input.ts'
import { deleteAppealPerson } from '#store/appeal-person.ts'
import { appealTable } from '#store/appeal.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { takeBackRow } from '../village-record.ts'

/** Takes back an appeal that was entered by mistake; its number stays taken, and whoever it named is forgotten. */
export const withdrawAppeal = action({
  name: 'withdrawAppeal',
  event: 'appeal.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const { row } = await ownAppeal(step, id)
    await deleteAppealPerson(step.trx, id)
    const isKept = row.consentOn !== null && row.consentEndedOn === null
    const today = dayOfInstant(step.scope.at, villageTimeZone)
    const before = isKept ? { ...row, consentEndedOn: today } : row
    return takeBackRow(step, appealTable, before, reason)
  },
})

import { appealInput } from '#domain/appeal/appeal-input.ts'
import type { AppealPerson } from '#domain/appeal/appeal.ts'
import { termDaysOn } from '#domain/appeal/appeal-term.ts'
import { Problem } from '#server/problem.ts'
import { appealPerson, putAppealPerson } from '#store/appeal-person.ts'
import { appealTable, appealTerms, nextAppealNumber } from '#store/appeal.ts'
import { insertRecord } from '#store/record-table.ts'
import { action, type Step } from '../action.ts'
import { wrongNamed } from '../appeal-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { wasMadeBefore } from '../replay.ts'
import { wrongToday } from '../village-record.ts'

const event = 'appeal.recorded'

/**
 * Receives an appeal: the store numbers it within its year, and the rule of its day says until when it is answered. Who it
 * was is kept by consent, and never in the log.
 */
export const recordAppeal = action({
  name: 'recordAppeal',
  event,
  schema: appealInput,
  run: async (step) => {
    const { trx, context, scope } = step
    const { id: given, name, phone, address, consentOn, ...told } = step.input
    const id = given ?? context.newId()
    const person = name === null ? null : { name, phone, address }
    const body = { ...told, consentOn: person && consentOn }
    if (given && (await wasMadeBefore(trx, { event, subject: 'appeal', id, body }))) {
      await refuseOtherPerson(step, id, person)
      return { result: { id }, event: null }
    }
    refuseFields([
      ...wrongToday(step, told.receivedOn, 'receivedOn'),
      ...(body.consentOn === null ? [] : wrongToday(step, body.consentOn, 'consentOn')),
      ...(await wrongNamed(step, told)),
    ])
    const termDays = termDaysOn(await appealTerms(trx), told.receivedOn)
    const number = await nextAppealNumber(trx, told.receivedOn)
    const appeal = { ...body, id, number, termDays, consentEndedOn: null, withdrawnWhy: null }
    await insertRecord(trx, appealTable, { ...scope, projectId: null }, appeal)
    if (person) await putAppealPerson(trx, scope, id, person)
    return { result: { id }, event: { subject: 'appeal', subjectId: id, before: null, after: appeal } }
  },
})

/** A name that was erased since is nobody's to compare with. */
async function refuseOtherPerson(
  { trx }: Pick<Step<unknown>, 'trx'>,
  id: string,
  person: AppealPerson | null,
): Promise<void> {
  const kept = await appealPerson(trx, id)
  if (kept && person && recordStamp(kept) !== recordStamp(person))
    throw new Problem('record.conflict', { id })
}

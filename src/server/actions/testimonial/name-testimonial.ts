import { testimonialConsentInput } from '#domain/testimonial/testimonial-input.ts'
import {
  consentsOfTestimonial,
  eraseNamed,
  insertNamed,
  personOfTestimonial,
  testimonialTable,
} from '#store/testimonial.ts'
import { Problem } from '#server/problem.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { lockedRecord, wrongToday } from '../village-record.ts'

/**
 * Says who gave a testimonial, with that person's consent; a newer consent stands in the place of the one before. The log
 * tells the consent without the name, for nothing leaves the log and a name must.
 */
export const nameTestimonial = action({
  name: 'nameTestimonial',
  event: 'testimonial.named',
  schema: testimonialConsentInput,
  run: async (step) => {
    const { trx, input, context, scope } = step
    const { testimonialId, name, ...given } = input
    await lockedRecord(step, testimonialTable, testimonialId)
    const consent = { ...given, id: input.id ?? context.newId() }
    const present = await personOfTestimonial(trx, testimonialId)
    const same = (await consentsOfTestimonial(trx, testimonialId)).find(({ id }) => id === consent.id)
    if (same) {
      const isSame =
        recordStamp({ ...consent, withdrawnOn: null, erasedWhy: null }) === recordStamp(same) &&
        present?.name === name
      if (!isSame) throw new Problem('record.conflict', { id: consent.id })
      return { result: { id: consent.id }, event: null }
    }
    refuseFields(wrongToday(step, consent.givenOn, 'givenOn'))
    if (present) await replaced(trx, { testimonialId, consentId: present.consentId, on: consent.givenOn })
    await insertNamed(trx, scope, { testimonialId, name, consent })
    const event = { subject: 'testimonial', subjectId: testimonialId, before: null, after: consent }
    return { result: { id: consent.id }, event }
  },
})

/** Ends the consent before, on the day of the new one or, where that is earlier, on its own. */
async function replaced(
  trx: Parameters<typeof eraseNamed>[0],
  { testimonialId, consentId, on }: { testimonialId: string; consentId: string; on: string },
): Promise<void> {
  const last = (await consentsOfTestimonial(trx, testimonialId)).find(({ id }) => id === consentId)
  const day = last && last.givenOn > on ? last.givenOn : on
  await eraseNamed(trx, { testimonialId, consentId, on: day, why: 'replaced' })
}

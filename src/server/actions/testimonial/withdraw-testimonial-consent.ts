import { testimonialWithdrawal } from '#domain/testimonial/testimonial-input.ts'
import { Problem } from '#server/problem.ts'
import {
  consentsOfTestimonial,
  eraseNamed,
  personOfTestimonial,
  testimonialTable,
} from '#store/testimonial.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'
import { lockedRecord, wrongToday } from '../village-record.ts'

/**
 * Ends the consent to a name: the name is gone from everywhere with this action, the testimonial stays. The same again is
 * nothing new (the Law 94-V, article 8).
 */
export const withdrawTestimonialConsent = action({
  name: 'withdrawTestimonialConsent',
  event: 'testimonial.unnamed',
  schema: testimonialWithdrawal,
  run: async (step) => {
    const { trx, input } = step
    const { id, on, why } = input
    await lockedRecord(step, testimonialTable, id)
    const consents = await consentsOfTestimonial(trx, id)
    const present = await personOfTestimonial(trx, id)
    const consent = consents.find((each) => each.id === present?.consentId)
    if (!consent) {
      const [last] = consents
      if (last?.withdrawnOn === on && last.erasedWhy === why) return { result: { id }, event: null }
      throw new Problem('record.notFound', { id })
    }
    refuseFields([
      ...wrongToday(step, on),
      ...(on < consent.givenOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : []),
      ...(why === 'term' && on <= consent.keptUntil ? [{ path: 'why', key: 'input.termNotOver' }] : []),
    ])
    await eraseNamed(trx, { testimonialId: id, consentId: consent.id, on, why })
    const [before, after] = [{ withdrawnOn: null }, { withdrawnOn: on, erasedWhy: why }]
    return { result: { id }, event: { subject: 'testimonial', subjectId: id, before, after } }
  },
})

import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { schoolRemoval } from '#domain/school/school-input.ts'
import { Problem } from '#server/problem.ts'
import { certificateById, revokeCertificateRow } from '#store/school.ts'
import { action } from '../action.ts'

/** Takes a certificate back; its number is not given again, and its page says that it holds no more. */
export const revokeCertificate = action({
  name: 'revokeCertificate',
  event: 'certificate.revoked',
  schema: schoolRemoval,
  run: async ({ trx, input: { id, reason }, context }) => {
    const certificate = await certificateById(trx, id)
    if (!certificate) throw new Problem('record.notFound', { id })
    if (certificate.revokedOn !== null) return { result: { id }, event: null }
    const on = dayOfInstant(context.now(), villageTimeZone)
    await revokeCertificateRow(trx, id, on, reason)
    const { year, number } = certificate
    return {
      result: { id },
      event: {
        subject: 'certificate',
        subjectId: id,
        before: { year, number },
        after: { year, number, revokedOn: on, reason },
      },
    }
  },
})

import { randomBytes } from 'node:crypto'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { certificateCode } from '#domain/school/certificate-code.ts'
import { certificatesInput } from '#domain/school/school-input.ts'
import { Problem } from '#server/problem.ts'
import { indexRecord } from '#store/search.ts'
import { certificatesOf, insertCertificates, trainingsOf } from '#store/school.ts'
import { action } from '../action.ts'
import { ownCentre } from '../own-school.ts'
import { refuseFields } from '../parse-input.ts'

/** Issues certificates to everybody of a training who has none of it yet: numbers of the year, codes that nobody guesses. */
export const issueCertificates = action({
  name: 'issueCertificates',
  event: 'certificate.issued',
  schema: certificatesInput,
  run: async ({ trx, input: { trainingId, issuedOn }, context, scope }) => {
    const training = (await trainingsOf(trx)).find(({ id }) => id === trainingId)
    if (!training) throw new Problem('record.notFound', { id: trainingId })
    await ownCentre(trx, context.actor, training.centreId)
    const today = dayOfInstant(context.now(), villageTimeZone)
    refuseFields([
      ...(training.isCancelled ? [{ path: 'trainingId', key: 'input.cancelled' }] : []),
      ...(issuedOn < training.on ? [{ path: 'issuedOn', key: 'school.wrong.beforeTraining' }] : []),
      ...(issuedOn > today ? [{ path: 'issuedOn', key: 'input.future' }] : []),
    ])
    const has = new Set(
      (await certificatesOf(trx))
        .filter((each) => each.trainingId === trainingId)
        .map(({ adviserId }) => adviserId),
    )
    const added = training.adviserIds
      .filter((id) => !has.has(id))
      .map((adviserId) => ({ id: context.newId(), trainingId, adviserId, issuedOn, code: newCode() }))
    if (added.length === 0) return { result: { issued: 0 }, event: null }
    await insertCertificates(trx, scope, Number(issuedOn.slice(0, 4)), added)
    for (const { id } of added) await indexRecord(trx, 'certificate', id)
    return {
      result: { issued: added.length },
      event: {
        subject: 'training',
        subjectId: trainingId,
        before: { certificates: has.size },
        // The codes stand in no log: whoever reads it could pass one off as a paper.
        after: { certificates: has.size + added.length, issuedOn },
      },
    }
  },
})

function newCode(): string {
  const code = certificateCode(randomBytes(64))
  return code ?? newCode()
}

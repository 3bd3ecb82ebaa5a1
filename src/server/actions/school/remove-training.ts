import { presentationsWithout } from '#domain/school/readiness.ts'
import { schoolRemoval } from '#domain/school/school-input.ts'
import { Problem } from '#server/problem.ts'
import { certificatesOf, deleteTraining, presentationsOf, trainingsOf } from '#store/school.ts'
import { action } from '../action.ts'
import { ownCentre } from '../own-school.ts'
import { refuseFields } from '../parse-input.ts'

/** Takes an attendance back that was entered by mistake; not where certificates or presentations stand on it. */
export const removeTraining = action({
  name: 'removeTraining',
  event: 'training.removed',
  schema: schoolRemoval,
  run: async ({ trx, input: { id, reason }, context }) => {
    const trainings = await trainingsOf(trx)
    const training = trainings.find((each) => each.id === id)
    if (!training) throw new Problem('record.notFound', { id })
    await ownCentre(trx, context.actor, training.centreId)
    const stands = presentationsWithout(training, trainings, await presentationsOf(trx, training.centreId))
    const isCertified = (await certificatesOf(trx)).some(({ trainingId }) => trainingId === id)
    refuseFields(stands.length > 0 || isCertified ? [{ path: 'id', key: 'school.wrong.stands' }] : [])
    await deleteTraining(trx, id)
    return {
      result: { id },
      event: { subject: 'training', subjectId: id, before: training, after: { reason } },
    }
  },
})

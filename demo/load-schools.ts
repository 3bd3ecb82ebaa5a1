/* The eco-adviser schools of the demo. */
import { addAdvisers } from '#actions/school/add-advisers.ts'
import { addSchoolCentre } from '#actions/school/add-school-centre.ts'
import { issueCertificates } from '#actions/school/issue-certificates.ts'
import { nameAdviser } from '#actions/school/name-adviser.ts'
import { recordPresentation } from '#actions/school/record-presentation.ts'
import { recordTraining } from '#actions/school/record-training.ts'
import type { ActionContext } from '#server/context.ts'
import { advisers, centres, named, presentations, trainings } from './records/schools.ts'

/** The steps by which they are entered. */
export const schoolEntries = (): ((context: ActionContext) => Promise<unknown>)[] => [
  ...centres.map((centre) => (context: ActionContext) => addSchoolCentre(context, centre)),
  ...advisers.map(({ input, others }) => (context: ActionContext) => {
    // Advisers have the same ids in every installation, so that trainings can name them.
    const ids = [...others]
    return addAdvisers({ ...context, newId: () => ids.shift() ?? context.newId() }, input)
  }),
  (context) => nameAdviser(context, named),
  ...trainings.map(
    ({ on: _, ...training }) =>
      (context: ActionContext) =>
        recordTraining(context, training),
  ),
  ...presentations.map((told) => (context: ActionContext) => recordPresentation(context, told)),
  ...trainings.map(
    ({ id, on }) =>
      (context: ActionContext) =>
        issueCertificates(context, { trainingId: id, issuedOn: on }),
  ),
]

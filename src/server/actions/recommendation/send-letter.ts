import { letterInput } from '#domain/recommendation/recommendation-input.ts'
import { Problem } from '#server/problem.ts'
import { lockProject } from '#store/project.ts'
import { insertLetterRecommendations, letterTable, lockLetterNumbers } from '#store/recommendation.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { letterProblems } from '../letter-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'letter.sent'

/** Records an outgoing letter with its text and the recommendations that it carries. */
export const sendLetter = action({
  name: 'sendLetter',
  event,
  schema: letterInput,
  run: async ({ trx, input, context, scope }) => {
    const { mayRepeatNumber, ...body } = input
    const { projectId, recommendationIds, ...given } = body
    const id = given.id ?? context.newId()
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    if (given.id && (await wasMadeBefore(trx, { event, subject: 'letter', id, body }))) {
      return { result: { id }, event: null }
    }
    await lockLetterNumbers(trx, scope.organisationId)
    refuseFields(await letterProblems(trx, { ...body, mayRepeatNumber }, { id, projectId }))
    await insertRecord(trx, letterTable, { ...scope, projectId }, { ...given, id })
    await insertLetterRecommendations(trx, scope.organisationId, id, recommendationIds)
    return {
      result: { id },
      event: { subject: 'letter', subjectId: id, before: null, after: { ...body, id } },
    }
  },
})

import { letterInput } from '#domain/recommendation/recommendation-input.ts'
import { Problem } from '#server/problem.ts'
import { lockProject } from '#store/project.ts'
import { insertLetterRecommendations, letterTable } from '#store/recommendation.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongReferences } from '../references.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'letter.sent'

/** Records an outgoing letter with the recommendations that it carries. */
export const sendLetter = action({
  name: 'sendLetter',
  event,
  schema: letterInput,
  run: async ({ trx, input, context, scope }) => {
    const { projectId, recommendationIds, ...given } = input
    const id = given.id ?? context.newId()
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    if (given.id && (await wasMadeBefore(trx, { event, subject: 'letter', id, body: input }))) {
      return { result: { id }, event: null }
    }
    refuseFields(await wrongReferences(trx, { recommendationIds: 'recommendation' }, input, projectId))
    await insertRecord(trx, letterTable, { ...scope, projectId }, { ...given, id })
    await insertLetterRecommendations(trx, scope.organisationId, id, recommendationIds)
    return {
      result: { id },
      event: { subject: 'letter', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})

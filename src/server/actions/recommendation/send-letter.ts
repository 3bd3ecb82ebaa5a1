import { letterInput } from '#domain/recommendation/recommendation-input.ts'
import { Problem } from '#server/problem.ts'
import { lockProject } from '#store/project.ts'
import { action } from '../action.ts'
import { writeLetter } from '../letter-writing.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'letter.sent'

/** Records an outgoing letter with its text and the recommendations that it carries. */
export const sendLetter = action({
  name: 'sendLetter',
  event,
  schema: letterInput,
  run: async ({ trx, input, context, scope }) => {
    const { mayRepeatNumber, ...body } = input
    const { projectId, ...given } = body
    const id = given.id ?? context.newId()
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    if (given.id && (await wasMadeBefore(trx, { event, subject: 'letter', id, body }))) {
      return { result: { id }, event: null }
    }
    await writeLetter(trx, { ...scope, projectId }, { ...given, id }, mayRepeatNumber)
    return {
      result: { id },
      event: { subject: 'letter', subjectId: id, before: null, after: { ...body, id } },
    }
  },
})

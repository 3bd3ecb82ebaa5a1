import { concernInput } from '#domain/concern/concern-input.ts'
import { Problem } from '#server/problem.ts'
import { concernTable } from '#store/concern.ts'
import { lockProject } from '#store/project.ts'
import { insertRecord, nextPosition } from '#store/record-table.ts'
import { action } from '../action.ts'
import { concernProblems, concernReferences } from '../concern-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongReferences } from '../references.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'concern.raised'

/** Records a problem that residents of a village raised. */
export const raiseConcern = action({
  name: 'raiseConcern',
  event,
  schema: concernInput,
  run: async ({ trx, input, context, scope }) => {
    const { projectId, position, ...given } = input
    const id = given.id ?? context.newId()
    const body = { ...given, projectId, ...(position === undefined ? {} : { position }) }
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    if (given.id && (await wasMadeBefore(trx, { event, subject: 'concern', id, body }))) {
      return { result: { id }, event: null }
    }
    refuseFields([
      ...(await wrongReferences(trx, concernReferences, input, projectId)),
      ...(await concernProblems(trx, input)),
    ])
    const last = { column: 'project_id', id: projectId }
    const concern = {
      ...given,
      id,
      position: position ?? (await nextPosition(trx, 'concern', last)),
      settledOn: null,
      settlement: {},
    }
    await insertRecord(trx, concernTable, { ...scope, projectId }, concern)
    const after = { ...concern, projectId }
    return { result: { id }, event: { subject: 'concern', subjectId: id, before: null, after } }
  },
})

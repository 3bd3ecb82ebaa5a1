import { amendmentInput } from '#domain/project/project-input.ts'
import { amendmentTable, projectTable } from '#store/project.ts'
import { recordById } from '#store/record-table.ts'
import { addRecord } from '../add-record.ts'

/** Records an amendment of the grant contract: a new end, a new amount, or another change told in its subject. */
export const recordAmendment = addRecord({
  name: 'recordAmendment',
  event: 'amendment.recorded',
  schema: amendmentInput,
  table: amendmentTable,
  check: async (trx, amendment) => {
    const project = await recordById(trx, projectTable, amendment.projectId)
    if (!project) return []
    const endsEarly = amendment.newEndsOn !== null && amendment.newEndsOn < project.startsOn
    return [
      ...(project.contractDate !== null && amendment.signedOn < project.contractDate
        ? [{ path: 'signedOn', key: 'input.beforeContract' }]
        : []),
      ...(endsEarly ? [{ path: 'newEndsOn', key: 'input.endBeforeStart' }] : []),
    ]
  },
})

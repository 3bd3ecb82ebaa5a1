import type { Transaction } from 'kysely'
import type { FieldProblem } from '#server/problem.ts'
import { projectTable } from '#store/project.ts'
import { recordById } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'

/** What is wrong with an amendment's days against its contract's. */
export async function wrongAmendmentDates(
  trx: Transaction<DB>,
  amendment: { readonly projectId: string; readonly signedOn: string; readonly newEndsOn: string | null },
): Promise<readonly FieldProblem[]> {
  const project = await recordById(trx, projectTable, amendment.projectId)
  if (!project) return []
  const endsEarly = amendment.newEndsOn !== null && amendment.newEndsOn < project.startsOn
  return [
    ...(project.contractDate !== null && amendment.signedOn < project.contractDate
      ? [{ path: 'signedOn', key: 'input.beforeContract' }]
      : []),
    ...(endsEarly ? [{ path: 'newEndsOn', key: 'input.endBeforeStart' }] : []),
  ]
}

import type { Transaction } from 'kysely'
import {
  planStandings,
  wrongStep,
  type PlanStanding,
  type PlanStep,
} from '#domain/outreach/planned-publication.ts'
import type { FieldProblem } from '#server/problem.ts'
import { plannedPublicationTable, planStepTable, publicationTable } from '#store/outreach.ts'
import { projectOfRecord, recordsOf } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'

/** Where a row of the plan stands; null for one that is not there, which the references tell. */
async function standing(trx: Transaction<DB>, plannedId: string): Promise<PlanStanding | null> {
  const projectId = await projectOfRecord(trx, plannedPublicationTable, plannedId)
  if (projectId === null) return null
  const plan = {
    plannedPublications: await recordsOf(trx, plannedPublicationTable, projectId),
    planSteps: await recordsOf(trx, planStepTable, projectId),
    publications: await recordsOf(trx, publicationTable, projectId),
  }
  // Steps and publications alone decide whether something may follow; the day of asking does not.
  return planStandings(plan, '1991-12-16').find(({ planned }) => planned.id === plannedId) ?? null
}

/** A publication does one row of the plan, and each row is done once. */
export async function publicationPlanProblems(
  trx: Transaction<DB>,
  { id, plannedId }: { readonly id?: string | undefined; readonly plannedId: string | null },
): Promise<FieldProblem[]> {
  const found = plannedId === null ? null : await standing(trx, plannedId)
  if (found?.publication && found.publication.id !== id)
    return [{ path: 'plannedId', key: 'outreach.plan.wrong.published' }]
  return found?.isCancelled ? [{ path: 'plannedId', key: 'outreach.plan.wrong.cancelled' }] : []
}

/** A step follows from where the row stands. */
export async function planStepProblems(
  trx: Transaction<DB>,
  step: Pick<PlanStep, 'plannedId' | 'kind' | 'toOn'>,
): Promise<FieldProblem[]> {
  if (step.kind !== 'moved' && step.toOn !== null) return [{ path: 'toOn', key: 'outreach.plan.wrong.noDay' }]
  const found = await standing(trx, step.plannedId)
  const wrong = found && wrongStep(found, step)
  const path = wrong === 'sameDay' ? 'toOn' : 'kind'
  return wrong === null ? [] : [{ path, key: `outreach.plan.wrong.${wrong}` }]
}

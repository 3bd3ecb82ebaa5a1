import type * as v from 'valibot'
import { amountToDecimal } from '#domain/money/amount.ts'
import type { AmendedValue } from '#domain/project/project.ts'
import { amendmentInput } from '#domain/project/project-input.ts'
import { within, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { budgetLineTable } from '#store/budget.ts'
import { indicatorTable } from '#store/indicator.ts'
import { amendmentTable, lockProject } from '#store/project.ts'
import { insertRecord, recordToChange } from '#store/record-table.ts'
import { action, type Step } from '../action.ts'
import { wrongTargets } from '../amended-values.ts'
import { wrongAmendmentDates } from '../amendment-dates.ts'
import { changeIndicator } from '../indicator/change-indicator.ts'
import { changeBudgetLine } from '../money/change-budget-line.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'amendment.recorded'
type Given = v.InferOutput<typeof amendmentInput>

/**
 * Records an amendment of the grant contract: a new end, a new amount, planned values, or another change told in its
 * subject. The planned values change with it, each with its own line in the log; what they were stays in the amendment.
 */
export const recordAmendment = action({
  name: 'recordAmendment',
  event,
  schema: amendmentInput,
  run: async (step) => {
    const { trx, input, context, scope } = step
    const { projectId, id: given, changes, ...amendment } = input
    const id = given ?? context.newId()
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    if (
      given &&
      (await wasMadeBefore(trx, { event, subject: 'amendment', id, body: withoutChanges(input) }))
    ) {
      return { result: { id }, event: null }
    }
    refuseFields([
      ...(await wrongAmendmentDates(trx, input)),
      ...(await wrongTargets(trx, changes, projectId)),
    ])
    const inside = within(context, trx)
    const amended: AmendedValue[] = []
    for (const change of changes) amended.push(await amend(step, inside, change))
    const record = { ...amendment, id, changes: amended }
    await insertRecord(trx, amendmentTable, { ...scope, projectId }, record)
    return {
      result: { id },
      event: { subject: 'amendment', subjectId: id, before: null, after: { ...record, projectId } },
    }
  },
})

const withoutChanges = ({ changes: _, ...rest }: Given): object => rest

async function amend(
  { trx }: Step<Given>,
  inside: ActionContext,
  change: Given['changes'][number],
): Promise<AmendedValue> {
  if (change.kind === 'indicator') {
    const indicator = await recordToChange(trx, indicatorTable, change.id)
    if (!indicator) throw new Problem('record.notFound', { id: change.id })
    await changeIndicator(inside, { id: change.id, plan: change.after })
    return { kind: 'indicator', id: change.id, before: indicator.plan, after: change.after }
  }
  const line = await recordToChange(trx, budgetLineTable, change.id)
  if (!line) throw new Problem('record.notFound', { id: change.id })
  await changeBudgetLine(inside, { id: change.id, planned: amountToDecimal(change.after) })
  return { kind: 'budgetLine', id: change.id, before: String(line.planned), after: String(change.after) }
}

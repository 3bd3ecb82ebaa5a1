import * as v from 'valibot'
import { amountToDecimal } from '#domain/money/amount.ts'
import { recordId } from '#domain/project/record-input.ts'
import { within } from '#server/context.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import { budgetLineTable } from '#store/budget.ts'
import { deleteLinksOf } from '#store/evidence.ts'
import { indicatorTable } from '#store/indicator.ts'
import { amendmentTable } from '#store/project.ts'
import { deleteRecord, recordToChange } from '#store/record-table.ts'
import { action } from '../action.ts'
import { changeIndicator } from '../indicator/change-indicator.ts'
import { changeBudgetLine } from '../money/change-budget-line.ts'

/**
 * Removes an amendment that was recorded by mistake. Planned values that still stand as it set them go back to what they
 * were; what has been changed since stays.
 */
export const removeAmendment = action({
  name: 'removeAmendment',
  event: 'amendment.removed',
  schema: v.strictObject({ id: recordId }),
  run: async ({ trx, input: { id }, context }) => {
    const amendment = await recordToChange(trx, amendmentTable, id)
    if (!amendment) throw new Problem('record.notFound', { id })
    const inside = within(context, trx)
    for (const change of amendment.changes) {
      if (change.kind === 'indicator') {
        const indicator = await recordToChange(trx, indicatorTable, change.id)
        if (indicator && canonicalJson(indicator.plan) === canonicalJson(change.after))
          await changeIndicator(inside, { id: change.id, plan: change.before })
      } else {
        const line = await recordToChange(trx, budgetLineTable, change.id)
        if (line && String(line.planned) === change.after)
          await changeBudgetLine(inside, { id: change.id, planned: amountToDecimal(BigInt(change.before)) })
      }
    }
    await deleteLinksOf(trx, 'amendment', id)
    await deleteRecord(trx, 'amendment', id)
    return { result: { id }, event: { subject: 'amendment', subjectId: id, before: amendment, after: null } }
  },
})

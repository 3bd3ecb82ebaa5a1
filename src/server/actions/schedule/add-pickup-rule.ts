import { pickupRuleInput } from '#domain/schedule/schedule-input.ts'
import { holidays } from '#store/holiday.ts'
import { insertRecord } from '#store/record-table.ts'
import { lockRules, pickupRuleTable } from '#store/schedule.ts'
import { action } from '../action.ts'
import { planRule, wrongServed } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds a rule of the schedule and stores its rounds up to the horizon. */
export const addPickupRule = action({
  name: 'addPickupRule',
  event: 'pickupRule.added',
  schema: pickupRuleInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'pickupRule.added', subject: 'pickupRule', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    refuseFields(await wrongServed(trx, input))
    await lockRules(trx)
    const rule = { ...input, id }
    await insertRecord(trx, pickupRuleTable, { ...scope, projectId: null }, rule)
    const planning = { context, scope, holidays: await holidays(trx), keeps: new Set<string>() }
    await planRule(trx, rule, planning)
    return { result: { id }, event: { subject: 'pickupRule', subjectId: id, before: null, after: rule } }
  },
})

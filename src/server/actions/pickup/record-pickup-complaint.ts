import { complaintWindow } from '#domain/pickup/complaint-window.ts'
import { pickupComplaintInput } from '#domain/pickup/pickup-input.ts'
import { standingMarks } from '#domain/pickup/pickup.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { holidayYears } from '#domain/calendar/holiday.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import type { FieldProblem } from '#server/problem.ts'
import { holidays } from '#store/holiday.ts'
import { complaintsOf, marksOf, pickupComplaintTable } from '#store/pickup.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownPickup } from '../own-schedule.ts'
import { wrongController } from '../own-pickup.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/**
 * Records that a resident said the waste was not taken, in time after the round. Of an address one complaint about a round
 * is open at a time.
 */
export const recordPickupComplaint = action({
  name: 'recordPickupComplaint',
  event: 'pickupComplaint.recorded',
  schema: pickupComplaintInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'pickupComplaint.recorded', subject: 'pickupComplaint', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const round = await ownPickup(trx, context.actor, input.pickupId)
    const marks = standingMarks(await marksOf(trx, [round.id]))
    const years = holidayYears(await holidays(trx))
    const open = (await complaintsOf(trx, [round.id])).some(
      (one) => one.answeredOn === null && one.householdId === input.householdId,
    )
    const isFuture = input.receivedOn > dayOfInstant(scope.at, villageTimeZone)
    refuseFields([
      ...(isFuture ? [{ path: 'receivedOn', key: 'input.notYet' }] : []),
      ...windowProblems(complaintWindow(round, marks, input.receivedOn, years)),
      ...(open ? [{ path: 'householdId', key: 'input.complaintOpen' }] : []),
      ...(await wrongController(trx, input.householdId, round.placeId)),
    ])
    const complaint = { ...input, id, answeredOn: null, answer: null, isFounded: null }
    await insertRecord(trx, pickupComplaintTable, { ...scope, projectId: null }, complaint)
    return {
      result: { id },
      event: { subject: 'pickupComplaint', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})

function windowProblems(window: ReturnType<typeof complaintWindow>): FieldProblem[] {
  const path = 'receivedOn'
  switch (window.state) {
    case 'open':
      return []
    case 'early':
      return [{ path, key: 'input.complaintEarly' }]
    case 'late':
      return [{ path, key: 'input.complaintLate', params: { day: formatDay(window.until, 'ru', 'short') } }]
    case 'explained':
      return [{ path, key: 'input.complaintExplained' }]
  }
}

import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { count, newRecord, optionalCount, optionalId, position, recordId } from '../project/record-input.ts'
import { localName, localText, requiredLocalText, requiredText } from '../text/text-input.ts'
import { gatheringKinds } from './gathering.ts'

/** A line in either language or none. */
const optionalName = localText

export const gatheringInput = v.strictObject({
  ...newRecord,
  eventId: recordId,
  kind: v.picklist(gatheringKinds),
  convener: optionalName,
  noticeOn: optionalDay,
  noticeHow: optionalName,
  entitled: v.optional(v.nullable(v.pipe(count, v.minValue(1, 'input.position'))), null),
  voters: optionalCount,
  chair: optionalName,
  secretary: optionalName,
  organisations: localText,
  handedOn: optionalDay,
  akimDecidedOn: optionalDay,
  akimDecision: localText,
})

const agendaItem = v.strictObject({
  ...newRecord,
  gatheringId: recordId,
  position,
  title: localName,
  reporter: optionalName,
  speeches: localText,
  votesFor: optionalCount,
  votesAgainst: optionalCount,
  votesAbstained: optionalCount,
})

/** The three votes are counted together: nobody against is a zero that somebody says. */
export const agendaItemInput = v.pipe(
  agendaItem,
  v.forward(
    v.check(
      ({ votesFor, votesAgainst, votesAbstained }) =>
        new Set([votesFor, votesAgainst, votesAbstained].map((votes) => votes === null)).size === 1,
      'input.votesTogether',
    ),
    ['votesFor'],
  ),
)

export const decisionInput = v.strictObject({
  ...newRecord,
  gatheringId: recordId,
  agendaItemId: optionalId,
  position,
  text: requiredLocalText,
  owner: optionalName,
  memberId: optionalId,
  dueOn: optionalDay,
  doneOn: optionalDay,
  outcome: localText,
  concernId: optionalId,
  recommendationId: optionalId,
})

export const completionInput = v.strictObject({ id: recordId, doneOn: day, outcome: localText })
export const decisionReopening = v.strictObject({ id: recordId, reason: requiredText })

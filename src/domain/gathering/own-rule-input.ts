import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { optionalWebAddress } from '../outreach/outreach-input.ts'
import { recordId, recordIds } from '../project/record-input.ts'
import { line, localName } from '../text/text-input.ts'
import { chairs, legalKinds, majorities, signerSets } from './gathering-rules.ts'

/** A whole number from 1 up to what no rule exceeds, or none. */
const upTo = (limit: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.number('input.number'),
        v.integer('input.integer'),
        v.minValue(1, 'input.position'),
        v.maxValue(limit, 'input.tooLarge'),
      ),
    ),
    null,
  )

/** A maslikhat's rule of gatherings, with the act it stands in. */
export const ownRuleInput = v.strictObject({
  id: v.optional(recordId),
  kind: v.picklist(legalKinds),
  placeIds: recordIds,
  from: day,
  noticeDays: upTo(365),
  materialDays: upTo(365),
  quorumPercent: upTo(100),
  quorumAtLeast: upTo(100_000),
  majority: v.optional(v.picklist(majorities), 'present'),
  hasCastingVote: v.optional(v.boolean(), false),
  chair: v.optional(v.picklist(chairs), 'akim'),
  signers: v.optional(v.picklist(signerSets), 'chairSecretary'),
  handOverDays: upTo(365),
  akimReplyDays: upTo(365),
  representatives: upTo(100_000),
  act: localName,
  actNumber: line,
  actOn: day,
  url: optionalWebAddress,
})

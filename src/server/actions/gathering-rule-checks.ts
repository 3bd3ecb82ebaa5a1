/* What a rule of gatherings cannot be: a rival of another, or gone from under gatherings that it judged. */
import type { Transaction } from 'kysely'
import { isRival, ownRuleOn, type OwnRule } from '#domain/gathering/own-rule.ts'
import { placeLine } from '#domain/place/place-line.ts'
import type { FieldProblem } from '#server/problem.ts'
import { gatheringRules, gatheringsFrom, lockGatheringRules } from '#store/gathering-rule.ts'
import { places } from '#store/place.ts'
import type { DB } from '#store/schema.ts'

type Given = Omit<OwnRule, 'id'> & { readonly id?: string | undefined }

/** Whether another rule of the same day would hold at the same place. The others are locked until the end. */
export async function rivalProblems(trx: Transaction<DB>, rule: Given): Promise<FieldProblem[]> {
  await lockGatheringRules(trx)
  const others = (await gatheringRules(trx)).filter(({ id }) => id !== rule.id)
  return others.some((other) => isRival(rule, other)) ? [{ path: 'from', key: 'input.ruleOverlap' }] : []
}

/** Whether a gathering stands on a rule that would stand on it no longer; `after` is null where the rule goes. */
export async function leavesGatherings(
  trx: Transaction<DB>,
  before: OwnRule,
  after: OwnRule | null,
): Promise<boolean> {
  const all = await gatheringRules(trx)
  const next = all.flatMap((rule) => (rule.id === before.id ? (after ? [after] : []) : [rule]))
  const known = await places(trx)
  const held = await gatheringsFrom(trx, before.kind, before.from)
  return held.some(({ placeId, day }) => {
    const at = { kind: before.kind, line: placeLine(known, placeId), day }
    return ownRuleOn(all, at)?.id === before.id && ownRuleOn(next, at)?.id !== before.id
  })
}

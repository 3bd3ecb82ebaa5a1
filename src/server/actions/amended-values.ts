/*
 * What amendments do to planned values. The plan holds the newest value; each amendment holds what it found and what it
 * set. Where one is corrected or removed, the value goes on to whoever stands on it: the next amendment of the same value
 * finds another one, or the plan becomes another. What somebody changed in the plan since stays theirs.
 */
import type { Transaction } from 'kysely'
import { amountToDecimal } from '#domain/money/amount.ts'
import type { AmendedValue, Amendment } from '#domain/project/project.ts'
import { within, type ActionContext } from '#server/context.ts'
import { appendAudit } from '#server/database/audit.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { budgetLineTable } from '#store/budget.ts'
import { indicatorTable } from '#store/indicator.ts'
import { amendmentTable } from '#store/project.ts'
import { recordToChange, updateRecord, type RowScope } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { changeIndicator } from './indicator/change-indicator.ts'
import { changeBudgetLine } from './money/change-budget-line.ts'
import { wrongReferences } from './references.ts'

type Value = AmendedValue['after']
export type Target = Pick<AmendedValue, 'kind' | 'id'>

/** A transaction that changes planned values, and the later amendments of the project in the order they were signed. */
export interface Amending {
  readonly trx: Transaction<DB>
  readonly context: ActionContext
  readonly scope: Omit<RowScope, 'projectId'>
  readonly later: readonly Amendment[]
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
const isOf = (target: Target) => (change: AmendedValue) =>
  change.kind === target.kind && change.id === target.id

/** The amendments that follow one; of the same day, the one with the greater number follows. */
export const amendmentsAfter = (all: readonly Amendment[], one: Amendment): Amendment[] =>
  all.slice(all.findIndex(({ id }) => id === one.id) + 1)

/** What a planned value is before an amendment touches it: what the next one found, or what the plan says. */
export async function valueUntouched({ trx, later }: Amending, target: Target): Promise<Value> {
  const next = later.flatMap(({ changes }) => changes).find(isOf(target))
  return next ? next.before : valueNow(trx, target)
}

/** Hands a planned value on, from what an amendment set to what it sets now. */
export async function handOn(amending: Amending, target: Target, from: Value, to: Value): Promise<void> {
  if (isSame(from, to)) return
  const { trx, context, scope, later } = amending
  const follower = later.find(({ changes }) => changes.some(isOf(target)))
  if (!follower) {
    if (isSame(await valueNow(trx, target), from)) await setPlan(within(context, trx), target, to)
    return
  }
  const before = await recordToChange(trx, amendmentTable, follower.id)
  const found = before?.changes.find(isOf(target))
  if (!before || !found || !isSame(found.before, from)) return
  const changes = before.changes.map((each) => (isOf(target)(each) ? { ...each, before: to } : each))
  const after = { ...before, changes: changes as AmendedValue[] }
  await updateRecord(trx, amendmentTable, after)
  await appendAudit(trx, {
    ...scope,
    actor: context.actor.name,
    action: 'amendment.changed',
    subject: 'amendment',
    subjectId: follower.id,
    before,
    after,
  })
}

async function valueNow(trx: Transaction<DB>, { kind, id }: Target): Promise<Value> {
  if (kind === 'indicator') {
    const indicator = await recordToChange(trx, indicatorTable, id)
    if (!indicator) throw new Problem('record.notFound', { id })
    return indicator.plan
  }
  const line = await recordToChange(trx, budgetLineTable, id)
  if (!line) throw new Problem('record.notFound', { id })
  return String(line.planned)
}

async function setPlan(inside: ActionContext, { kind, id }: Target, value: Value): Promise<void> {
  if (kind === 'indicator') await changeIndicator(inside, { id, plan: value as never })
  else await changeBudgetLine(inside, { id, planned: amountToDecimal(BigInt(value as string)) })
}

/** Planned values of another project, or of nobody. */
export async function wrongTargets(
  trx: Transaction<DB>,
  changes: readonly Target[],
  projectId: string,
): Promise<readonly FieldProblem[]> {
  const ids = (kind: AmendedValue['kind']): string[] =>
    changes.filter((change) => change.kind === kind).map(({ id }) => id)
  const wrong = [
    ...(await wrongReferences(trx, { changes: 'indicator' }, { changes: ids('indicator') }, projectId)),
    ...(await wrongReferences(trx, { changes: 'budget_line' }, { changes: ids('budgetLine') }, projectId)),
  ]
  return wrong.slice(0, 1)
}

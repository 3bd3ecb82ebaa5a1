import { createHash } from 'node:crypto'
import type * as v from 'valibot'
import { statementInput } from '#domain/bank/bank-input.ts'
import { planLines, totalOf, type PlannedLine } from '#domain/bank/plan-lines.ts'
import { accountsIn } from '#domain/bank/purpose.ts'
import { wrongTotals, type StatementLine } from '#domain/bank/statement.ts'
import type { Tiyn } from '#domain/money/amount.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { bankAccounts, insertStatement, lockIncoming } from '#store/bank.ts'
import {
  householdsOfAccounts,
  insertCashlessPayments,
  insertDecisions,
  insertIncoming,
  knownFingerprints,
  type NewDecision,
} from '#store/incoming.ts'
import { action, type Step } from '../action.ts'
import { todayOf } from '../dues-checks.ts'
import { plainDecision } from '../incoming-steps.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

interface Part {
  readonly count: number
  readonly sum: Tiyn
}

/** What taking over a statement did, or would do. */
export interface TakenOver {
  readonly id: string
  readonly statement: Omit<Given, 'id' | 'lines'>
  readonly households: Part
  readonly settlements: Part
  readonly waiting: Part
  readonly known: Part
  readonly outgoing: Part
}

const event = 'statement.imported'
const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex')

/**
 * Takes over a bank's statement of an own account, all of it or nothing. Lines with a household's code become its
 * payments, Kaspi's daily money is set against what Kaspi told, the rest waits for a person; what is here already is
 * counted and left out. Throws `input.invalid` with paths such as `lines.17.day`, 17 being the line of the
 * file.
 */
export const importBankStatement = action({
  name: 'importBankStatement',
  event,
  schema: statementInput,
  run: async (step): Promise<{ result: TakenOver; event: AuditedImport | null }> => {
    const { trx, input, context } = step
    const { id: given, ...statement } = input
    const id = given ?? context.newId()
    const hash = sha256(canonicalJson(statement))
    await lockIncoming(trx)
    const made = { event, subject: 'bankStatement', id, body: { sha256: hash } }
    const isRepeat = given !== undefined && (await wasMadeBefore(trx, made))
    refuseFields(wrongStatement(statement, todayOf(context)))
    const account = (await bankAccounts(trx)).find(({ iban }) => iban === statement.iban)
    if (!account) throw new Problem('input.invalid', {}, [otherAccount(statement.iban)])
    const planned = await planOf(step)
    const result = toldOf(id, statement, planned)
    if (isRepeat) return { result, event: null }
    const { lines: _, iban: __, ...totals } = statement
    const counts = {
      taken: planned.length - result.known.count,
      known: result.known.count,
      outgoing: result.outgoing.count,
    }
    const taken = { ...totals, ...counts, id, accountId: account.id, sha256: hash }
    await insertStatement(trx, step.scope, taken)
    await take(step, id, planned)
    return { result, event: { subject: 'bankStatement', subjectId: id, before: null, after: taken } }
  },
})

interface AuditedImport {
  readonly subject: string
  readonly subjectId: string
  readonly before: null
  readonly after: object
}
type Given = v.InferOutput<typeof statementInput>
type ImportStep = Step<Given>
type Whole = Omit<Given, 'id'>

const otherAccount = (iban: string): FieldProblem => ({
  path: 'iban',
  key: 'input.statement.otherAccount',
  params: { iban },
})

/** The statement keeps its own totals, and no line is of a day to come: that is no money yet. */
function wrongStatement(statement: Whole, today: string): FieldProblem[] {
  const later = statement.lines.filter(({ day }) => day > today).slice(0, 20)
  return [
    ...(statement.from > statement.to ? [{ path: 'to', key: 'input.endBeforeStart' }] : []),
    ...wrongTotals(statement).map(({ why }) => ({ path: 'closing', key: `input.statement.${why}` })),
    ...later.map(({ at }) => ({ path: `lines.${at}.day`, key: 'input.dayToCome' })),
  ]
}

async function planOf({ trx, input: { iban, lines } }: ImportStep): Promise<PlannedLine[]> {
  const incoming = lines.filter(({ isIncoming }) => isIncoming)
  const fingerprints = new Map(incoming.map((line) => [line, fingerprintOf(iban, line)]))
  return planLines(lines, {
    fingerprintOf: (line) => fingerprints.get(line) ?? '',
    known: await knownFingerprints(trx, [...new Set(fingerprints.values())]),
    households: await householdsOfAccounts(trx, [
      ...new Set(incoming.flatMap(({ purpose }) => accountsIn(purpose))),
    ]),
  })
}

/** Own account, the payer's, number, day and amount, as a hash: an account of a private person is not kept. */
const fingerprintOf = (iban: string, { payerIban, number, day, amount }: StatementLine): string =>
  sha256([iban, payerIban, number, day, amount].join('\n'))

function toldOf(id: string, { lines, ...statement }: Whole, planned: PlannedLine[]): TakenOver {
  const outgoing = lines.filter(({ isIncoming }) => !isIncoming)
  return {
    id,
    statement,
    households: totalOf(planned, 'household'),
    settlements: totalOf(planned, 'settlement'),
    waiting: totalOf(planned, 'waiting'),
    known: totalOf(planned, 'known'),
    outgoing: { count: outgoing.length, sum: outgoing.reduce((sum, { amount }) => sum + amount, 0n) },
  }
}

/** Keeps the new lines, their payments and decisions. */
async function take({ trx, context, scope }: ImportStep, statementId: string, planned: PlannedLine[]) {
  const fresh = planned
    .filter(({ state }) => state.is !== 'known')
    .map((each) => ({ ...each, id: context.newId() }))
  await insertIncoming(
    trx,
    scope,
    fresh.map(({ id, line: { number, day, amount, purpose, payer }, state, fingerprint, occurrence }) => ({
      id,
      source: 'bank' as const,
      statementId,
      number,
      day,
      amount,
      purpose,
      payer: state.is === 'waiting' && payer !== '' ? payer : null,
      why: state.is === 'waiting' ? state.why : null,
      fingerprint,
      occurrence,
    })),
  )
  const payments = fresh.flatMap(({ id, line, state }) =>
    state.is === 'household'
      ? [{ incomingId: id, id: context.newId(), householdId: state.householdId, line }]
      : [],
  )
  await insertCashlessPayments(
    trx,
    scope,
    payments.map(({ id, householdId, line: { day, amount } }) => ({
      id,
      householdId,
      paidOn: day,
      amount,
      method: 'bank' as const,
    })),
  )
  const newDecision = (kind: NewDecision['kind'], incomingId: string) =>
    plainDecision(kind, { id: context.newId(), incomingId, isAutomatic: true })
  await insertDecisions(trx, scope, [
    ...payments.map(({ incomingId, id: paymentId }) => ({
      ...newDecision('household', incomingId),
      paymentId,
    })),
    ...fresh.flatMap(({ id, state }) => {
      if (state.is !== 'settlement') return []
      const { day: settledDay, gross, returned, commission } = state.settlement
      return [{ ...newDecision('settlement', id), settledDay, gross: gross - returned, commission }]
    }),
  ])
}

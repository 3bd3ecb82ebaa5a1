/*
 * What an accountant should know before money is spent, and what stands so already. A warning forbids nothing: what was
 * paid was paid, and is recorded knowingly.
 *
 * A document may be younger than its payment where that is usual: an act, a delivery note or an expense report closes a
 * prepayment, and a payslip comes at the month's end. They are given a month; the others none.
 */
import { addDays, type PlainDate } from '../calendar/day.ts'
import { isSameName, nameWords } from '../check/text-reading/quoted-names.ts'
import { evidenceIndex } from '../evidence/evidence-index.ts'
import { contractTerms } from '../project/contract-terms.ts'
import type { ProjectRecords } from '../project/records.ts'
import type { LocalText } from '../text/local-text.ts'
import type { Tiyn } from './amount.ts'
import { balanceOf, type MoneyRecords } from './balance.ts'
import type { Expense } from './budget.ts'

const moneyWarningKinds = [
  'grant',
  'plan',
  'line',
  'period',
  'future',
  'document',
  'late',
  'same',
  'partner',
  'grantee',
  'file',
] as const
export type MoneyWarningKind = (typeof moneyWarningKinds)[number]

/** One warning; a bigint among its figures is tiyn, and texts are names or days as they stand in records. */
export interface MoneyWarning {
  readonly kind: MoneyWarningKind
  readonly figures: { readonly [name: string]: Tiyn | PlainDate | string | number }
  readonly expenseId: string | null
  readonly lineId: string | null
}

export type WarningRecords = MoneyRecords &
  Pick<ProjectRecords, 'organisation' | 'partners' | 'evidence' | 'evidenceLinks'>

const closesPrepayment: ReadonlySet<Expense['documentKind']> = new Set([
  'act',
  'deliveryNote',
  'expenseReport',
  'payslip',
])
/** Days that a closing document may come after the payment. */
export const closingDays = 31

/** Everything to warn of in a project as it stands, the gravest kind first. */
export function moneyWarnings(records: WarningRecords, today: PlainDate): MoneyWarning[] {
  const index = evidenceIndex(records.evidence, records.evidenceLinks)
  const twins = twinsOf(records.expenses)
  const isOurs = payeesOf(records)
  const found = [
    ...grantWarnings(records),
    ...balanceOf(records).categories.flatMap(({ lines }) => lines.flatMap(lineWarning)),
    ...records.expenses.flatMap((expense) => [
      ...expenseWarnings(expense, records, today, isOurs),
      ...twinWarning(expense, twins),
      ...(index.of('expense', expense.id).length === 0 ? [warning('file', expense)] : []),
    ]),
  ]
  return inOrder(found)
}

/** What recording or correcting this expense would bring about; its file may come with it or later. */
export function warningsBefore(expense: Expense, records: WarningRecords, today: PlainDate): MoneyWarning[] {
  const expenses = [...records.expenses.filter((each) => each.id !== expense.id), expense]
  const after = { ...records, expenses }
  const lines = balanceOf(after).categories.flatMap((each) => each.lines)
  return inOrder([
    ...grantWarnings(after).filter((each) => each.kind === 'grant'),
    ...lines.filter((each) => each.line.id === expense.budgetLineId).flatMap(lineWarning),
    ...expenseWarnings(expense, after, today, payeesOf(after)),
    ...twinWarning(expense, twinsOf(expenses)),
  ])
}

function grantWarnings(records: MoneyRecords): MoneyWarning[] {
  const { grant, planned, spent, refunded, inHand, unplanned } = balanceOf(records)
  const none = { expenseId: null, lineId: null }
  return [
    ...(inHand < 0n
      ? [{ kind: 'grant' as const, figures: { grant, spent, refunded, above: -inHand }, ...none }]
      : []),
    ...(unplanned !== 0n && records.budgetLines.length > 0
      ? [{ kind: 'plan' as const, figures: { grant, planned, difference: abs(unplanned) }, ...none }]
      : []),
  ]
}

function lineWarning({
  line,
  planned,
  spent,
  left,
}: ReturnType<typeof balanceOf>['categories'][number]['lines'][number]): MoneyWarning[] {
  if (left >= 0n) return []
  const figures = { code: line.code, planned, spent, above: -left }
  return [{ kind: 'line', figures, expenseId: null, lineId: line.id }]
}

type Ours = 'partner' | 'grantee' | null

/** Whether a payee is a partner or the grantee itself; each name is compared once, however many payments it has. */
function payeesOf({ partners, organisation }: WarningRecords): (payee: string) => Ours {
  const known = new Map<string, Ours>()
  const isOf = (names: readonly LocalText[], payee: string): boolean =>
    names.some((name) => Object.values(name).some((written) => isSameName(written, payee)))
  return (payee) => {
    const found = known.get(payee)
    if (found !== undefined) return found
    const isPartner = isOf(
      partners.map((each) => each.name),
      payee,
    )
    const ours = isPartner ? 'partner' : isOf([organisation.name], payee) ? 'grantee' : null
    known.set(payee, ours)
    return ours
  }
}

function expenseWarnings(
  expense: Expense,
  records: WarningRecords,
  today: PlainDate,
  isOurs: (payee: string) => Ours,
): MoneyWarning[] {
  const { startsOn, endsOn } = contractTerms(records.project, records.amendments)
  const { paidOn, documentDate, documentKind, payee } = expense
  const latest = closesPrepayment.has(documentKind) ? addDays(paidOn, closingDays) : paidOn
  const ours = isOurs(payee)
  return [
    ...(paidOn < startsOn || paidOn > endsOn
      ? [warning('period', expense, { paid: paidOn, from: startsOn, to: endsOn })]
      : []),
    ...(paidOn > today ? [warning('future', expense, { paid: paidOn })] : []),
    ...(expense.documentNumber.trim() === '' ? [warning('document', expense)] : []),
    ...(documentDate > latest ? [warning('late', expense, { paid: paidOn, dated: documentDate })] : []),
    ...(ours ? [warning(ours, expense)] : []),
  ]
}

type Twins = ReadonlyMap<string, readonly Expense[]>

/** One document is known by its payee and number, however they are written. */
function twinKey({ payee, documentNumber }: Expense): string | null {
  const number = documentNumber.toLowerCase().replace(/[\s№#]/g, '')
  const name = nameWords(payee).join(' ')
  return number === '' || name === '' ? null : `${name}|${number}`
}

function twinsOf(expenses: readonly Expense[]): Twins {
  const twins = new Map<string, Expense[]>()
  for (const expense of expenses) {
    const key = twinKey(expense)
    if (key === null) continue
    const same = twins.get(key)
    if (same) same.push(expense)
    else twins.set(key, [expense])
  }
  return twins
}

function twinWarning(expense: Expense, twins: Twins): MoneyWarning[] {
  const others = (twins.get(twinKey(expense) ?? '') ?? []).filter((each) => each.id !== expense.id)
  const [first] = others
  if (!first) return []
  const figures = { number: expense.documentNumber, paid: first.paidOn, amount: first.amount }
  return [warning('same', expense, figures)]
}

function warning(
  kind: MoneyWarningKind,
  expense: Expense,
  figures: MoneyWarning['figures'] = {},
): MoneyWarning {
  return {
    kind,
    figures: { payee: expense.payee, ...figures },
    expenseId: expense.id,
    lineId: expense.budgetLineId,
  }
}

const abs = (amount: Tiyn): Tiyn => (amount < 0n ? -amount : amount)

const inOrder = (warnings: readonly MoneyWarning[]): MoneyWarning[] =>
  warnings.toSorted((a, b) => moneyWarningKinds.indexOf(a.kind) - moneyWarningKinds.indexOf(b.kind))

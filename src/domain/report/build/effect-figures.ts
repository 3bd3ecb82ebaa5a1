import { exactAmount, type CountedRecord } from '../../indicator/counted-record.ts'
import type { LinkedMeasure, LinkedSource } from '../../indicator/linked-record.ts'
import type { RecordIndex } from '../../indicator/record-index.ts'
import { budgetCategories, type BudgetCategory } from '../../money/budget.ts'
import { textIn } from '../../text/local-text.ts'
import type { EffectKey } from '../model.ts'
import { summed, type ComputedFigure } from './computed-figure.ts'

/** The unit of money figures, as printed after an amount. */
const tengeUnit = { ru: 'тенге', kk: 'теңге' }
const people = { ru: 'человек', kk: 'адам' }
const organisations = { ru: 'организаций', kk: 'ұйым' }

/** The actual levels of table B, a figure a row. */
export function effectFigures(index: RecordIndex): { readonly [key in EffectKey]: ComputedFigure } {
  return {
    directBeneficiaries: total(index, 'participantGroups', 'people', 'effect.directBeneficiaries'),
    indirectBeneficiaries: total(index, 'publications', 'reach', 'effect.indirectBeneficiaries'),
    staff: teamFigure(index, 'staff'),
    specialists: teamFigure(index, 'specialist'),
    ngos: ngoFigure(index),
    payroll: moneyFigure(index, 'payroll'),
    taxes: moneyFigure(index, 'taxes'),
    purchases: moneyFigure(index, 'purchases'),
    partners: partnerFigure(index),
  }
}

/** Planned levels of table B: those recorded for people and organisations, for money the sums of the budget. */
export function effectPlans(index: RecordIndex): { readonly [key in EffectKey]: ComputedFigure } {
  const plans = new Map(index.records.effectPlans.map((plan) => [plan.key as EffectKey, plan.planned]))
  const planned = (key: EffectKey, unit = people): ComputedFigure => {
    const value = plans.get(key)
    return {
      kind: 'number',
      value: value === undefined ? null : exactAmount(value),
      records: [],
      method: 'planned',
      unit,
    }
  }
  const money = (category: BudgetCategory): ComputedFigure =>
    summed(plannedLines(index, [category]), 'budget.category', tengeUnit, 'money')
  return {
    directBeneficiaries: planned('directBeneficiaries'),
    indirectBeneficiaries: planned('indirectBeneficiaries'),
    staff: planned('staff'),
    specialists: planned('specialists'),
    ngos: planned('ngos', organisations),
    payroll: money('payroll'),
    taxes: money('taxes'),
    purchases: money('purchases'),
    partners: planned('partners', organisations),
  }
}

/** Money of the whole project: spent, planned, refunded. */
export function moneyFigures(index: RecordIndex): { readonly [name: string]: ComputedFigure } {
  const refunds = index.records.refunds.map((refund) => ({
    subject: 'refund',
    id: refund.id,
    title: { ru: `№ ${refund.documentNumber}`, kk: `№ ${refund.documentNumber}` },
    at: refund.paidOn,
    placeId: null,
    amount: refund.amount,
  }))
  const { from, to } = index.period
  const inPeriod = refunds.filter((it) => (from === null || it.at >= from) && (to === null || it.at <= to))
  return {
    total: summed(spent(index, budgetCategories), 'money.total', tengeUnit, 'money'),
    planned: summed(plannedLines(index, budgetCategories), 'budget.total', tengeUnit, 'money'),
    refunded: summed(inPeriod, 'money.refunded', tengeUnit, 'money'),
  }
}

/** Every record of a source, with what each adds. */
export function countedFrom(
  index: RecordIndex,
  source: LinkedSource,
  measure: LinkedMeasure,
): CountedRecord[] {
  return index.linked(source).flatMap((record) => {
    const amount = record.amounts[measure]
    return amount === undefined
      ? []
      : [
          {
            subject: record.subject,
            id: record.id,
            title: record.title,
            at: record.at,
            placeId: null,
            amount,
          },
        ]
  })
}

function total(
  index: RecordIndex,
  source: LinkedSource,
  measure: LinkedMeasure,
  method: string,
): ComputedFigure {
  return summed(countedFrom(index, source, measure), method, people)
}

/** A team without specialists has zero of them; without a team nobody knows. */
function teamFigure(index: RecordIndex, kind: 'staff' | 'specialist'): ComputedFigure {
  const kinds = new Map(index.records.team.map((member) => [member.id, member.kind]))
  const team = countedFrom(index, 'team', 'count')
  const members = team.filter((record) => kinds.get(record.id) === kind)
  return knownSum(members, team.length > 0, kind === 'staff' ? 'effect.staff' : 'effect.specialists', people)
}

/** An NGO met at several events counts once: its first record stands for it. */
function ngoFigure(index: RecordIndex): ComputedFigure {
  const seen = new Set<string>()
  const distinct = countedFrom(index, 'coveredNgos', 'count').filter((record) => {
    const name = ngoName(textIn(record.title, 'ru') ?? '')
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
  return summed(distinct, 'effect.ngos', organisations)
}

const ngoName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[«»"“”„'.\s]+/g, ' ')
    .trim()

function moneyFigure(index: RecordIndex, category: BudgetCategory): ComputedFigure {
  const hasExpenses = countedFrom(index, 'expenses', 'amount').length > 0
  return knownSum(spent(index, [category]), hasExpenses, 'money.category', tengeUnit, 'money')
}

/** No partner is zero only where none was planned. */
function partnerFigure(index: RecordIndex): ComputedFigure {
  const planned = index.records.effectPlans.find((plan) => plan.key === 'partners')?.planned
  return knownSum(countedFrom(index, 'partners', 'count'), planned === 0, 'effect.partners', organisations)
}

function knownSum(
  records: readonly CountedRecord[],
  isZeroKnown: boolean,
  method: string,
  unit: { ru: string; kk: string },
  kind: 'number' | 'money' = 'number',
): ComputedFigure {
  const sum = summed(records, method, unit, kind)
  return sum.value === null && isZeroKnown ? { ...sum, value: 0n } : sum
}

function spent(index: RecordIndex, categories: readonly BudgetCategory[]): CountedRecord[] {
  const ofLine = new Map(index.records.budgetLines.map((line) => [line.id, line.category]))
  const ofExpense = new Map(
    index.records.expenses.map((expense) => [expense.id, ofLine.get(expense.budgetLineId)]),
  )
  return countedFrom(index, 'expenses', 'amount').filter((record) => {
    const category = ofExpense.get(record.id)
    return category !== undefined && categories.includes(category)
  })
}

function plannedLines(index: RecordIndex, categories: readonly BudgetCategory[]): CountedRecord[] {
  return index.records.budgetLines
    .filter((line) => categories.includes(line.category))
    .map((line) => ({
      subject: 'budgetLine',
      id: line.id,
      title: line.title,
      at: null,
      placeId: null,
      amount: line.planned,
    }))
}

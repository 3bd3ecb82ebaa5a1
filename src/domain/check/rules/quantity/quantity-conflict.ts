import type { ReportModel } from '../../../report/model.ts'
import type { Finding, Place } from '../../finding.ts'
import { addsTo, nounKey } from '../../text-reading/noun-key.ts'
import { quantityPlace } from '../../text-reading/quantity-place.ts'
import type { Quantity } from '../../text-reading/quantity.ts'
import { reportQuantities } from '../../text-reading/report-quantities.ts'
import { reportRows, type RowQuantity } from '../../text-reading/row-quantities.ts'
import { compatible, fits } from './compatible.ts'
import { effectFacts, effectKeyOf } from './effect-row-claims.ts'
import { frequencyConflicts } from './frequency-conflicts.ts'
import { lonelyNumbers } from './lonely-number.ts'
import { rowAgainstItself } from './row-against-itself.ts'
import { sameSentence, sameTotal } from './same-thing.ts'
import { textAgainstRows } from './text-against-rows.ts'

/** A number with its place, as it stands in a conflict. */
interface Member {
  readonly value: number
  readonly word: string
  readonly place: Place
}

/**
 * `quantity.conflict`: one quantity with different values in different places, one finding a quantity. Compared are
 * numbers that surely count the same things: project-wide numbers of running text with each other and with the rows of
 * tables A and B, and a row's own restatements with its plan and fact.
 */
export function quantityConflict(model: ReportModel): Finding[] {
  const { texts, cells, places } = reportQuantities(model)
  const rows = reportRows(model).flat()
  const conflicts = new Map<string, Member[]>()
  const add = (key: string, members: readonly Member[]): void => {
    conflicts.set(key, [...(conflicts.get(key) ?? []), ...members])
  }
  for (const [key, claims] of byKey(texts)) {
    const told = bestTold(rows.filter(({ quantity }) => addsTo(nounKey(quantity) ?? '', key)))
    addTextConflicts(key, claims, told, cells, add)
  }
  for (const row of new Set(rows.map((told) => told.row))) {
    const own = cells.filter((cell) => cell.passage.place.row === row)
    for (const { one, other } of rowAgainstItself(
      rows.filter((told) => told.row === row),
      own,
    )) {
      add(nounKey(one) ?? one.noun, [memberOf(one), memberOf(other)])
    }
  }
  for (const { claim, others } of lonelyNumbers(texts, cells, rows)) {
    const key = groupKey(nounKey(claim) ?? claim.noun, claim)
    if (!conflicts.has(key)) add(key, [memberOf(claim), ...others.map(memberOf)])
  }
  const restated = Map.groupBy(texts, effectKeyOf)
  for (const fact of effectFacts(model)) {
    const against = (restated.get(fact.key) ?? []).filter((claim) => !fits(claim, fact.value))
    if (against.length > 0) {
      add(fact.key, [
        ...against.map(memberOf),
        { value: fact.value, word: against[0]?.word ?? '', place: fact.place },
      ])
    }
  }
  return [...[...conflicts.values()].map(conflictFinding), ...frequencyConflicts(model, places)]
}

function addTextConflicts(
  key: string,
  claims: readonly Quantity[],
  rows: readonly RowQuantity[],
  cells: readonly Quantity[],
  add: (key: string, members: readonly Member[]) => void,
): void {
  const against = new Map<Quantity, readonly RowQuantity[]>()
  const agreeing = new Set<Quantity>()
  for (const claim of claims) {
    const answer = textAgainstRows(claim, rows)
    if (answer?.agrees === false) against.set(claim, answer.rows)
    if (answer?.agrees === true) agreeing.add(claim)
  }
  for (const [claim, told] of against) {
    add(groupKey(key, claim), [memberOf(claim), ...rowMembers(told)])
    const repeats = cells.filter((cell) => isRepeatOf(cell, claim))
    add(groupKey(key, claim), repeats.map(memberOf))
  }
  claims.forEach((one, index) => {
    for (const other of claims.slice(index + 1)) {
      if (compatible(one, other) || one.passage.text === other.passage.text) continue
      const explained = agreeing.has(one) && agreeing.has(other)
      if (sameSentence(one, other) || (!explained && sameTotal(one, other))) {
        add(groupKey(key, one), [memberOf(one), memberOf(other)])
      }
    }
  })
}

/** The same words about the same number in a results or effect cell: one more place of the contradiction. */
const isRepeatOf = (cell: Quantity, claim: Quantity): boolean =>
  cell.noun === claim.noun &&
  cell.value === claim.value &&
  /^(result|effect)$/.test(cell.passage.place.column ?? '')

/** Households informed and households paying are two quantities, recommendations are one. */
const groupKey = (key: string, claim: Quantity): string =>
  claim.kind === 'thing' || claim.kind === 'event' ? key : `${key} ${[...claim.actions].sort().join(' ')}`

/** Fact lines where a row has them for a noun, else its plan, else its indicators. */
function bestTold(rows: readonly RowQuantity[]): RowQuantity[] {
  const rank = { fact: 0, plan: 1, indicator: 2 } as const
  return rows.filter(
    (told) => !rows.some((other) => other.row === told.row && rank[other.source] < rank[told.source]),
  )
}

function byKey(claims: readonly Quantity[]): Map<string, Quantity[]> {
  const groups = new Map<string, Quantity[]>()
  for (const claim of claims) {
    const key = nounKey(claim)
    if (key !== null && key !== 'partners') groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return groups
}

/** A row that tells several kinds of one thing counts with their sum: three broadcasts and four articles are seven. */
const rowMembers = (told: readonly RowQuantity[]): Member[] =>
  told.map(({ row, quantity }) => ({
    ...memberOf(quantity),
    value: told.filter((other) => other.row === row).reduce((sum, other) => sum + other.quantity.value, 0),
  }))

const memberOf = (quantity: Quantity): Member => ({
  value: quantity.value,
  word: quantity.word,
  place: quantityPlace(quantity),
})

function conflictFinding(members: readonly Member[]): Finding {
  const distinct = members.filter(
    (member, index) => members.findIndex((other) => samePlace(member.place, other.place)) === index,
  )
  const values = [...new Set(members.map((member) => member.value))].sort((one, other) => one - other)
  return {
    rule: 'quantity.conflict',
    severity: 'error',
    variant: 'differs',
    places: distinct.map((member) => member.place),
    figures: {
      word: members[0]?.word ?? '',
      values: values.join('; '),
      least: values[0] ?? 0,
      most: values.at(-1) ?? 0,
    },
  }
}

const samePlace = (one: Place, other: Place): boolean =>
  one.section === other.section &&
  one.row === other.row &&
  one.column === other.column &&
  one.paragraph === other.paragraph

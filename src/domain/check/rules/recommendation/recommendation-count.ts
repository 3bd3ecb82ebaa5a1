import type { ReportModel } from '../../../report/model.ts'
import type { Finding, Place } from '../../finding.ts'
import { quantityPlace } from '../../text-reading/quantity-place.ts'
import type { Quantity } from '../../text-reading/quantity.ts'
import { reportQuantities } from '../../text-reading/report-quantities.ts'
import { reportRows } from '../../text-reading/row-quantities.ts'
import { distinctCount, listedItems } from './listed-items.ts'

/**
 * `recommendation.count`: recommendations claimed in the text or in table A are not as many as the recommendations
 * table lists. A row's number may be a part of them; all rows together may not be fewer than listed.
 */
export function recommendationCount(model: ReportModel): Finding[] {
  const items = listedItems(model)
  if (items.length === 0) return []
  const listed = distinctCount(items)
  const wrong = [...textClaims(model, listed), ...rowClaims(model, listed), ...resultClaims(model, listed)]
  if (wrong.length === 0) return []
  const kazakh = items.filter((item) => item.lang === 'kk').length
  const table: Place = {
    section: '8.recommendations',
    table: 'recommendations',
    row: items[0]?.row ?? 1,
    column: 'items',
  }
  return [
    {
      rule: 'recommendation.count',
      severity: 'error',
      variant: kazakh > 0 && kazakh < items.length ? 'twoLanguages' : 'listed',
      places: [...wrong.map(quantityPlace), table],
      figures: {
        claimed: [...new Set(wrong.map(({ value }) => value))].sort((one, other) => one - other).join('; '),
        listed,
        kazakh,
        russian: items.length - kazakh,
      },
    },
  ]
}

const isClaim = (quantity: Quantity): boolean =>
  quantity.noun === 'recommendations' &&
  !quantity.partial &&
  !quantity.before &&
  !quantity.spelled &&
  !quantity.actions.has('planned')

function textClaims(model: ReportModel, listed: number): Quantity[] {
  return reportQuantities(model).texts.filter((quantity) => {
    if (!isClaim(quantity)) return false
    if (quantity.actions.has('accepted')) return quantity.bound === 'exact' && quantity.value > listed
    if (quantity.bound === 'atLeast') return listed < quantity.value
    if (quantity.bound === 'atMost') return listed > quantity.value
    return quantity.bound === 'exact' && quantity.value !== listed
  })
}

/** Results of an event that name more than the table lists: fewer may be a part of them. */
const resultClaims = (model: ReportModel, listed: number): Quantity[] =>
  reportQuantities(model).cells.filter(
    (quantity) =>
      /^(result|effect)$/.test(quantity.passage.place.column ?? '') &&
      isClaim(quantity) &&
      quantity.bound === 'exact' &&
      quantity.value > listed,
  )

function rowClaims(model: ReportModel, listed: number): Quantity[] {
  const byRow = reportRows(model).flatMap((row) => {
    const told = row.filter(({ quantity }) => isClaim(quantity) && !quantity.actions.has('accepted'))
    const fact =
      told.find(({ source }) => source === 'fact') ?? told.find(({ source }) => source === 'indicator')
    return fact === undefined ? [] : [fact.quantity]
  })
  const total = byRow.reduce((sum, { value }) => sum + value, 0)
  const most = Math.max(0, ...byRow.map(({ value }) => value))
  if (byRow.length === 0 || (most <= listed && total >= listed)) return []
  return byRow
}

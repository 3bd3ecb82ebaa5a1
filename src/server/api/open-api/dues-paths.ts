import { maxPage, usualPage } from '../query.ts'
import { jsonResponse } from './answers.ts'
import { day, id, maybe, tenge, text } from './field-parts.ts'
import type { JsonSchema } from './input-schema.ts'
import { get, inQuery, list, object } from './path-parts.ts'

const days = { type: 'integer', minimum: 0 }

const charge = object({
  householdId: id,
  placeId: id,
  month: day,
  days,
  personDays: days,
  amount: tenge,
  credit: tenge,
})
const balance = object({
  householdId: id,
  placeId: id,
  account: text,
  balance: { ...tenge, description: 'Tenge owed; below zero it is paid ahead.' },
  paidOn: maybe(day),
})
const paging = [
  inQuery('after', id, '`next` of the page before.'),
  inQuery('limit', { type: 'integer', minimum: 1, maximum: maxPage, default: usualPage }),
]
const pageOf = (item: JsonSchema) =>
  jsonResponse(
    'In the order of the households’ ids, without names and addresses; `next` is null on the last page.',
    object({ items: list(item), next: { type: ['string', 'null'] } }),
    true,
  )

/** What households are charged and owe. */
export const duesPaths = (): JsonSchema => ({
  '/service/dues/charges': get(
    'dues.charges',
    'Charges of a month that is closed',
    [{ ...inQuery('month', day, 'The first day of the month.'), required: true }, ...paging],
    pageOf(charge),
    401,
    403,
    422,
    429,
  ),
  '/service/dues/balances': get(
    'dues.balances',
    'Balances at the end of a day',
    [inQuery('day', day, 'Today unless told.'), ...paging],
    pageOf(balance),
    401,
    403,
    422,
    429,
  ),
})

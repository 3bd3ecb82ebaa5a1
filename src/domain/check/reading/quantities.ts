import { numbersIn, type Bound, type NumberInText } from '../../text/numbers.ts'

/** A number of a cell with what the words around it say. */
export interface Quantity {
  readonly value: number
  /** The upper end of a range, else null. */
  readonly upTo: number | null
  readonly bound: 'exact' | 'atLeast' | 'atMost' | 'about'
  readonly percent: boolean
  /** Up to three words after the number, lower case: «участников встречи». */
  readonly unit: string
  readonly index: number
  readonly end: number
}

const bounds: { readonly [bound in Bound]: Quantity['bound'] } = {
  atLeast: 'atLeast',
  more: 'about',
  upTo: 'atMost',
  less: 'about',
  about: 'about',
}
/** Ages, durations and school classes say who or how long, not how many. */
const notCounted = /^(?:лет|год|жас|минут|час(?:а|ов|тық)?$|часов|сағат|класс|сынып)/iu

/**
 * The quantities of a cell in their order: «не менее 60 участников» is one, 60, `atLeast`, «участников». A number in
 * words counts only where there are no digits and it comes first: «два центра».
 */
export function readQuantities(text: string): Quantity[] {
  const numbers = numbersIn(text).filter((one) => !notCounted.test(one.unitAfter))
  const inDigits = numbers.filter((one) => !one.word)
  const chosen = inDigits.length > 0 || /\d/.test(text) ? inDigits : numbers.filter((one) => one.index === 0)
  return chosen.map((one) => quantityOf(one, text))
}

function quantityOf(one: NumberInText, text: string): Quantity {
  const end = one.index + one.text.length
  const isOpen = /^\s?\+/.test(text.slice(end))
  return {
    value: /^\d{1,3}(?:[.,]\d{3})+$/.test(one.text) ? Number(one.text.replace(/[.,]/g, '')) : one.value,
    upTo: one.to,
    bound: isOpen ? 'atLeast' : one.bound === null || one.to !== null ? 'exact' : bounds[one.bound],
    percent: one.percent,
    unit: one.unitAfter.toLowerCase(),
    index: one.index,
    end,
  }
}

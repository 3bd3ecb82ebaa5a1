/* What the purpose of a payment says: the account of a household, or the day's money of Kaspi. */
import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import { accountNumber } from '../dues/account-code.ts'
import { amountFromDecimal, type Tiyn } from '../money/amount.ts'

/** The numbers of accounts whose codes stand in a text, each once: «0000 0427» and «0000-0427» are «00000427». */
export function accountsIn(text: string): number[] {
  const codes = text.match(/(?<!\d)(?:\d{8,10}|\d{4}[\s\u00a0-]\d{4})(?!\d)/gu) ?? []
  return [...new Set(codes.flatMap((code) => accountNumber(code) ?? []))]
}

/** What Kaspi pays the organisation for a day: all that households paid, less its commission and what it gave back. */
export interface Settlement {
  readonly day: PlainDate
  readonly gross: Tiyn
  readonly returned: Tiyn
  readonly commission: Tiyn
}

const amount = String.raw`(\d[\d\s\u00a0]*(?:[.,]\d{1,2})?)`
const settled = new RegExp(
  String.raw`Принятые\s+платежи\s+за\s+(\d\d)\.(\d\d)\.(\d{4})\s+ком\.?\s*${amount}\s*(?:тг|тенге)\.?\s*\(\s*${amount}\s*-\s*${amount}\s*\)`,
  'iu',
)

/**
 * Reads «Принятые платежи за 29.12.2023 ком. 74.30 тг. (7820.00 - 0.00 ) Общая сумма платежей 7820.00», as a bank wrote
 * it of Kaspi's daily payment; null for anything else.
 */
export function settlementIn(text: string): Settlement | null {
  const found = settled.exec(text)
  if (!found) return null
  const [, day, month, year, ...amounts] = found
  const [commission, gross, returned] = amounts.map((each) =>
    amountFromDecimal(each.replace(/[\s\u00a0]/g, '').replace(',', '.')),
  )
  const date = `${year}-${month}-${day}`
  if (!isPlainDate(date) || commission == null || gross == null || returned == null) return null
  return { day: date, gross, returned, commission }
}

/** Whether a settlement is the money that came: gross − returned − commission. */
export const isSettledBy = ({ gross, returned, commission }: Settlement, net: Tiyn): boolean =>
  gross - returned - commission === net

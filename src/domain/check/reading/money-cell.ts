import { parseAmount, type Tiyn } from '../../money/amount.ts'

/** A money cell as read: `says` is the unit that stands in the cell itself. */
export interface MoneyCell {
  readonly tiyn: Tiyn
  readonly says: 'thousands' | 'tenge' | null
}

export const saysThousands = (text: string): boolean => /тыс|(?<!\p{L})мың/iu.test(text)
export const saysTenge = (text: string): boolean =>
  /₸|тенге|теңге|тңг|(?<!\p{L})тг(?!\p{L})|kzt/iu.test(text) && !saysThousands(text)

/** The amount of a cell in tiyn, with the unit of the cell or else of its column: «1 995» under «тыс. тенге» is 1 995 000 ₸. */
export function readMoneyCell(text: string, columnUnit: string): MoneyCell | null {
  const isThousands = saysThousands(text)
  const bare = text.replace(/(?:тыс\p{L}*\.?|мың)\s*/giu, '').replace(/^[^\d-]*(?=\d)/, '')
  const read = parseAmount(bare)
  if (!read.ok) return null
  const inThousands = isThousands || (saysThousands(columnUnit) && !saysTenge(text))
  const says = isThousands ? 'thousands' : saysTenge(text) ? 'tenge' : null
  return { tiyn: inThousands ? read.tiyn * 1000n : read.tiyn, says }
}

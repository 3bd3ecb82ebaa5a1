import * as v from 'valibot'
import { day, month, optionalDay } from '../calendar/day-input.ts'
import { optionalPositive } from '../dues/price-input.ts'
import { amount, positiveAmount } from '../money/amount-input.ts'
import { optionalBin } from '../organisation/organisation-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { line, localName, requiredText } from '../text/text-input.ts'
import { contractKinds, documentKinds, priceUnits } from './contract.ts'

const newId = v.optional(recordId)
const number = v.pipe(line, v.maxLength(100, 'input.tooLong'))

const terms = {
  kind: v.picklist(contractKinds),
  number,
  signedOn: day,
  partyName: localName,
  partyBin: optionalBin,
  purpose: localName,
  price: v.optional(v.nullable(positiveAmount), null),
  priceUnit: v.optional(v.nullable(v.picklist(priceUnits)), null),
  vatRate: optionalPositive(99),
  isVatIncluded: v.optional(v.boolean(), true),
  placeId: optionalId,
  projectId: optionalId,
  from: day,
  to: optionalDay,
}

interface Terms {
  readonly price: bigint | null
  readonly priceUnit: string | null
  readonly from: string
  readonly to: string | null
}

const checkedTerms = <Entries extends v.ObjectEntries>(schema: v.StrictObjectSchema<Entries, undefined>) =>
  v.pipe(
    schema,
    v.forward(
      v.check((each) => isInOrder(each as never), 'input.endBeforeStart'),
      ['to'] as never,
    ),
    v.forward(
      v.check((each) => !isUnitMissing(each as never), 'input.required'),
      ['priceUnit'] as never,
    ),
    v.forward(
      v.check((each) => !isPriceMissing(each as never), 'input.required'),
      ['price'] as never,
    ),
  )
const isInOrder = ({ from, to }: Terms): boolean => to === null || from <= to
const isUnitMissing = ({ price, priceUnit }: Terms): boolean => price !== null && priceUnit === null
const isPriceMissing = ({ price, priceUnit }: Terms): boolean => price === null && priceUnit !== null

const correction = { id: recordId, seen: v.optional(v.string()), reason: requiredText }

export const contractInput = checkedTerms(v.strictObject({ id: newId, ...terms }))
export const contractCorrection = checkedTerms(v.strictObject({ ...terms, ...correction }))

const paper = {
  kind: v.picklist(documentKinds),
  number,
  issuedOn: day,
  month,
  amount: positiveAmount,
  vat: v.optional(v.nullable(amount), null),
}
const checkedPaper = <Entries extends v.ObjectEntries>(schema: v.StrictObjectSchema<Entries, undefined>) =>
  v.pipe(
    schema,
    v.forward(
      v.check((each) => isPart(each as never), 'input.vatOfAmount'),
      ['vat'] as never,
    ),
  )
const isPart = ({ amount: whole, vat }: { readonly amount: bigint; readonly vat: bigint | null }): boolean =>
  vat === null || vat < whole

export const documentInput = checkedPaper(v.strictObject({ id: newId, contractId: recordId, ...paper }))
export const documentCorrection = checkedPaper(v.strictObject({ ...paper, ...correction }))

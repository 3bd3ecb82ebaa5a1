/* What the pages of contracts share: a contract of the organisation, its words, its fields and its scans. */
import { error } from '@sveltejs/kit'
import { isWithin, type PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Contract, ContractDocument } from '#domain/contract/contract.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { contractDocumentTable, contractTable } from '#store/contract.ts'
import { projects } from '#store/project.ts'
import { recordById } from '#store/record-table.ts'
import type { Option } from '#ui/form/form-field.ts'
import { tenge } from '../dues/dues.server.ts'
import { asking } from '../register.server.ts'

/** A contract of the organisation; one that is not answers 404. */
export async function contractFor(locals: App.Locals, id: string): Promise<Contract> {
  const { read } = await asking(locals)
  const contract = isRecordId(id) ? await read((db) => recordById(db, contractTable, id)) : null
  if (!contract) error(404, message(locals.lang, 'site.notFound'))
  return contract
}

/** An act or invoice of that contract; one that is not answers 404. */
export async function documentFor(
  locals: App.Locals,
  { id, document }: { readonly id: string; readonly document: string },
): Promise<ContractDocument> {
  const { read } = await asking(locals)
  const found = isRecordId(document)
    ? await read((db) => recordById(db, contractDocumentTable, document))
    : null
  if (found?.contractId !== id) error(404, message(locals.lang, 'site.notFound'))
  return found
}

/** «№ 12, 20.05.2023»: the mark stays with its number. */
export const nameOf = ({ number, signedOn }: Pick<Contract, 'number' | 'signedOn'>, lang: Language): string =>
  `№\u00a0${number}, ${formatDay(signedOn, lang, 'short')}`

/** «01.06.2023 – 31.12.2023» */
export const daysOf = ({ from, to }: Pick<Contract, 'from' | 'to'>, lang: Language): string =>
  `${formatDay(from, lang, 'short')} – ${to ? formatDay(to, lang, 'short') : '…'}`

export const partyOf = ({ partyName }: Pick<Contract, 'partyName'>, lang: Language): string =>
  textIn(partyName, lang) ?? ''

/** «250 000 ₸, за месяц, НДС 12 % сверху» */
export function priceOf({ price, priceUnit, vatRate, isVatIncluded }: Contract, lang: Language): string {
  if (price === null || priceUnit === null) return message(lang, 'contract.price.none')
  const vat =
    vatRate === null
      ? message(lang, 'dues.vat.none')
      : message(lang, isVatIncluded ? 'contract.vat.within' : 'contract.vat.onTop', { rate: vatRate })
  return [tenge(price, lang), message(lang, `contract.unit.${priceUnit}`), vat].join(', ')
}

/** Whether it holds on a day. */
export const stateOf = (contract: Pick<Contract, 'from' | 'to'>, today: PlainDate) =>
  isWithin(today, contract.from, contract.to)
    ? ('now' as const)
    : contract.from > today
      ? ('later' as const)
      : ('over' as const)

/** The projects of the organisation, by their titles. */
export async function projectsFor(locals: App.Locals): Promise<(Option & { readonly code: string })[]> {
  const { read } = await asking(locals)
  const all = await read((db) => projects(db))
  return all.map(({ id, code, title }) => ({ value: id, code, label: textIn(title, locals.lang) ?? code }))
}

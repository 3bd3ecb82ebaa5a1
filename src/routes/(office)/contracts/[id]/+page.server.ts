import { removeContract } from '#actions/contract/remove-contract.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import { billedMonths } from '#domain/contract/billed.ts'
import { sumAmounts } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { contractDocuments } from '#store/contract.ts'
import { historyOfRecord } from '#store/history.ts'
import { tenge } from '../../dues/dues.server.ts'
import { reasonField } from '../../households/household-fields.server.ts'
import { asking, registerOf } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { attachTo, detachFrom, filesFor } from '../../organisation-files.server.ts'
import { contractFor, daysOf, nameOf, partyOf, priceOf, stateOf } from '../contracts.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const contract = await contractFor(locals, params.id)
  const { villages } = await registerOf(locals)
  const found = await read(async (db) => ({
    documents: await contractDocuments(db, contract.id),
    lines: await historyOfRecord(db, { subject: 'contract', id: contract.id }, { before: null, limit: 100 }),
  }))
  const months = billedMonths(found.documents).toReversed()
  const named = new Map(villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    id: contract.id,
    name: nameOf(contract, lang),
    kind: message(lang, `contract.kind.${contract.kind}`),
    party: partyOf(contract, lang),
    bin: contract.partyBin,
    purpose: textIn(contract.purpose, lang) ?? '',
    price: priceOf(contract, lang),
    days: daysOf(contract, lang),
    state: stateOf(contract, today),
    village: contract.placeId ? (named.get(contract.placeId) ?? '') : message(lang, 'contract.allVillages'),
    billed: tenge(sumAmounts(months.map((each) => each.billed)), lang),
    differing: months
      .filter(({ isDiffering }) => isDiffering)
      .map(({ month, acts, invoices }) => ({
        month: formatMonth(month, lang),
        acts: tenge(acts, lang),
        invoices: tenge(invoices, lang),
      })),
    documents: found.documents.map((document) => ({
      id: document.id,
      title: `${message(lang, `contract.document.${document.kind}`)} № ${document.number}`,
      issuedOn: formatDay(document.issuedOn, lang, 'short'),
      month: formatMonth(document.month, lang),
      amount: tenge(document.amount, lang),
      vat: document.vat === null ? null : tenge(document.vat, lang),
    })),
    files: await filesFor(locals, contract, { subject: 'contract', id: contract.id }),
    history: toldBy(found.lines, { named, hrefOf: () => null }, role, lang),
    reasonFields: [reasonField(lang)],
    mayRecord: isAllowed(role, 'recordContractDocument'),
    mayCorrect: isAllowed(role, 'correctContract'),
    mayRemove: found.documents.length === 0 && isAllowed(role, 'removeContract'),
  }
}

export const actions: Actions = {
  attach: async (event) =>
    attachTo(event, await contractFor(event.locals, event.params.id), 'contract', event.params.id),
  detach: (event) => detachFrom(event, 'contract', event.params.id),
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: '/contracts',
      notice: 'office.notice.removed',
      run: (context, read) => removeContract(context, { ...read, id: event.params.id } as never),
    }),
}

import { billedMonths } from '#domain/contract/billed.ts'
import { sumAmounts } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { contractDocuments } from '#store/contract.ts'
import { asking } from '../../register.server.ts'
import { partyOf } from '../contracts.server.ts'
import { listedContracts } from '../listed.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** The contracts that the address asks for with what was billed by each. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang } = locals
  const { read } = await asking(locals)
  const village = await villageNames(locals)
  const { found } = await listedContracts(locals, url)
  const documents = await read((db) => contractDocuments(db))
  const billed = Map.groupBy(billedMonths(documents), ({ contractId }) => contractId)
  return tableAnswer(locals, {
    file: 'contracts',
    title: 'contract.title',
    rows: found,
    columns: [
      ['contract.number', 'text', ({ number }) => number],
      ['contract.signedOn', 'day', ({ signedOn }) => signedOn],
      ['contract.kind', 'text', ({ kind }) => message(lang, `contract.kind.${kind}`)],
      ['contract.party', 'text', (each) => partyOf(each, lang)],
      ['contract.purpose.field', 'text', ({ purpose }) => textIn(purpose, lang) ?? ''],
      [
        'dump.village',
        'text',
        ({ placeId }) => (placeId === null ? message(lang, 'contract.allVillages') : village(placeId)),
      ],
      ['works.from', 'day', ({ from }) => from],
      ['works.to', 'day', ({ to }) => to],
      ['contract.price', 'money', ({ price }) => price],
      ['contract.unit', 'text', ({ priceUnit }) => priceUnit && message(lang, `contract.unit.${priceUnit}`)],
      [
        'contract.billed',
        'money',
        ({ id }) => sumAmounts((billed.get(id) ?? []).map((month) => month.billed)),
      ],
    ],
  })
}

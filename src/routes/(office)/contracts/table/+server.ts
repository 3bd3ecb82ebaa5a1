import { billedMonths } from '#domain/contract/billed.ts'
import { sumAmounts } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { contractDocuments, contracts } from '#store/contract.ts'
import { asking } from '../../households/register.server.ts'
import { partyOf } from '../contracts.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** All contracts with what was billed by each. */
export const GET: RequestHandler = async ({ locals }) => {
  const { lang } = locals
  const { read } = await asking(locals)
  const village = await villageNames(locals)
  const { all, documents } = await read(async (db) => ({
    all: await contracts(db),
    documents: await contractDocuments(db),
  }))
  const billed = Map.groupBy(billedMonths(documents), ({ contractId }) => contractId)
  return tableAnswer(locals, {
    file: 'contracts',
    title: 'contract.title',
    rows: all,
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

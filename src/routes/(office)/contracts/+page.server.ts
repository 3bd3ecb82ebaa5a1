import { isAllowed } from '#domain/account/permissions.ts'
import { billedMonths } from '#domain/contract/billed.ts'
import { contractKinds } from '#domain/contract/contract.ts'
import { sumAmounts } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { contractDocuments } from '#store/contract.ts'
import { tenge } from '../dues/dues.server.ts'
import { asking, registerOf } from '../register.server.ts'
import { paged } from '../list.server.ts'
import { daysOf, nameOf, partyOf, stateOf } from './contracts.server.ts'
import { listedContracts } from './listed.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const { villages } = await registerOf(locals)
  const { all, found, ...filter } = await listedContracts(locals, url)
  const documents = await read((db) => contractDocuments(db))
  const billed = Map.groupBy(billedMonths(documents), ({ contractId }) => contractId)
  const villageOf = new Map(villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const { rows, ...pages } = paged(found, url)
  return {
    ...filter,
    kinds: contractKinds.map((value) => ({ value, label: message(lang, `contract.kind.${value}`) })),
    count: all.length,
    pages,
    mayAdd: isAllowed(role, 'addContract'),
    rows: rows.map((contract) => ({
      id: contract.id,
      name: nameOf(contract, lang),
      kind: message(lang, `contract.kind.${contract.kind}`),
      party: partyOf(contract, lang),
      village: contract.placeId
        ? (villageOf.get(contract.placeId) ?? '')
        : message(lang, 'contract.allVillages'),
      days: daysOf(contract, lang),
      state: stateOf(contract, today),
      billed: tenge(sumAmounts((billed.get(contract.id) ?? []).map((month) => month.billed)), lang),
    })),
  }
}

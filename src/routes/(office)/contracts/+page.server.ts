import { isAllowed } from '#domain/account/permissions.ts'
import { billedMonths } from '#domain/contract/billed.ts'
import { contractKinds } from '#domain/contract/contract.ts'
import { sumAmounts } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { contractDocuments, contracts } from '#store/contract.ts'
import { tenge } from '../dues/dues.server.ts'
import { asking, registerOf } from '../households/register.server.ts'
import { asked, paged, says } from '../list.server.ts'
import { daysOf, nameOf, partyOf, stateOf } from './contracts.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const { villages } = await registerOf(locals)
  const found = await read(async (db) => ({
    all: await contracts(db),
    documents: await contractDocuments(db),
  }))
  const question = asked(url, 'q')
  const kind = contractKinds.find((each) => each === url.searchParams.get('kind')) ?? null
  const isNowOnly = url.searchParams.get('now') === 'on'
  const billed = Map.groupBy(billedMonths(found.documents), ({ contractId }) => contractId)
  const villageOf = new Map(villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const { rows, ...pages } = paged(
    found.all.filter(
      (each) =>
        (kind === null || each.kind === kind) &&
        (!isNowOnly || stateOf(each, today) === 'now') &&
        says(question, [each.number, each.partyName, each.partyBin, each.purpose]),
    ),
    url,
  )
  return {
    question,
    kind,
    isNowOnly,
    kinds: contractKinds.map((value) => ({ value, label: message(lang, `contract.kind.${value}`) })),
    count: found.all.length,
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

/* The contracts that an address asks for, for the list and the file alike. */
import { contractKinds } from '#domain/contract/contract.ts'
import { contracts } from '#store/contract.ts'
import { asking } from '../register.server.ts'
import { asked, says } from '../list.server.ts'
import { stateOf } from './contracts.server.ts'

export async function listedContracts(locals: App.Locals, url: URL) {
  const { today, read } = await asking(locals)
  const question = asked(url, 'q')
  const kind = contractKinds.find((each) => each === url.searchParams.get('kind')) ?? null
  const isNowOnly = url.searchParams.get('now') === 'on'
  const all = await read((db) => contracts(db))
  const found = all.filter(
    (each) =>
      (kind === null || each.kind === kind) &&
      (!isNowOnly || stateOf(each, today) === 'now') &&
      says(question, [each.number, each.partyName, each.partyBin, each.purpose]),
  )
  return { question, kind, isNowOnly, all, found }
}

/* The objections that an address asks for, for the list and the file alike. */
import { objections } from '#store/objection.ts'
import { asking } from '../register.server.ts'
import { asked, says } from '../list.server.ts'

export async function listedObjections(locals: App.Locals, url: URL) {
  const { read } = await asking(locals)
  const question = asked(url, 'q')
  const isOpenOnly = asked(url, 'state') === 'open'
  const all = await read((db) => objections(db))
  const found = all.filter(
    (each) =>
      (!isOpenOnly || (each.answer === null && each.withdrawnWhy === null)) &&
      says(question, [each.side, each.name, each.about, each.grounds, each.answer]),
  )
  return { question, isOpenOnly, all, found }
}

/* The people in public works that an address asks for, for the list and the file alike. */
import { textIn } from '#domain/text/local-text.ts'
import { publicWorkers } from '#store/public-worker.ts'
import { asking, registerOf } from '../register.server.ts'
import { asked, says } from '../list.server.ts'

export async function listedWorkers(locals: App.Locals, url: URL) {
  const { read } = await asking(locals)
  const { villages } = await registerOf(locals)
  const names = new Map(villages.map(({ id, name }) => [id, textIn(name, locals.lang) ?? '']))
  const question = asked(url, 'q')
  const all = await read((db) => publicWorkers(db))
  const found = all.filter((each) => says(question, [each.name, each.duty, names.get(each.placeId)]))
  return { question, names, all, found }
}

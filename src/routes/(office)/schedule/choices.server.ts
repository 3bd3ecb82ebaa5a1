import { byName } from '../list.server.ts'
import { settlementKinds } from '#domain/place/place.ts'
import { textIn } from '#domain/text/local-text.ts'
import { places } from '#store/place.ts'
import { projects } from '#store/project.ts'
import { asking, type Register } from '../register.server.ts'
import type { RuleChoices } from './schedule-fields.server.ts'

/** Sites with coordinates in the person's villages, and the projects there are. */
export async function choicesOf(locals: App.Locals, register: Register): Promise<RuleChoices> {
  const { read } = await asking(locals)
  const villages = new Set(register.villages.map(({ id }) => id))
  const order = byName(
    locals.lang,
    (each: { name: Parameters<typeof textIn>[0] }) => textIn(each.name, locals.lang) ?? '',
  )
  return read(async (db) => ({
    sites: (await places(db))
      .filter(
        ({ kind, parentId, lat }) =>
          !settlementKinds.includes(kind) && parentId !== null && villages.has(parentId) && lat !== null,
      )
      .toSorted(order),
    projects: await projects(db),
  }))
}

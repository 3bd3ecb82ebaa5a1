/* What the pages of clean-ups read: those of the person, and what their forms choose from. */
import { error } from '@sveltejs/kit'
import { isInScope } from '#domain/account/place-scope.ts'
import type { CleanUpCard } from '#domain/cleanup/clean-up.ts'
import { stateOn } from '#domain/dump/dump-history.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { ofOwnVillages, villageScope } from '#server/village-scope.ts'
import { cleanUpById, cleanUpCards } from '#store/clean-up.ts'
import { projects } from '#store/project.ts'
import { dumpsFor, titleOf } from '../dumps/dumps.server.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import type { CleanUpOptions } from './clean-up-fields.server.ts'

/** All clean-ups of the person, the newest first. */
export async function cleanUpsFor(locals: App.Locals): Promise<CleanUpCard[]> {
  const { context, read } = await asking(locals)
  return read(async (db) => ofOwnVillages(db, context.actor, 'cleanUp', await cleanUpCards(db)))
}

/** A clean-up of the person; one that is not theirs answers 404. */
export async function cleanUpFor(locals: App.Locals, id: string): Promise<CleanUpCard> {
  const { context, read } = await asking(locals)
  const found = await read(async (db) => {
    const card = isRecordId(id) ? await cleanUpById(db, id) : null
    return card && isInScope(await villageScope(db, context.actor, 'cleanUp'), card.placeId) ? card : null
  })
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  return found
}

export async function projectOptions(locals: App.Locals) {
  const { read } = await asking(locals)
  return (await read((db) => projects(db))).map(({ id, code, title }) => ({
    value: id,
    label: textIn(title, locals.lang) ?? code,
  }))
}

/** Villages, projects, and the dumps that count. */
export async function cleanUpOptions(locals: App.Locals): Promise<CleanUpOptions> {
  const { today } = await asking(locals)
  const register = await registerOf(locals)
  const names = new Map(register.villages.map(({ id, name }) => [id, textIn(name, locals.lang) ?? '']))
  const dumps = (await dumpsFor(locals)).filter((dump) => ![null, 'duplicate'].includes(stateOn(dump, today)))
  return {
    villages: villageOptions(register, locals.lang),
    projects: await projectOptions(locals),
    dumps: dumps.map((dump) => ({
      value: dump.id,
      label: `${titleOf(dump, locals.lang)} · ${names.get(dump.placeId) ?? ''}`,
    })),
  }
}

/* What the pages of the register of dumps read: the dumps of the person, their names, and the project photos go to. */
import { error } from '@sveltejs/kit'
import type { DumpCard } from '#domain/dump/dump.ts'
import { openSightings, stateOn } from '#domain/dump/dump-history.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { visibleDump, visibleDumps } from '#server/visible-dump.ts'
import { projects } from '#store/project.ts'
import { asking } from '../register.server.ts'

/** All dumps of the person. */
export async function dumpsFor(locals: App.Locals): Promise<DumpCard[]> {
  const { context, read } = await asking(locals)
  return read((db) => visibleDumps(db, context.actor))
}

/** A dump of the person; one that is not theirs answers 404. */
export async function dumpFor(locals: App.Locals, id: string): Promise<DumpCard> {
  const { context, read } = await asking(locals)
  const dump = await read((db) => visibleDump(db, context.actor, id))
  if (!dump) error(404, message(locals.lang, 'site.notFound'))
  return dump
}

export const titleOf = ({ title }: Pick<DumpCard, 'title'>, lang: Language): string =>
  textIn(title, lang) ?? ''

/** The project whose evidence the photos become: the one the address names, else the newest; and the others. */
export async function photoProject(locals: App.Locals, url: URL) {
  const { read } = await asking(locals)
  const { lang } = locals
  const all = (await read((db) => projects(db))).map(({ id, code, title }) => ({
    id,
    code,
    title: textIn(title, lang) ?? code,
  }))
  const named = all.find(({ code }) => code === url.searchParams.get('project'))
  const chosen = named ?? all.at(-1) ?? null
  return { chosen, others: all.filter(({ id }) => id !== chosen?.id) }
}

/** How a dump's state is coloured; words say it too. */
export type Tone = 'good' | 'warn' | 'bad' | ''
export function toneOf(dump: DumpCard, day: PlainDate): Tone {
  const state = stateOn(dump, day)
  if (state === 'cleaned') return 'good'
  if (state === 'pollutedAgain') return 'bad'
  return state !== null && openSightings.includes(state) ? 'warn' : ''
}

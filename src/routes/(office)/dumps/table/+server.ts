import { standing, stateOn } from '#domain/dump/dump-history.ts'
import { message } from '#i18n/message.ts'
import { titleOf } from '../dumps.server.ts'
import { listedDumps } from '../listed.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** The dumps that the address asks for, as they are on its day. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang } = locals
  const { dumps, day } = await listedDumps(locals, url)
  const village = await villageNames(locals)
  type Dump = (typeof dumps)[number]
  const until = (dump: Dump) => standing(dump.observations).filter(({ on }) => on <= day)
  return tableAnswer(locals, {
    file: 'dumps',
    title: 'dump.title',
    rows: dumps,
    columns: [
      ['dump.name', 'text', (dump) => titleOf(dump, lang)],
      ['dump.village', 'text', ({ placeId }) => village(placeId)],
      ['dump.state', 'text', (dump) => message(lang, `dump.state.${stateOn(dump, day) ?? 'withdrawn'}`)],
      ['dump.foundOn', 'day', (dump) => until(dump)[0]?.on ?? null],
      ['dump.on', 'day', (dump) => until(dump).at(-1)?.on ?? null],
      ['dump.size', 'text', ({ sizeClass }) => sizeClass && message(lang, `dump.size.${sizeClass}`)],
      [
        'dump.kinds',
        'text',
        ({ wasteKinds }) => wasteKinds.map((kind) => message(lang, `dump.kind.${kind}`)).join(', '),
      ],
      ['dump.cause', 'text', ({ cause }) => cause && message(lang, `dump.cause.${cause}`)],
    ],
  })
}

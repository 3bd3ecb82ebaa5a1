import { cleanUpState, peopleWhoCame } from '#domain/cleanup/clean-up.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { listedCleanUps } from '../listed.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** The clean-ups that the address asks for with what was gathered. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang } = locals
  const { found } = await listedCleanUps(locals, url)
  const village = await villageNames(locals)
  return tableAnswer(locals, {
    file: 'clean-ups',
    title: 'cleanup.title',
    rows: found,
    columns: [
      ['cleanup.name', 'text', ({ title }) => textIn(title, lang) ?? ''],
      ['dump.village', 'text', ({ placeId }) => village(placeId)],
      ['cleanup.location', 'text', ({ location }) => location],
      ['cleanup.plannedOn', 'day', ({ plannedOn }) => plannedOn],
      ['cleanup.heldOn', 'day', ({ heldOn }) => heldOn],
      ['dump.state', 'text', (each) => message(lang, `cleanup.state.${cleanUpState(each)}`)],
      ['cleanup.people', 'integer', peopleWhoCame],
      ['cleanup.bags', 'integer', ({ bags }) => bags],
      ['cleanup.count.volume', 'decimal', ({ volumeM3 }) => volumeM3],
      ['cleanup.count.kg', 'decimal', ({ kg }) => kg],
      ['cleanup.dumps', 'integer', ({ dumpIds }) => dumpIds.length],
    ],
  })
}

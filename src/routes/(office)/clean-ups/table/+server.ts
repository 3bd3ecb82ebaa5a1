import { cleanUpState, peopleWhoCame } from '#domain/cleanup/clean-up.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { cleanUpsFor } from '../clean-ups.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** All clean-ups of the person with what was gathered. */
export const GET: RequestHandler = async ({ locals }) => {
  const { lang } = locals
  const village = await villageNames(locals)
  return tableAnswer(locals, {
    file: 'clean-ups',
    title: 'cleanup.title',
    rows: await cleanUpsFor(locals),
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

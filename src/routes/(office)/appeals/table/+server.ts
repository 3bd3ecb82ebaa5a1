import { appealNumber } from '#domain/appeal/appeal.ts'
import { message } from '#i18n/message.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import { accountNames } from '../appeals.server.ts'
import { listedAppeals } from '../listed.server.ts'
import type { RequestHandler } from './$types'

/** The appeals that the address asks for with their last answers, without who it was. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang } = locals
  const village = await villageNames(locals)
  const names = await accountNames(locals)
  const { found } = await listedAppeals(locals, url)
  return tableAnswer(locals, {
    file: 'appeals',
    title: 'appeal.title',
    rows: found.filter(({ state }) => state.kind !== 'withdrawn'),
    columns: [
      ['appeal.register.no', 'text', ({ appeal }) => appealNumber(appeal)],
      ['appeal.receivedOn', 'day', ({ appeal }) => appeal.receivedOn],
      ['appeal.receivedAt', 'text', ({ appeal }) => appeal.receivedAt],
      ['dump.village', 'text', ({ appeal }) => village(appeal.placeId)],
      ['appeal.channel', 'text', ({ appeal }) => message(lang, `appeal.channel.${appeal.channel}`)],
      ['appeal.kind', 'text', ({ appeal }) => message(lang, `appeal.kind.${appeal.kind}`)],
      ['appeal.topic', 'text', ({ appeal }) => message(lang, `appeal.topic.${appeal.topic}`)],
      ['appeal.words', 'text', ({ appeal }) => appeal.words],
      ['appeal.responsible', 'text', ({ appeal }) => names.get(appeal.responsibleId ?? '') ?? null],
      ['appeal.state', 'text', ({ state }) => message(lang, `appeal.state.${state.kind}`)],
      ['appeal.due', 'day', ({ state }) => ('due' in state ? state.due : null)],
      ['appeal.answer.on', 'day', ({ state }) => (state.kind === 'answered' ? state.answer.on : null)],
      [
        'appeal.result',
        'text',
        ({ state }) =>
          state.kind === 'answered' ? message(lang, `appeal.result.${state.answer.result}`) : null,
      ],
      ['appeal.answer.text', 'text', ({ state }) => (state.kind === 'answered' ? state.answer.text : null)],
    ],
  })
}

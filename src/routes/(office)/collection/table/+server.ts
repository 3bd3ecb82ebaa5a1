import { containerStateOn } from '#domain/collection/container-state.ts'
import { message } from '#i18n/message.ts'
import { asking } from '../../register.server.ts'
import { nameOf } from '../collection.server.ts'
import { listedSites } from '../listed.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** Every container that was ever put up on the sites that the address asks for, with its state today. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang } = locals
  const { today } = await asking(locals)
  const village = await villageNames(locals)
  const { found } = await listedSites(locals, url)
  return tableAnswer(locals, {
    file: 'containers',
    title: 'collection.title',
    rows: found.flatMap((site) => site.containers.map((container) => ({ site, container }))),
    columns: [
      ['collection.site', 'text', ({ site }) => nameOf(site, lang)],
      ['collection.village', 'text', ({ site }) => village(site.placeId)],
      ['collection.address', 'text', ({ site }) => site.address],
      ['collection.number', 'text', ({ container }) => container.number],
      [
        'collection.fraction',
        'text',
        ({ container }) => message(lang, `collection.fraction.${container.fraction}`),
      ],
      ['collection.litres', 'integer', ({ container }) => container.litres],
      ['collection.since', 'day', ({ container }) => container.since],
      ['collection.until', 'day', ({ container }) => container.until],
      [
        'collection.state',
        'text',
        ({ container, site }) => {
          const state = containerStateOn(container, site, today)
          return state && message(lang, `collection.state.${state}`)
        },
      ],
    ],
  })
}

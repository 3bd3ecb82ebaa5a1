import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { gearFor, holderName } from '../gear.server.ts'
import { tableAnswer, villageNames } from '../../table-answer.server.ts'
import type { RequestHandler } from './$types'

/** Every move of tools and gear that stands, in the order of days. */
export const GET: RequestHandler = async ({ locals }) => {
  const { lang } = locals
  const { items, moves, holders } = await gearFor(locals)
  const village = await villageNames(locals)
  const named = new Map(items.map((item) => [item.id, item]))
  return tableAnswer(locals, {
    file: 'gear',
    title: 'stock.title',
    rows: moves
      .filter(({ withdrawnWhy }) => withdrawnWhy === null)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    columns: [
      ['dump.on', 'day', ({ on }) => on],
      ['stock.item', 'text', ({ itemId }) => textIn(named.get(itemId)?.name, lang) ?? ''],
      ['stock.kind', 'text', ({ kind }) => message(lang, `stock.did.${kind}`)],
      ['stock.quantity', 'integer', ({ quantity }) => quantity],
      [
        'stock.unit',
        'text',
        ({ itemId }) => message(lang, `stock.unit.${named.get(itemId)?.unit ?? 'piece'}`),
      ],
      ['stock.place', 'text', ({ placeId }) => village(placeId)],
      [
        'stock.holder',
        'text',
        // Somebody in public works is named by consent for the page, not for a file that goes around.
        (move) => (move.cleanUpId === null ? '' : holderName(holders, move)),
      ],
      ['stock.note', 'text', ({ note }) => note],
    ],
  })
}

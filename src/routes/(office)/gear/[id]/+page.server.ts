import { error } from '@sveltejs/kit'
import { correctStockItem } from '#actions/stock/correct-stock-item.ts'
import { recordStockMove } from '#actions/stock/record-stock-move.ts'
import { withdrawStockMove } from '#actions/stock/withdraw-stock-move.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { heldGear, stockOn } from '#domain/stock/stock.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { paged } from '../../list.server.ts'
import { write } from '../../write.server.ts'
import { takeBackFields } from '../../collection/collection-fields.server.ts'
import { countIn, fieldOfMove, gearFor, holderName, itemFields, moveFields, moveOf } from '../gear.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function itemFor(locals: App.Locals, id: string) {
  const gear = await gearFor(locals)
  const item = gear.items.find((each) => each.id === id)
  if (!item) error(404, message(locals.lang, 'site.notFound'))
  return { ...gear, item, moves: gear.moves.filter(({ itemId }) => itemId === id) }
}

async function fieldsOfMove(locals: App.Locals, holders: Awaited<ReturnType<typeof itemFor>>['holders']) {
  const { today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return moveFields(locals.lang, { villages, holders, today })
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const { item, moves, holders } = await itemFor(locals, params.id)
  const { villages } = await registerOf(locals)
  const names = new Map(villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const { rows, ...pages } = paged(moves, url)
  const kept = moves.filter(({ withdrawnWhy }) => withdrawnWhy === null)
  const correction = [...itemFields(lang), reasonField(lang)]
  const what = (move: (typeof moves)[number]): string =>
    `${message(lang, `stock.did.${move.kind}`)}: ${move.kind === 'counted' && move.quantity > 0 ? '+' : ''}${countIn(move.quantity, item.unit, lang)}`
  return {
    title: textIn(item.name, lang) ?? '',
    there: villages.map(({ id }) => ({
      id,
      name: names.get(id) ?? '',
      count: countIn(stockOn(moves, { itemId: item.id, placeId: id }, today), item.unit, lang),
    })),
    held: heldGear(moves)
      .filter(({ held }) => held > 0)
      .map((each, at) => ({
        id: at,
        name: holderName(holders, each),
        count: countIn(each.held, item.unit, lang),
      })),
    pages,
    moves: rows.map((move) => ({
      id: move.id,
      on: formatDay(move.on, lang, 'short'),
      what: what(move),
      place: names.get(move.placeId) ?? '',
      holder: holderName(holders, move),
      note: move.note,
      withdrawnWhy: move.withdrawnWhy,
    })),
    mayMove: isAllowed(role, 'recordStockMove') && villages.length > 0,
    moveFields: await fieldsOfMove(locals, holders),
    values: { on: today, placeId: villages.length === 1 ? (villages[0]?.id ?? '') : '' },
    newId: uuidV7(Date.now()),
    mayCorrect: isAllowed(role, 'correctStockItem'),
    correction,
    correctionValues: { ...formValues(correction, item), seen: recordStamp(item) },
    mayWithdraw: isAllowed(role, 'withdrawStockMove') && kept.length > 0,
    withdrawFields: takeBackFields(
      lang,
      kept
        .slice(0, 200)
        .map((move) => ({ value: move.id, label: `${formatDay(move.on, lang, 'short')} · ${what(move)}` })),
    ),
  }
}

export const actions: Actions = {
  move: async (event) => {
    const { holders } = await itemFor(event.locals, event.params.id)
    return write(event, {
      fields: await fieldsOfMove(event.locals, holders),
      to: `/gear/${event.params.id}`,
      fieldOfPath: fieldOfMove,
      run: (context, read) => recordStockMove(context, { ...moveOf(read), itemId: event.params.id } as never),
    })
  },
  correct: (event) =>
    write(event, {
      fields: [
        ...itemFields(event.locals.lang),
        reasonField(event.locals.lang),
        { kind: 'hidden', name: 'seen' },
      ],
      to: `/gear/${event.params.id}`,
      run: (context, read) => correctStockItem(context, { ...read, id: event.params.id } as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: takeBackFields(event.locals.lang, []),
      to: `/gear/${event.params.id}`,
      fieldOfPath: (path) => (path === 'id' ? 'entry' : path),
      run: (context, { entry, reason }) => withdrawStockMove(context, { id: entry, reason } as never),
    }),
}

import { addStockItem } from '#actions/stock/add-stock-item.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { heldGear, stockOn } from '#domain/stock/stock.ts'
import { textIn } from '#domain/text/local-text.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking, registerOf } from '../register.server.ts'
import { asked, says } from '../list.server.ts'
import { write } from '../write.server.ts'
import { countIn, gearFor, itemFields } from './gear.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const { villages } = await registerOf(locals)
  const { items, moves } = await gearFor(locals)
  const question = asked(url, 'q')
  const held = heldGear(moves)
  return {
    question,
    villages: villages.map(({ id, name }) => ({ id, name: textIn(name, lang) ?? '' })),
    isEmpty: items.length === 0,
    mayAdd: isAllowed(role, 'addStockItem'),
    fields: itemFields(lang),
    newId: uuidV7(Date.now()),
    items: items
      .filter((item) => says(question, [item.name]))
      .map((item) => ({
        id: item.id,
        name: textIn(item.name, lang) ?? '',
        out: countIn(
          held.filter(({ itemId }) => itemId === item.id).reduce((sum, each) => sum + each.held, 0),
          item.unit,
          lang,
        ),
        there: villages.map(({ id }) =>
          countIn(stockOn(moves, { itemId: item.id, placeId: id }, today), item.unit, lang),
        ),
      })),
  }
}

export const actions: Actions = {
  add: (event) =>
    write(event, {
      fields: itemFields(event.locals.lang),
      to: ({ id }: { readonly id: string }) => `/gear/${id}`,
      run: (context, read) => addStockItem(context, read as never),
    }),
}

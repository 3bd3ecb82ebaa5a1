import { redirect } from '@sveltejs/kit'
import { mayRead } from '#domain/account/read-permissions.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { closings, monthMovements } from '#store/dues-month.ts'
import { tariffs } from '#store/tariff.ts'
import { paged } from '../list.server.ts'
import { asking, registerOf } from '../register.server.ts'
import { tenge } from './dues.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  // Whoever takes cash has no book to look into, and begins with the balances.
  if (!mayRead(role, 'dues')) redirect(303, '/dues/balances')
  const { villages } = await registerOf(locals)
  const found = await read(async (db) => ({
    closed: await closings(db),
    movements: await monthMovements(db),
    hasTariffs: (await tariffs(db)).length > 0,
  }))
  const rows = villages.flatMap((village) => {
    let owed = 0n
    return found.movements
      .filter(({ placeId }) => placeId === village.id)
      .map((movement) => {
        owed += movement.charged + movement.adjusted - movement.paid
        const closing = found.closed.find(
          (each) => each.placeId === village.id && each.month === movement.month,
        )
        return {
          month: movement.month,
          title: formatMonth(movement.month, lang),
          village: textIn(village.name, lang) ?? '',
          closingId: closing?.id ?? null,
          households: closing?.households ?? 0,
          charged: tenge(movement.charged, lang),
          adjusted: movement.adjusted === 0n ? null : tenge(movement.adjusted, lang),
          paid: tenge(movement.paid, lang),
          owed: tenge(owed, lang),
        }
      })
  })
  const {
    rows: months,
    total,
    ...pages
  } = paged(
    rows.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0)),
    url,
  )
  return {
    months,
    total,
    pages,
    hasTariffs: found.hasTariffs,
    hasVillages: villages.length > 0,
    mayCharge: isAllowed(role, 'chargeMonth'),
    mayAddTariff: isAllowed(role, 'addTariff'),
  }
}

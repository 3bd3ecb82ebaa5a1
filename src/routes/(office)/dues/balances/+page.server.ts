import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { accountCode, accountNumber } from '#domain/dues/account-code.ts'
import { textIn } from '#domain/text/local-text.ts'
import { villagesOf } from '#server/visible-household.ts'
import { balances } from '#store/dues-balance.ts'
import { pageAsked } from '../../page-asked.server.ts'
import { addressOf, asking, registerOf, villageOptions } from '../../register.server.ts'
import { asked } from '../../list.server.ts'
import { dayAsked, tenge } from '../dues.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const question = asked(url, 'q')
  const number = accountNumber(question)
  const placeId = register.villages.find(({ id }) => id === asked(url, 'village'))?.id ?? null
  const day = dayAsked(url.searchParams.get('day'), today)
  const isOwing = url.searchParams.get('owing') === 'on'
  const page = pageAsked(url)
  const found = await read(async (db) =>
    balances(
      db,
      {
        day,
        scope: await villagesOf(db, context.actor),
        placeId,
        question: number === null ? question : null,
        accountNumber: number,
        isOwing,
      },
      page,
    ),
  )
  const names = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    question,
    placeId,
    day,
    isOwing,
    dayText: formatDay(day, lang, 'short'),
    villages: villageOptions(register, lang),
    mayBook: mayRead(role, 'dues'),
    mayPay: isAllowed(role, 'recordCashPayment'),
    total: found.total,
    owed: tenge(found.owed, lang),
    ahead: tenge(found.ahead, lang),
    reminders: `/dues/reminders?${new URLSearchParams({ day, ...(placeId ? { village: placeId } : {}) })}`,
    pages: page.pagesOf(found.total),
    rows: found.rows.map((row) => ({
      id: row.id,
      address: addressOf(row, lang),
      village: names.get(row.placeId) ?? '',
      code: accountCode(row.accountNumber),
      balance: tenge(row.balance < 0n ? -row.balance : row.balance, lang),
      state: row.balance > 0n ? ('owes' as const) : row.balance < 0n ? ('ahead' as const) : ('even' as const),
      paidOn: row.paidOn ? formatDay(row.paidOn, lang, 'short') : '—',
    })),
  }
}

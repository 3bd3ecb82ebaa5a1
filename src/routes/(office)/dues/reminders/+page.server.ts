import { formatDay } from '#domain/calendar/format-day.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import { textIn } from '#domain/text/local-text.ts'
import { balances } from '#store/dues-balance.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { addressOf, asking, registerOf } from '../../register.server.ts'
import { asked } from '../../list.server.ts'
import { dayAsked, tenge } from '../dues.server.ts'
import type { PageServerLoad } from './$types'

/** Slips of one print: as many as are cut in an evening. */
const mostSlips = 500

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, today, read } = await asking(locals)
  const { villages } = await registerOf(locals)
  const placeId = villages.find(({ id }) => id === asked(url, 'village'))?.id ?? null
  const day = dayAsked(url.searchParams.get('day'), today)
  const question = {
    day,
    scope: 'everywhere' as const,
    placeId,
    question: null,
    accountNumber: null,
    isOwing: true,
  }
  const found = await read(async (db) => ({
    ...(await balances(db, question, { offset: 0, limit: mostSlips })),
    organisation: await recordById(db, organisationTable, context.organisationId),
  }))
  const names = new Map(villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    day: formatDay(day, lang),
    organisation: textIn(found.organisation?.name ?? {}, lang) ?? '',
    isCut: found.total > found.rows.length,
    slips: found.rows.map((row) => ({
      id: row.id,
      address: [names.get(row.placeId) ?? '', addressOf(row, lang)].filter(Boolean).join(', '),
      code: accountCode(row.accountNumber),
      amount: tenge(row.balance, lang),
    })),
  }
}

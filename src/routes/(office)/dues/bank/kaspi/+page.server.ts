import { kaspiDays } from '#domain/bank/kaspi-days.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { kaspiSettings } from '#server/kaspi/kaspi-settings.ts'
import { kaspiSums } from '#store/incoming.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from '../../../register.server.ts'
import { paged } from '../../../list.server.ts'
import { tenge } from '../../dues.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, read } = await asking(locals)
  const found = await read(async (db) => ({
    sums: await kaspiSums(db),
    organisation: await recordById(db, organisationTable, context.organisationId),
  }))
  const { rows, total, ...pages } = paged(kaspiDays(found.sums.told, found.sums.paid), url)
  return {
    isOn: kaspiSettings().keys.some(({ code }) => code === found.organisation?.code),
    total,
    pages,
    days: rows.map((each) => ({
      day: formatDay(each.day, lang, 'short'),
      told: tenge(each.told, lang),
      gross: each.isSettled ? tenge(each.gross, lang) : null,
      commission: tenge(each.commission, lang),
      net: tenge(each.net, lang),
      difference: each.difference === 0n ? null : tenge(each.difference, lang),
    })),
  }
}

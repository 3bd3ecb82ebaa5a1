import { formatMonth } from '#domain/calendar/format-day.ts'
import { totalReceived } from '#domain/dues/received.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { registerOf, villageOptions } from '../../register.server.ts'
import { receivedFor } from './received.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { months, years, year, placeId, nameOf } = await receivedFor(locals, url)
  const told = (sums: ReturnType<typeof totalReceived>) => ({
    charged: formatAmount(sums.charged, lang),
    received: formatAmount(sums.received, lang),
    kinds: (['cash', 'bank', 'kaspi'] as const)
      .filter((kind) => sums[kind] !== 0n)
      .map((kind) => ({ kind, amount: formatAmount(sums[kind], lang) })),
    hauler: formatAmount(sums.hauler, lang),
    landfill: formatAmount(sums.landfill, lang),
    difference: formatAmount(sums.difference, lang),
    isShort: sums.difference < 0n,
  })
  const asked = new URLSearchParams({ year, ...(placeId ? { village: placeId } : {}) })
  return {
    year,
    years,
    placeId,
    villages: villageOptions(await registerOf(locals), lang),
    query: asked.toString(),
    total: told(totalReceived(months)),
    rows: months.map(({ month, placeId: of, ...sums }) => ({
      key: `${month} ${of}`,
      month: formatMonth(month, lang),
      village: nameOf(of, lang),
      ...told(sums),
    })),
  }
}

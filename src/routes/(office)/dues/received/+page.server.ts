import { formatMonth } from '#domain/calendar/format-day.ts'
import { totalReceived } from '#domain/dues/received.ts'
import { registerOf, villageOptions } from '../../households/register.server.ts'
import { tenge } from '../dues.server.ts'
import { receivedFor } from './received.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { months, years, year, placeId, nameOf } = await receivedFor(locals, url)
  const told = (sums: ReturnType<typeof totalReceived>) => ({
    charged: tenge(sums.charged, lang),
    received: tenge(sums.received, lang),
    kinds: (['cash', 'bank', 'kaspi'] as const)
      .filter((kind) => sums[kind] !== 0n)
      .map((kind) => ({ kind, amount: tenge(sums[kind], lang) })),
    hauler: tenge(sums.hauler, lang),
    landfill: tenge(sums.landfill, lang),
    difference: tenge(sums.difference, lang),
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

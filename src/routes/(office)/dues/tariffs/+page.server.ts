import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { isWithin } from '#domain/calendar/day.ts'
import { grossAmount } from '#domain/dues/tariff.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { tariffs } from '#store/tariff.ts'
import { asking, registerOf } from '../../register.server.ts'
import { basisOf, tenge } from '../dues.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const { villages } = await registerOf(locals)
  const all = await read((db) => tariffs(db))
  const short = (day: string) => formatDay(day, lang, 'short')
  return {
    mayAdd: isAllowed(role, 'addTariff') && villages.length > 0,
    count: all.length,
    villages: villages.map((village) => ({
      id: village.id,
      name: textIn(village.name, lang) ?? '',
      tariffs: all
        .filter(({ placeId }) => placeId === village.id)
        .map((tariff) => ({
          id: tariff.id,
          unit: message(lang, `dues.unit.${tariff.unit}`),
          amount: tenge(grossAmount(tariff), lang),
          vat:
            tariff.vatRate === null
              ? message(lang, 'dues.vat.none')
              : message(lang, 'dues.vat.with', { rate: tariff.vatRate }),
          basis: basisOf(tariff, short(tariff.basisDate), lang),
          days: `${short(tariff.from)} – ${tariff.to ? short(tariff.to) : '…'}`,
          isNow: isWithin(today, tariff.from, tariff.to),
          isForAll: tariff.isForAll,
        })),
    })),
  }
}

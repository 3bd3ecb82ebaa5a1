import { chargeMonth } from '#actions/dues/charge-month.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { notCharged } from '#domain/dues/charge.ts'
import { sumAmounts } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { chargingPreview, reckonedCharges } from '#store/dues-charging.ts'
import { closings } from '#store/dues-month.ts'
import { householdById } from '#store/household.ts'
import { tariffs } from '#store/tariff.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { addressOf, asking, registerOf } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { firstOf, monthAfter, monthBefore, monthOptions, tenge } from '../dues.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Households that are shown by address where they are not charged. */
const mostShown = 200

/** Villages that have a tariff and whose month is not charged yet. */
async function chargeable(locals: App.Locals, month: PlainDate) {
  const { read } = await asking(locals)
  const { villages } = await registerOf(locals)
  const [priced, closed] = await read(async (db) => [await tariffs(db), await closings(db)] as const)
  return villages.filter(
    ({ id }) =>
      priced.some(({ placeId }) => placeId === id) &&
      !closed.some((each) => each.placeId === id && each.month === month),
  )
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const months = monthOptions(today, lang)
  const closed = await read((db) => closings(db))
  const last = closed[0]?.month
  const usual =
    last === undefined || monthAfter(last) > firstOf(today) ? monthBefore(today) : monthAfter(last)
  const month = months.find(({ value }) => value === url.searchParams.get('month'))?.value ?? usual
  const villages = await chargeable(locals, month)
  const placeId = url.searchParams.get('place') ?? ''
  const chosen = villages.filter(({ id }) => placeId === '' || id === placeId)
  const pickups = Math.min(31, Math.max(0, Math.trunc(Number(url.searchParams.get('missed') ?? '0')) || 0))
  const charging = {
    month,
    placeIds: chosen.map(({ id }) => id),
    missed: chosen.map(({ id }) => ({ placeId: id, pickups })),
  }
  const isAsked = url.searchParams.has('month') && chosen.length > 0
  const found = isAsked
    ? await read(async (db) => {
        const none = await reckonedCharges(db, charging, { limit: mostShown, isNone: true })
        return {
          preview: await chargingPreview(db, charging),
          none: await Promise.all(
            none.map(async (each) => ({ ...each, home: await householdById(db, each.id) })),
          ),
        }
      })
    : { preview: [], none: [] }
  const nameOf = (id: string) => textIn(villages.find((each) => each.id === id)?.name ?? {}, lang) ?? ''
  return {
    mayCharge: isAllowed(role, 'chargeMonth'),
    months,
    month,
    title: formatMonth(month, lang),
    placeId,
    pickups,
    isAsked,
    id: uuidV7(Date.now()),
    placeIds: charging.placeIds,
    villages: villages.map(({ id }) => ({ value: id, label: nameOf(id) })),
    preview: found.preview.map((row) => ({
      village: nameOf(row.placeId),
      households: row.households,
      charged: tenge(row.charged, lang),
      credited: tenge(row.credited, lang),
      none: notCharged.flatMap((why) =>
        row.none[why] ? [{ why: message(lang, `dues.why.${why}`), count: row.none[why] }] : [],
      ),
    })),
    total: tenge(sumAmounts(found.preview.map(({ charged, credited }) => charged - credited)), lang),
    none: found.none.map(({ id, why, home }) => ({
      id,
      address: home ? addressOf(home, lang) : '',
      why: message(lang, `dues.why.${why ?? 'empty'}`),
    })),
  }
}

const fields: readonly FormField[] = [
  { kind: 'hidden', name: 'month' },
  { kind: 'choices', name: 'placeIds', label: '', options: [] },
  { kind: 'hidden', name: 'pickups', isInteger: true },
]

export const actions: Actions = {
  charge: (event) =>
    write(event, {
      fields,
      to: '/dues',
      run: (context, { pickups, placeIds, ...read }) =>
        chargeMonth(context, {
          ...read,
          placeIds,
          missed: (placeIds as string[]).map((placeId) => ({ placeId, pickups: pickups ?? 0 })),
        } as never),
    }),
}

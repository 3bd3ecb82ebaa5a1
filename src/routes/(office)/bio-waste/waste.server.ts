/* What the pages of bio-waste share: the market as the person sees it, its words, and its forms. */
import { error } from '@sveltejs/kit'
import { bioWasteKinds, wasteUnits, type WasteMatch, type WasteNotice } from '#domain/biowaste/biowaste.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { distance_m } from '#domain/dump/near-dumps.ts'
import { monthName } from '#domain/calendar/month-names.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { villageScope } from '#server/village-scope.ts'
import { wasteHandOvers, wasteMatches, wasteNotices } from '#store/biowaste.ts'
import { businesses } from '#store/business.ts'
import { places } from '#store/place.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { villageNames } from '../businesses/businesses.server.ts'
import { asking } from '../register.server.ts'
import { measuredIn } from '../collection/collection.server.ts'

/**
 * All offers, needs, agreements and hand-overs. An activist sees what others than own villages offer and need as well,
 * for a neighbour's straw is what a match is made of; no list here has a contact person.
 */
export async function wasteMarket(locals: App.Locals) {
  const { context, read } = await asking(locals)
  return read(async (db) => {
    const all = await places(db)
    return {
      notices: await wasteNotices(db),
      matches: await wasteMatches(db),
      handOvers: await wasteHandOvers(db),
      businesses: new Map((await businesses(db)).map(({ id, name }) => [id, name])),
      places: new Map(all.map((place) => [place.id, place])),
      scope: await villageScope(db, context.actor, 'bioWaste'),
    }
  })
}
export type Market = Awaited<ReturnType<typeof wasteMarket>>

/** A notice of the person's villages; another answers 404. */
export function noticeOf(market: Market, id: string, lang: Language): WasteNotice {
  const found = isRecordId(id) ? market.notices.find((each) => each.id === id) : undefined
  if (!found || !isInScope(market.scope, found.placeId)) error(404, message(lang, 'site.notFound'))
  return found
}

/** The sides of a pair of which one at least is the person's; others answer 404. */
export function pairOf(
  market: Market,
  { offerId, needId }: Pick<WasteMatch, 'offerId' | 'needId'>,
  lang: Language,
) {
  const offer = market.notices.find(({ id, side }) => id === offerId && side === 'offer')
  const need = market.notices.find(({ id, side }) => id === needId && side === 'need')
  const isOurs = [offer, need].some((each) => each && isInScope(market.scope, each.placeId))
  if (!offer || !need || !isOurs) error(404, message(lang, 'site.notFound'))
  return { offer, need }
}

/** Metres between two villages; null where one is not on the map. */
export const distanceIn =
  ({ places: all }: Pick<Market, 'places'>) =>
  (a: string, b: string): number | null => {
    if (a === b) return 0
    const [from, to] = [all.get(a), all.get(b)]
    if (from?.lat == null || from.lon === null || to?.lat == null || to.lon === null) return null
    return distance_m({ lat: from.lat, lon: from.lon }, { lat: to.lat, lon: to.lon })
  }

export const distanceText = (away_m: number | null, lang: Language): string =>
  away_m === null
    ? message(lang, 'biowaste.away.unknown')
    : away_m === 0
      ? message(lang, 'biowaste.away.same')
      : message(lang, 'biowaste.away', { count: Math.max(1, Math.round(away_m / 1000)) })

export const amountText = (amount: number, unit: WasteNotice['unit'], lang: Language): string =>
  `${measuredIn(amount, lang)} ${message(lang, `biowaste.unit.${unit}`)}`

/** «Навоз, 10 т в месяц» */
export const noticeText = ({ kind, amount, unit }: WasteNotice, lang: Language): string =>
  `${message(lang, `biowaste.kind.${kind}`)}, ${message(lang, 'biowaste.monthly', { amount: amountText(amount, unit, lang) })}`

const nominative = { ru: 'ruNominative', kk: 'kkNominative', en: 'en' } as const

/** «апрель – октябрь» */
export const monthsText = (months: readonly number[], lang: Language): string =>
  months.length === 12
    ? message(lang, 'biowaste.season.year')
    : months.map((month) => monthName(month, nominative[lang])).join(', ')
export function seasonText(
  { fromMonth, toMonth }: Pick<WasteNotice, 'fromMonth' | 'toMonth'>,
  lang: Language,
): string {
  if ((toMonth - fromMonth + 12) % 12 === 11) return message(lang, 'biowaste.season.year')
  const [from, to] = [fromMonth, toMonth].map((month) => monthName(month, nominative[lang]))
  return fromMonth === toMonth ? (from ?? '') : `${from} – ${to}`
}

/** Whose a notice is: a business, or the residents of its village. */
export async function ownerNames(locals: App.Locals, market: Market) {
  const { lang } = locals
  const names = await villageNames(locals)
  const village = (id: string): string =>
    names.get(id) ?? Object.values(market.places.get(id)?.name ?? {})[0] ?? ''
  return (notice: WasteNotice): string =>
    [
      notice.businessId === null
        ? message(lang, 'biowaste.residents')
        : (market.businesses.get(notice.businessId) ?? ''),
      village(notice.placeId),
    ]
      .filter(Boolean)
      .join(' · ')
}

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)
export const wasteKindOptions = (lang: Language): Option[] =>
  bioWasteKinds.map((value) => ({ value, label: message(lang, `biowaste.kind.${value}`) }))

interface NoticeOptions {
  readonly villages: readonly Option[]
  readonly businesses: readonly Option[]
  readonly today: string
  readonly isNew: boolean
}

export function noticeFields(
  lang: Language,
  { villages, businesses: own, today, isNew }: NoticeOptions,
): readonly FormField[] {
  const t = words(lang)
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: monthName(index + 1, nominative[lang]),
  }))
  return [
    ...(isNew
      ? [
          {
            kind: 'choice' as const,
            name: 'side',
            label: t('biowaste.side'),
            isRequired: true,
            isShort: true,
            isWide: true,
            options: (['offer', 'need'] as const).map((value) => ({
              value,
              label: t(`biowaste.side.${value}`),
            })),
          },
        ]
      : []),
    {
      kind: 'choice',
      name: 'kind',
      label: t('biowaste.kind'),
      isRequired: true,
      options: wasteKindOptions(lang),
    },
    { kind: 'decimal', name: 'amount', label: t('biowaste.amount'), isRequired: true },
    {
      kind: 'choice',
      name: 'unit',
      label: t('biowaste.unit'),
      hint: t('biowaste.unit.hint'),
      isRequired: true,
      isShort: true,
      options: wasteUnits.map((value) => ({ value, label: t(`biowaste.unit.${value}`) })),
    },
    { kind: 'choice', name: 'placeId', label: t('business.village'), isRequired: true, options: villages },
    {
      kind: 'choice',
      name: 'businessId',
      label: t('biowaste.who'),
      hint: t('biowaste.who.hint'),
      none: t('biowaste.residents'),
      options: own,
    },
    { kind: 'choice', name: 'fromMonth', label: t('biowaste.fromMonth'), isRequired: true, options: months },
    { kind: 'choice', name: 'toMonth', label: t('biowaste.toMonth'), isRequired: true, options: months },
    { kind: 'day', name: 'since', label: t('biowaste.since'), isRequired: true, max: today },
    { kind: 'day', name: 'until', label: t('biowaste.until'), hint: t('biowaste.until.hint') },
    { kind: 'line', name: 'note', label: t('business.note'), hint: t('business.note.hint'), isWide: true },
  ]
}

/** Months are chosen from a list and read as text. */
export const withMonths = (read: Record<string, unknown>): Record<string, unknown> => ({
  ...read,
  ...Object.fromEntries(
    ['fromMonth', 'toMonth'].flatMap((name) =>
      read[name] === undefined ? [] : [[name, Number(read[name])]],
    ),
  ),
})

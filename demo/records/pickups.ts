/*
 * A season of rounds in the two villages, June to November 2023, with everything that can be known of one. All of it is
 * invented; a round's fate is drawn by its place in the list, so that every installation has the same.
 */
import type { addPlace } from '#actions/place/add-place.ts'
import type { addPickupRule } from '#actions/schedule/add-pickup-rule.ts'
import type { addTracker } from '#actions/tracking/add-tracker.ts'
import { demoId, type InputOf } from '../demo-id.ts'
import { project } from './passport.ts'

interface RoundVillage {
  readonly key: 'sabalak' | 'kamystybas'
  readonly weekdays: readonly number[]
  readonly sites: readonly {
    readonly ru: string
    readonly kk: string
    readonly lat: number
    readonly lon: number
  }[]
}

export const roundVillages: readonly RoundVillage[] = [
  {
    key: 'sabalak',
    weekdays: [2, 6],
    sites: [
      { ru: 'Площадка у школы', kk: 'Мектеп жанындағы алаң', lat: 44.7719, lon: 65.6021 },
      { ru: 'Площадка на Достык', kk: 'Достық көшесіндегі алаң', lat: 44.7688, lon: 65.6093 },
    ],
  },
  {
    key: 'kamystybas',
    weekdays: [2],
    sites: [
      { ru: 'Площадка у станции', kk: 'Станса жанындағы алаң', lat: 46.1702, lon: 61.9291 },
      { ru: 'Площадка на Балыкшы', kk: 'Балықшы көшесіндегі алаң', lat: 46.1654, lon: 61.9377 },
    ],
  },
]

const siteId = (village: RoundVillage, at: number): string => demoId(`site.${village.key}.${at}`)

export const sites: readonly InputOf<typeof addPlace>[] = roundVillages.flatMap((village) =>
  village.sites.map(({ ru, kk, lat, lon }, at) => ({
    id: siteId(village, at),
    name: { ru, kk },
    kind: 'site' as const,
    parentId: demoId(`place.${village.key}`),
    lat,
    lon,
  })),
)

export const pickupRules = roundVillages.map((village) => ({
  id: demoId(`pickupRule.${village.key}`),
  placeId: demoId(`place.${village.key}`),
  projectId: project.id,
  weekdays: [...village.weekdays],
  from: '2023-06-01',
  to: '2023-11-30',
  fromTime: '09:00',
  toTime: '11:00',
  onHoliday: 'next' as const,
  siteIds: village.sites.map((_, at) => siteId(village, at)),
})) satisfies readonly InputOf<typeof addPickupRule>[]

export const trackers = roundVillages.map((village, at) => ({
  id: demoId(`tracker.${village.key}`),
  kind: 'phone' as const,
  vehicle: `КамАЗ, мусоровоз № ${at + 1}`,
  placeIds: [demoId(`place.${village.key}`)],
  weekdays: [1, 2, 3, 4, 5, 6],
  fromTime: '07:00',
  toTime: '19:00',
})) satisfies readonly InputOf<typeof addTracker>[]

/** Where waste belongs, an invented spot north of each village. */
export const landfillOf = (village: RoundVillage): { readonly lat: number; readonly lon: number } => {
  const last = village.sites.at(-1) ?? { lat: 0, lon: 0 }
  return { lat: Math.round((last.lat + 0.06) * 10_000) / 10_000, lon: last.lon }
}

export const landfills: readonly InputOf<typeof addPlace>[] = roundVillages.map((village) => ({
  id: demoId(`landfill.${village.key}`),
  name:
    village.key === 'sabalak'
      ? { ru: 'Полигон Сабалак', kk: 'Сабалақ полигоны' }
      : { ru: 'Полигон Камыстыбас', kk: 'Қамыстыбас полигоны' },
  kind: 'landfill' as const,
  parentId: demoId(`place.${village.key}`),
  ...landfillOf(village),
}))

/** Rounds of the first village after which the truck stood elsewhere; the first of them was looked into. */
export const astrayRounds: readonly number[] = [8, 40]

/** What happened to a round, and what is known of it. */
export type Fate = 'proven' | 'partly' | 'trackAlone' | 'missed' | 'disputed' | 'unknown'

/** The fate of the n-th round of a village. */
export function fateOf(at: number): Fate {
  if (at % 13 === 5) return 'missed'
  if (at % 17 === 7) return 'disputed'
  if (at % 11 === 3) return 'unknown'
  if (at % 7 === 2) return 'trackAlone'
  return at % 9 === 4 ? 'partly' : 'proven'
}

/** Why nobody came, in turn. */
export const missedReasons = [
  'Машина сломалась в пути',
  'Дорогу размыло дождём',
  'Водитель заболел, замены не было',
]

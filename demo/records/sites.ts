/*
 * Separate collection as the journal tells of it: two sites in each village, put up in July, emptied every two weeks, and
 * what was sorted handed over month by month. Somebody saw one container full and one broken; both were seen to.
 */
import type { addContainerSite } from '#actions/collection/add-container-site.ts'
import type { addContainer } from '#actions/collection/add-container.ts'
import type { recordContainerState } from '#actions/collection/record-container-state.ts'
import type { recordEmptying } from '#actions/collection/record-emptying.ts'
import type { recordHandOver } from '#actions/collection/record-hand-over.ts'
import { addDays } from '#domain/calendar/day.ts'
import { demoId, type InputOf } from '../demo-id.ts'

type Village = 'sabalak' | 'kamystybas'
interface DemoSite {
  readonly key: string
  readonly village: Village
  readonly name: readonly [ru: string, kk: string]
  readonly address: string
  readonly at: readonly [lat: number, lon: number]
  readonly since: string
}

const kinds = ['plastic', 'paper'] as const
const stood: { readonly [village in Village]: string } = { sabalak: '2023-07-14', kamystybas: '2023-07-21' }

const sites: readonly DemoSite[] = (
  [
    ['school', 'sabalak', ['У школы', 'Мектеп жанында'], 'ул. Абая, 2', [44.7727, 65.6018]],
    ['shop', 'sabalak', ['У магазина', 'Дүкен жанында'], 'ул. Желтоксан, 14', [44.7708, 65.6058]],
    [
      'office',
      'kamystybas',
      ['У акимата округа', 'Округ әкімдігі жанында'],
      'ул. Казахстан, 1',
      [46.2051, 61.8672],
    ],
    ['club', 'kamystybas', ['У дома культуры', 'Мәдениет үйі жанында'], 'ул. Жамбыла, 9', [46.2034, 61.8705]],
  ] as const
).map(([key, village, name, address, at]) => ({ key, village, name, address, at, since: stood[village] }))

export const containerSites: readonly InputOf<typeof addContainerSite>[] = sites.map((site) => ({
  id: demoId(`site.${site.key}`),
  placeId: demoId(`place.${site.village}`),
  name: { ru: site.name[0], kk: site.name[1] },
  address: site.address,
  lat: site.at[0],
  lon: site.at[1],
}))

const containerId = (site: string, kind: (typeof kinds)[number]): string =>
  demoId(`container.${site}.${kind}`)

export const containers: readonly InputOf<typeof addContainer>[] = sites.flatMap((site) =>
  kinds.map((fraction, at) => ({
    id: containerId(site.key, fraction),
    siteId: demoId(`site.${site.key}`),
    number: String(at + 1),
    fraction,
    litres: 750,
    since: site.since,
  })),
)

export const containerStates: readonly InputOf<typeof recordContainerState>[] = (
  [
    ['school', 'plastic', 'full', '2023-08-09', 'Полон доверху, крышка не закрывается'],
    ['club', 'paper', 'broken', '2023-09-18', 'Сорвана крышка'],
    ['club', 'paper', 'ok', '2023-09-26', 'Крышку закрепили'],
  ] as const
).map(([site, kind, state, on, note]) => ({
  id: demoId(`containerState.${site}.${kind}.${on}`),
  containerId: containerId(site, kind),
  state,
  on,
  note,
}))

/** Kilograms of a round: people get used to sorting, so each is a little heavier. */
const weight = (site: number, kind: number, round: number): number =>
  [11, 14, 9, 8][site]! + kind * 6 + round * 1.5

const rounds = 9
export const emptyings: readonly InputOf<typeof recordEmptying>[] = sites.flatMap((site, siteAt) =>
  kinds.flatMap((kind, kindAt) =>
    Array.from({ length: rounds }, (_, round) => {
      const on = addDays(site.since, 14 * (round + 1) - 1)
      // The scale was away once.
      const isWeighed = !(site.key === 'office' && round === 2)
      return {
        id: demoId(`emptying.${site.key}.${kind}.${on}`),
        siteId: demoId(`site.${site.key}`),
        containerIds: [containerId(site.key, kind)],
        on,
        kg: isWeighed ? weight(siteAt, kindAt, round) : null,
        volumeM3: 0.6,
        by: 'ТОО «Таза жол»',
        note: isWeighed ? null : 'Весы были в ремонте',
      }
    }),
  ),
)

const handed = (
  village: Village,
  on: string,
  fraction: (typeof kinds)[number],
  kg: number,
  price: string | null,
): InputOf<typeof recordHandOver> => ({
  id: demoId(`handOver.${village}.${fraction}.${on}`),
  placeId: demoId(`place.${village}`),
  on,
  fraction,
  kg,
  recipient: fraction === 'plastic' ? 'ТОО «Сыр полимер»' : 'ИП «Қағаз қоймасы»',
  price,
  document: `накладная от ${on.split('-').toReversed().join('.')}`,
})

export const handOvers: readonly InputOf<typeof recordHandOver>[] = [
  handed('sabalak', '2023-09-05', 'plastic', 75, '4500'),
  handed('sabalak', '2023-09-05', 'paper', 120, '3600'),
  handed('kamystybas', '2023-09-12', 'paper', 70, '2100'),
  handed('kamystybas', '2023-10-10', 'plastic', 60, null),
  handed('sabalak', '2023-11-20', 'plastic', 160, '9600'),
  handed('sabalak', '2023-11-20', 'paper', 180, '5400'),
  handed('kamystybas', '2023-11-27', 'plastic', 90, '5400'),
  handed('kamystybas', '2023-11-27', 'paper', 150, '4500'),
]

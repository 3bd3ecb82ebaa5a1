/*
 * The households of the two villages. All of them are invented: a generator with one seed draws how many people live
 * where, so that every installation has the same; names are of people who do not exist, phones of numbers nobody has.
 */
import type { addHouseholdGroup } from '#actions/household/add-household-group.ts'
import type { addStreet } from '#actions/household/add-street.ts'
import type { importHouseholds } from '#actions/household/import-households.ts'
import type { recordContact } from '#actions/household/record-contact.ts'
import { demoId, type InputOf } from '../demo-id.ts'
import { organisation } from './passport.ts'

interface DemoStreet {
  readonly ru: string
  readonly kk: string
  readonly houses: number
}
interface DemoVillage {
  readonly key: 'sabalak' | 'kamystybas'
  readonly name: string
  readonly streets: readonly DemoStreet[]
}

const villages: readonly DemoVillage[] = [
  {
    key: 'sabalak',
    name: 'село Сабалак',
    streets: [
      { ru: 'Абая', kk: 'Абай', houses: 72 },
      { ru: 'Достык', kk: 'Достық', houses: 64 },
      { ru: 'Желтоксан', kk: 'Желтоқсан', houses: 58 },
      { ru: 'Наурыз', kk: 'Наурыз', houses: 55 },
      { ru: 'Бейбитшилик', kk: 'Бейбітшілік', houses: 61 },
      { ru: 'Кокарна', kk: 'Көкарна', houses: 48 },
      { ru: 'Сырдария', kk: 'Сырдария', houses: 66 },
      { ru: 'Тауелсиздик', kk: 'Тәуелсіздік', houses: 70 },
      { ru: 'Аккум', kk: 'Аққұм', houses: 52 },
      { ru: 'Жана курылыс', kk: 'Жаңа құрылыс', houses: 74 },
    ],
  },
  {
    key: 'kamystybas',
    name: 'село Камыстыбас',
    streets: [
      { ru: 'Абая', kk: 'Абай', houses: 60 },
      { ru: 'Балыкшы', kk: 'Балықшы', houses: 68 },
      { ru: 'Вокзальная', kk: 'Вокзал', houses: 46 },
      { ru: 'Колжага', kk: 'Көлжаға', houses: 57 },
      { ru: 'Арал', kk: 'Арал', houses: 63 },
      { ru: 'Темиржол', kk: 'Теміржол', houses: 49 },
      { ru: 'Жастар', kk: 'Жастар', houses: 54 },
      { ru: 'Мектеп', kk: 'Мектеп', houses: 43 },
    ],
  },
]

/** Numbers from 0 to 1, always the same ones (a linear congruence). */
function drawing(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
}

const placeId = (village: DemoVillage): string => demoId(`place.${village.key}`)

export const streets: readonly InputOf<typeof addStreet>[] = villages.flatMap((village) =>
  village.streets.map(({ ru, kk }) => ({
    id: demoId(`street.${village.key}.${ru}`),
    placeId: placeId(village),
    name: { ru, kk },
  })),
)

/** A group is a street: its houses are served one after another. */
const groupName = ({ ru, kk }: DemoStreet) => ({ ru: `Группа «${ru}»`, kk: `«${kk}» тобы` })

export const householdGroups: readonly InputOf<typeof addHouseholdGroup>[] = villages.flatMap((village) =>
  village.streets.map((street) => ({
    id: demoId(`householdGroup.${village.key}.${street.ru}`),
    placeId: placeId(village),
    name: groupName(street),
  })),
)

type Row = InputOf<typeof importHouseholds>['rows'][number]
const draw = drawing(2023)

/** Most families have four to six people; of one house in seventy nobody knows yet. */
function residents(): number | null {
  if (draw() < 1 / 70) return null
  return Math.max(1, Math.min(11, Math.round(1 + draw() * 4 + draw() * 4)))
}

const rows: Row[] = villages
  .flatMap((village) =>
    village.streets.flatMap((street) =>
      Array.from({ length: street.houses }, (_, index) => ({
        village: village.name,
        street: street.ru,
        number: String(index + 1),
        // The houses of whom more is told below were there from the first day.
        since: index > 30 && draw() < 0.1 ? '2023-07-01' : '2023-04-01',
        residents: residents(),
        group: groupName(street).ru,
        note: draw() < 0.02 ? 'Контейнер у ворот' : null,
      })),
    ),
  )
  .map((row, index) => ({ at: index + 2, ...row }))

export const householdTable: InputOf<typeof importHouseholds> = {
  lang: 'ru',
  source: 'Подворный обход, апрель 2023',
  rows,
}

/** The household of a row, as the demo's own counter of ids names it. */
export interface DemoHome {
  readonly village: string
  readonly street: string
  readonly number: string
}
const homes = (number: string): readonly DemoHome[] =>
  villages.flatMap((village) =>
    village.streets.map((street) => ({ village: village.key, street: street.ru, number })),
  )

const surnames = [
  'Ахатова',
  'Беркимбаев',
  'Досжанова',
  'Ералиев',
  'Жумагулова',
  'Калиев',
  'Нурсеитова',
  'Омаров',
  'Сатова',
]
const names = [
  'Айнур',
  'Бахыт',
  'Гульнар',
  'Данияр',
  'Зауреш',
  'Кайрат',
  'Мадина',
  'Нурлан',
  'Сауле',
  'Ерлан',
  'Алия',
]
const women = /(?:ова|ева|ина)$/
const isWomans = (name: string): boolean =>
  ['Айнур', 'Гульнар', 'Зауреш', 'Мадина', 'Сауле', 'Алия'].includes(name)

/** A person who does not exist. */
function person(index: number): string {
  const name = names[index % names.length] ?? ''
  const fitting = surnames.filter((surname) => women.test(surname) === isWomans(name))
  return `${fitting[index % fitting.length] ?? ''} ${name}`
}

type Contact = Omit<InputOf<typeof recordContact>, 'householdId'> & { readonly home: DemoHome }

/** Whose house is the third of its street answers for the street; some neighbours gave their consent too. */
export const contacts: readonly Contact[] = [...homes('3'), ...homes('8')].map((home, index) => ({
  home,
  id: demoId(`consent.${home.village}.${home.street}.${home.number}`),
  name: person(index),
  phone: `+7 700 000 ${String(10 + Math.floor(index / 10))} ${String(10 + (index % 10))}`,
  givenOn: '2023-04-10',
  givenBy: 'person' as const,
  givenHow: 'paper' as const,
  operatorName: organisation.name?.ru ?? '',
  operatorBin: organisation.bin ?? '',
  keptUntil: '2028-04-10',
  thirdParties: null,
  isSentAbroad: false,
  isPublished: false,
  data: ['name' as const, 'phone' as const],
}))

export const elders = homes('3').map((home) => ({
  home,
  groupId: demoId(`householdGroup.${home.village}.${home.street}`),
  from: '2023-04-15',
}))

/** Who keeps cattle is on the summer pastures, and one house in the street studies or works elsewhere. */
export const pauses = [
  ...homes('11').map((home) => ({ home, from: '2023-06-01', to: '2023-08-31', cause: 'На жайляу' })),
  ...homes('19')
    .slice(0, 8)
    .map((home) => ({ home, from: '2023-09-01', to: null, cause: 'Работа в городе' })),
]

export const departures = homes('27')
  .slice(0, 5)
  .map((home) => ({ home, on: '2023-10-15', reason: 'Переехали в город' }))

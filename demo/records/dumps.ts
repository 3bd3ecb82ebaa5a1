/*
 * The dumps of Sabalak as the journal tells of them: fourteen found on 1 June, four cleaned on 17 June, five on 9
 * September, three on 14 October; two lie behind the canal still. One was entered twice, one was polluted again.
 */
import type { addDump } from '#actions/dump/add-dump.ts'
import type { DumpSighting } from '#domain/dump/dump.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

type NewDump = InputOf<typeof addDump>

/** Something seen later; `of` names the dump that stays, where this one was entered twice. */
export interface DemoSighting {
  readonly key: string
  readonly dump: string
  readonly seen: Exclude<DumpSighting, 'found'>
  readonly on: string
  readonly note?: string
  readonly of?: string
}

interface DemoDump {
  readonly key: string
  readonly input: NewDump
}

const survey = '2023-06-01'
const { projectId } = own('dump')

const dump = (
  key: string,
  title: readonly [ru: string, kk: string],
  [lat, lon]: readonly [number, number],
  [sizeClass, cause]: readonly [NewDump['sizeClass'], NewDump['cause']],
  wasteKinds: NewDump['wasteKinds'],
  more: Partial<NewDump> = {},
): DemoDump => ({
  key,
  input: {
    id: demoId(`dump.${key}`),
    placeId: demoId('place.sabalak'),
    title: { ru: title[0], kk: title[1] },
    lat,
    lon,
    sizeClass,
    cause,
    wasteKinds,
    on: survey,
    projectId,
    ...more,
  },
})

export const dumps: readonly DemoDump[] = [
  dump(
    'ravine',
    ['Овраг за старой фермой', 'Ескі ферманың артындағы сай'],
    [44.7791, 65.5952],
    ['large', 'noCollection'],
    ['household', 'plastic'],
  ),
  dump(
    'school',
    ['Обочина дороги к школе', 'Мектепке баратын жолдың жиегі'],
    [44.7724, 65.6012],
    ['small', 'passers'],
    ['household', 'plastic'],
  ),
  dump(
    'bank',
    ['Берег канала у моста', 'Көпір жанындағы канал жағасы'],
    [44.7688, 65.6103],
    ['medium', 'noContainer'],
    ['household', 'plant'],
  ),
  dump(
    'shop',
    ['Пустырь за магазином', 'Дүкен артындағы бос жер'],
    [44.7705, 65.6061],
    ['medium', 'noContainer'],
    ['household', 'bulky', 'glass'],
    { isNearHome: true },
  ),
  dump(
    'kiln',
    ['Старый кирпичный завод', 'Ескі кірпіш зауыты'],
    [44.7839, 65.6128],
    ['huge', 'old'],
    ['construction', 'household', 'metal'],
  ),
  dump(
    'cemetery',
    ['Поворот к кладбищу', 'Зиратқа бұрылыс'],
    [44.7802, 65.6184],
    ['small', 'passers'],
    ['household'],
  ),
  dump(
    'club',
    ['За бывшим клубом', 'Бұрынғы клубтың артында'],
    [44.7718, 65.6078],
    ['medium', 'noContainer'],
    ['household', 'construction'],
    { isNearHome: true },
  ),
  dump('pasture', ['Край выпаса', 'Жайылымның шеті'], [44.7645, 65.5921], ['large', 'livestock'], ['manure']),
  dump(
    'pump',
    ['У насосной станции', 'Сорғы стансасының жанында'],
    [44.7659, 65.6147],
    ['medium', 'noCollection'],
    ['household', 'tyres'],
  ),
  dump(
    'siding',
    ['У железнодорожного тупика', 'Теміржол тұйығының жанында'],
    [44.7866, 65.6019],
    ['large', 'builders'],
    ['construction', 'bulky'],
  ),
  dump(
    'poplars',
    ['Тополиная посадка', 'Терек алқабы'],
    [44.7749, 65.5897],
    ['small', 'passers'],
    ['plastic', 'glass'],
  ),
  dump(
    'garage',
    ['За гаражами', 'Гараждардың артында'],
    [44.7733, 65.6139],
    ['medium', 'noContainer'],
    ['tyres', 'metal', 'hazardous'],
  ),
  dump(
    'canalEast',
    ['За каналом, восточная', 'Канал арғы беті, шығыс жағы'],
    [44.7602, 65.6231],
    ['large', 'old'],
    ['household', 'construction'],
  ),
  dump(
    'canalWest',
    ['За каналом, западная', 'Канал арғы беті, батыс жағы'],
    [44.7598, 65.6068],
    ['medium', 'old'],
    ['household'],
  ),
  dump(
    'schoolTwice',
    ['Свалка у школьной дороги', 'Мектеп жолындағы қоқыс'],
    [44.7726, 65.6014],
    ['small', null],
    ['household'],
    { on: '2023-06-03' },
  ),
]

/** Which dumps were cleaned on which clean-up. */
export const cleanedOn = {
  '2023-06-17': ['school', 'bank', 'shop', 'club'],
  '2023-09-09': ['ravine', 'cemetery', 'pasture', 'pump', 'poplars'],
  '2023-10-14': ['kiln', 'siding', 'garage'],
} as const

const seen = (
  dumpKey: string,
  what: DemoSighting['seen'],
  on: string,
  more: Pick<DemoSighting, 'note' | 'of'> = {},
): DemoSighting => ({ key: `${dumpKey}.${what}.${on}`, dump: dumpKey, seen: what, on, ...more })

export const sightings: readonly DemoSighting[] = [
  seen('schoolTwice', 'duplicate', '2023-06-05', {
    of: 'school',
    note: 'Записана ещё раз другим экоактивистом',
  }),
  seen('canalEast', 'confirmed', '2023-06-20', { note: 'Техника не проходит без моста' }),
  seen('shop', 'planned', '2023-06-12'),
  // Cleaned by the people of the street before the first clean-up, and used again within a week.
  seen('bank', 'cleaned', '2023-06-04', { note: 'Убрали жители улицы' }),
  seen('bank', 'pollutedAgain', '2023-06-11', { note: 'Привезли ветки и мешки' }),
  ...Object.entries(cleanedOn).flatMap(([day, keys]) => keys.map((key) => seen(key, 'cleaned', day))),
  seen('canalWest', 'confirmed', '2023-10-16', { note: 'Огорожена до решения о подъезде' }),
  seen('canalEast', 'confirmed', '2023-10-16', { note: 'Огорожена до решения о подъезде' }),
]

/** Whose photos are drawn: as they lay there and as they were left. */
export const pictured: readonly (keyof typeof cleanedOnDay)[] = ['ravine', 'school', 'kiln', 'shop']
export const cleanedOnDay = {
  ravine: '2023-09-09',
  school: '2023-06-17',
  kiln: '2023-10-14',
  shop: '2023-06-17',
} as const

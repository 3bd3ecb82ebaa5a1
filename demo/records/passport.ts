import type { createOrganisation } from '#actions/organisation/create-organisation.ts'
import type { addPlace } from '#actions/place/add-place.ts'
import type { createProject } from '#actions/project/create-project.ts'
import { kzGrantFinal2022 } from '#domain/report/form/kz-grant-final-2022.ts'
import { demoId, type InputOf } from '../demo-id.ts'

/** The organisation is invented, its business number too. */
export const organisation: InputOf<typeof createOrganisation> = {
  id: demoId('organisation'),
  code: 'aray',
  name: { ru: 'Общественный фонд «Арай»', kk: '«Арай» қоғамдық қоры' },
  bin: '170940012346',
  address: {
    ru: '120000, г. Кызылорда, ул. Желтоксан, дом 5',
    kk: '120000, Қызылорда қаласы, Желтоқсан көшесі, 5-үй',
  },
  phone: '8 (7242) 10 00 11',
  email: 'ofis@aray.example.kz',
  head: { ru: 'Сагындыкова Раушан Ерболатовна', kk: 'Сағындықова Раушан Ерболатқызы' },
}

export const project = {
  id: demoId('project'),
  code: 'SABALAK-2023',
  title: { ru: 'Чистое село: Сабалак и Камыстыбас', kk: 'Таза ауыл: Сабалақ пен Қамыстыбас' },
  direction: {
    ru: 'Развитие гражданских инициатив на селе',
    kk: 'Ауылдағы азаматтық бастамаларды дамыту',
  },
  contractNumber: '17-2023',
  contractDate: '2023-03-14',
  startsOn: '2023-03-14',
  endsOn: '2023-11-30',
  grant: '5420000',
  form: kzGrantFinal2022.id,
} satisfies InputOf<typeof createProject>

export const places: readonly InputOf<typeof addPlace>[] = [
  {
    id: demoId('place.region'),
    name: { ru: 'Кызылординская область', kk: 'Қызылорда облысы' },
    kind: 'region',
  },
  {
    id: demoId('place.city'),
    name: { ru: 'город Кызылорда', kk: 'Қызылорда қаласы' },
    kind: 'city',
    parentId: demoId('place.region'),
    lat: 44.8479,
    lon: 65.4999,
  },
  {
    id: demoId('place.sabalak'),
    name: { ru: 'село Сабалак', kk: 'Сабалақ ауылы' },
    kind: 'village',
    parentId: demoId('place.city'),
    lat: 44.7712,
    lon: 65.6045,
  },
  {
    id: demoId('place.kamystybas'),
    name: { ru: 'село Камыстыбас', kk: 'Қамыстыбас ауылы' },
    kind: 'village',
    parentId: demoId('place.region'),
    lat: 46.1687,
    lon: 61.9326,
  },
]

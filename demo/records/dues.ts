/* What the two villages pay for the removal of their waste: an invented act and an invented contract, and who pays when. */
import type { addTariff } from '#actions/dues/add-tariff.ts'
import { demoId, type InputOf } from '../demo-id.ts'

const [sabalak, kamystybas] = [demoId('place.sabalak'), demoId('place.kamystybas')]
const act = {
  basisKind: 'act' as const,
  basisTitle: {
    ru: 'Об утверждении тарифов для населения на сбор, транспортировку и захоронение отходов',
    kk: 'Қалдықтарды жинау, тасымалдау және көму бойынша халық үшін тарифтерді бекіту туралы',
  },
}

export const tariffs: readonly InputOf<typeof addTariff>[] = [
  {
    id: demoId('tariff.sabalak.person'),
    placeId: sabalak,
    unit: 'personMonth',
    amount: '148,85',
    missedShare: 1250,
    ...act,
    basisNumber: '27-4',
    basisDate: '2023-05-19',
    from: '2023-06-01',
    to: '2023-09-15',
  },
  {
    id: demoId('tariff.sabalak.person.2'),
    placeId: sabalak,
    unit: 'personMonth',
    amount: '152,40',
    missedShare: 1250,
    ...act,
    basisNumber: '41-2',
    basisDate: '2023-09-08',
    from: '2023-09-16',
  },
  {
    id: demoId('tariff.sabalak.container'),
    placeId: sabalak,
    unit: 'householdMonth',
    amount: '900',
    isForAll: false,
    basisKind: 'contract',
    basisNumber: '8',
    basisDate: '2023-06-20',
    basisTitle: { ru: 'Контейнер у двора', kk: 'Аула жанындағы контейнер' },
    from: '2023-07-01',
  },
  {
    id: demoId('tariff.kamystybas.household'),
    placeId: kamystybas,
    unit: 'householdMonth',
    amount: '535,71',
    vatRate: 12,
    isVatIncluded: false,
    missedShare: 1250,
    basisKind: 'contract',
    basisNumber: '14',
    basisDate: '2023-05-25',
    basisTitle: { ru: 'Вывоз отходов села Камыстыбас', kk: 'Қамыстыбас ауылының қалдықтарын шығару' },
    from: '2023-06-01',
  },
]

/** A pick-up of Kamystybas in August did not take place: the truck was in repair. */
export const chargings = ['06', '07', '08', '09', '10', '11'].map((month) => ({
  id: demoId(`charging.2023-${month}`),
  month: `2023-${month}-01`,
  placeIds: [sabalak, kamystybas],
  missed: month === '08' ? [{ placeId: kamystybas, pickups: 1 }] : [],
}))

/** Days on which a collector went from door to door, and the houses of every street that paid what they owed. */
export const rounds = [
  { day: '2023-07-10', numbers: ['1', '2', '3', '4', '5', '6'] },
  { day: '2023-09-12', numbers: ['1', '2', '4', '5', '7'] },
  { day: '2023-11-10', numbers: ['1', '3', '5', '7', '8'] },
  { day: '2023-12-08', numbers: ['2', '3', '4', '6'] },
]

/** Months in which people pay for the month before. */
export const payMonths = ['07', '08', '09', '10', '11', '12'].map((month) => `2023-${month}`)

/** Houses with a container of their own. */
export const containerHouses = ['4', '9']

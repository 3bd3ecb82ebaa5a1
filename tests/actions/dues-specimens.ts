/* One valid use of every action of the dues; each has a village of its own, so that months and tariffs do not meet. */
import { randomUUID } from 'node:crypto'
import type { Role } from '#domain/account/account.ts'
import { addDays } from '#domain/calendar/day.ts'
import { addTariff } from '#actions/dues/add-tariff.ts'
import { chargeMonth } from '#actions/dues/charge-month.ts'
import { recordCashPayment } from '#actions/dues/record-cash-payment.ts'
import { subscribeHousehold } from '#actions/dues/subscribe-household.ts'
import { addHousehold } from '#actions/household/add-household.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { recordResidents } from '#actions/household/record-residents.ts'
import { addPlace } from '#actions/place/add-place.ts'
import type { VillageProject } from './village-project.ts'

const unique = (): string => randomUUID().slice(0, 8)
const manager = (village: VillageProject) => village.as('manager')

export const duesInputs = {
  tariff: (placeId: string) => ({
    placeId,
    unit: 'personMonth' as const,
    amount: '148,85',
    basisKind: 'act' as const,
    basisNumber: '16-2',
    basisDate: '2023-04-17',
    from: '2023-04-01',
  }),
  cash: (householdId: string) => ({ householdId, paidOn: '2023-07-05', amount: '500' }),
  subscription: (householdId: string) => ({
    householdId,
    unit: 'householdMonth' as const,
    from: '2023-05-01',
  }),
}

export const duesMade = {
  place: async (village: VillageProject) =>
    (await addPlace(manager(village), { name: { kk: `Ауыл ${unique()}` }, kind: 'village' })).id,
  household: async (village: VillageProject, placeId = village.placeId, residents = 3) => {
    const { id: streetId } = await addStreet(manager(village), { placeId, name: { ru: `Абая ${unique()}` } })
    const home = { streetId, number: '1', since: '2023-04-01', residents }
    return (await addHousehold(manager(village), home)).id
  },
  tariff: async (village: VillageProject) =>
    (await addTariff(manager(village), duesInputs.tariff(await duesMade.place(village)))).id,
  payment: async (village: VillageProject) =>
    (await recordCashPayment(manager(village), duesInputs.cash(await duesMade.household(village)))).id,
  /** A village with a tariff and a household, June 2023 charged. */
  charged: async (village: VillageProject) => {
    const placeId = await duesMade.place(village)
    await addTariff(manager(village), duesInputs.tariff(placeId))
    const householdId = await duesMade.household(village, placeId)
    const { id } = await chargeMonth(manager(village), { month: '2023-06-01', placeIds: [placeId] })
    return { placeId, householdId, chargingId: id }
  },
}

type Specimen = (village: VillageProject, role?: Role) => unknown
const reason = 'Ошиблись при записи'

export const duesSpecimens = {
  addTariff: async (village) => duesInputs.tariff(await duesMade.place(village)),
  correctTariff: async (village) => {
    const { placeId: _, ...values } = duesInputs.tariff('')
    return { ...values, id: await duesMade.tariff(village), amount: '150', reason }
  },
  endTariff: async (village) => ({ id: await duesMade.tariff(village), on: '2023-12-31', reason }),
  removeTariff: async (village) => ({ id: await duesMade.tariff(village), reason }),
  subscribeHousehold: async (village) => duesInputs.subscription(await duesMade.household(village)),
  endSubscription: async (village) => {
    const householdId = await duesMade.household(village)
    const { id } = await subscribeHousehold(manager(village), duesInputs.subscription(householdId))
    return { householdId, id, on: '2023-08-31', reason }
  },
  chargeMonth: async (village) => ({ month: '2023-06-01', placeIds: [await duesMade.place(village)] }),
  reopenMonth: async (village) => {
    const { placeId } = await duesMade.charged(village)
    return { id: await closingOf(village, placeId), reason }
  },
  adjustDues: async (village) => {
    const { placeId, householdId } = await duesMade.charged(village)
    await recordResidents(manager(village), { householdId, from: '2023-06-16', residents: 5 })
    return { placeId, forMonth: '2023-06-01', reason }
  },
  recordCashPayment: async (village) => duesInputs.cash(await duesMade.household(village)),
  countCash: () => ({ day: addDays('1995-01-01', Math.floor(Math.random() * 9000)), counted: '0' }),
  reversePayment: async (village) => ({ id: await duesMade.payment(village), on: '2023-07-06', reason }),
} satisfies { readonly [name: string]: Specimen }

/** The closing of a village's only charged month. */
export async function closingOf({ as, organisationId }: VillageProject, placeId: string): Promise<string> {
  const row = await as('manager').database.read(organisationId, (db) =>
    db
      .selectFrom('dues_month_closing')
      .select('id')
      .where('place_id', '=', placeId)
      .executeTakeFirstOrThrow(),
  )
  return row.id
}

/* The register of the demo: a thousand households by one import, and what people recorded of some of them. */
import { addHouseholdGroup } from '#actions/household/add-household-group.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { endHousehold } from '#actions/household/end-household.ts'
import { importHouseholds } from '#actions/household/import-households.ts'
import { recordContact } from '#actions/household/record-contact.ts'
import { recordPause } from '#actions/household/record-pause.ts'
import { setGroupElder } from '#actions/household/set-group-elder.ts'
import type { ActionContext } from '#server/context.ts'
import { openHouseholds } from '#store/household-import.ts'
import { demoId } from './demo-id.ts'
import {
  contacts,
  departures,
  elders,
  householdGroups,
  householdTable,
  pauses,
  streets,
  type DemoHome,
} from './records/households.ts'

/** The steps by which the register is entered. */
export function householdEntries(): ((context: ActionContext) => Promise<unknown>)[] {
  let ids: ReadonlyMap<string, string> = new Map()
  const idOf = (home: DemoHome): string => ids.get(keyOf(home)) ?? ''
  return [
    ...streets.map((street) => (context: ActionContext) => addStreet(context, street)),
    ...householdGroups.map((group) => (context: ActionContext) => addHouseholdGroup(context, group)),
    async (context) => {
      await importHouseholds(counting(context), householdTable)
      ids = await idsOf(context)
    },
    ...contacts.map(
      ({ home, ...contact }) =>
        (context: ActionContext) =>
          recordContact(context, { ...contact, householdId: idOf(home) }),
    ),
    ...elders.map(
      ({ home, groupId, from }) =>
        (context: ActionContext) =>
          setGroupElder(context, { groupId, from, householdId: idOf(home) }),
    ),
    ...pauses.map(
      ({ home, ...pause }) =>
        (context: ActionContext) =>
          recordPause(context, { ...pause, householdId: idOf(home) }),
    ),
    ...departures.map(
      ({ home, ...departure }) =>
        (context: ActionContext) =>
          endHousehold(context, { ...departure, id: idOf(home) }),
    ),
  ]
}

/** The same ids in every installation. */
function counting(context: ActionContext): ActionContext {
  let made = 0
  return { ...context, newId: () => demoId(`households.${(made += 1)}`) }
}

const keyOf = ({ village, street, number }: DemoHome): string =>
  [demoId(`place.${village}`), demoId(`street.${village}.${street}`), number].join(' ')

async function idsOf({ database, organisationId }: ActionContext): Promise<ReadonlyMap<string, string>> {
  const places = [demoId('place.sabalak'), demoId('place.kamystybas')]
  const found = await database.read(organisationId, (db) => openHouseholds(db, places))
  return new Map(found.map(({ id, placeId, streetId, number }) => [`${placeId} ${streetId} ${number}`, id]))
}

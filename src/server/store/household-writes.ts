/* Rows that belong to a household: counts of its residents, pauses, groups, and the person who answers for it. */
import type { Transaction } from 'kysely'
import type {
  HouseholdConsent,
  HouseholdContact,
  HouseholdPause,
  ResidentCount,
} from '#domain/household/household.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

type Scope = Omit<RowScope, 'projectId'>
interface OfHousehold {
  readonly householdId: string
}

const who = ({ organisationId, actorId, at }: Scope) => ({
  organisation_id: organisationId,
  recorded_by: actorId,
  recorded_at: at,
})

export async function insertCount(
  trx: Transaction<DB>,
  scope: Scope,
  { id, householdId, from, residents }: ResidentCount & OfHousehold,
): Promise<void> {
  await trx
    .insertInto('household_residents')
    .values({ ...who(scope), id, household_id: householdId, from_on: from, residents })
    .execute()
}

export async function updateCount(
  trx: Transaction<DB>,
  { id, from, residents }: ResidentCount,
): Promise<void> {
  await trx
    .updateTable('household_residents')
    .set({ from_on: from, residents })
    .where('id', '=', id)
    .execute()
}

/** Whose count or pause it is; null where the organisation has none with this id. */
export async function householdOf(
  trx: Transaction<DB>,
  table: 'household_residents' | 'household_pause',
  id: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom(table)
    .select('household_id as householdId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.householdId ?? null
}

export async function insertPause(
  trx: Transaction<DB>,
  scope: Scope,
  { id, householdId, from, to, cause }: HouseholdPause & OfHousehold,
): Promise<void> {
  await trx
    .insertInto('household_pause')
    .values({ ...who(scope), id, household_id: householdId, from_on: from, to_on: to, cause })
    .execute()
}

export async function updatePause(
  trx: Transaction<DB>,
  { id, from, to, cause }: HouseholdPause,
): Promise<void> {
  await trx
    .updateTable('household_pause')
    .set({ from_on: from, to_on: to, cause })
    .where('id', '=', id)
    .execute()
}

export async function deletePause(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.deleteFrom('household_pause').where('id', '=', id).execute()
}

type PeriodTable = 'household_membership' | 'household_elder'

/** Days in a group, or as its elder; without an end unless told. */
export async function insertPeriod(
  trx: Transaction<DB>,
  table: PeriodTable,
  scope: Scope,
  period: OfHousehold & {
    readonly id: string
    readonly groupId: string
    readonly from: PlainDate
    readonly to?: PlainDate | null
  },
): Promise<void> {
  await trx
    .insertInto(table)
    .values({
      ...who(scope),
      id: period.id,
      household_id: period.householdId,
      group_id: period.groupId,
      from_on: period.from,
      to_on: period.to ?? null,
    })
    .execute()
}

/** Ends a period on a day; one that would end before it began never was. */
export async function endPeriod(
  trx: Transaction<DB>,
  table: PeriodTable,
  { id, from }: { readonly id: string; readonly from: PlainDate },
  on: PlainDate,
): Promise<void> {
  if (on < from) await trx.deleteFrom(table).where('id', '=', id).execute()
  else await trx.updateTable(table).set({ to_on: on }).where('id', '=', id).execute()
}

/** The elders of a group, the oldest first. */
export function eldersOf(
  trx: Transaction<DB>,
  groupId: string,
): Promise<{ id: string; householdId: string; from: PlainDate; to: PlainDate | null }[]> {
  return trx
    .selectFrom('household_elder')
    .select(['id', 'household_id as householdId', 'from_on as from', 'to_on as to'])
    .where('group_id', '=', groupId)
    .orderBy('from_on')
    .execute()
}

export async function insertConsent(
  trx: Transaction<DB>,
  scope: Scope,
  { householdId, ...consent }: Omit<HouseholdConsent, 'withdrawnOn' | 'erasedWhy'> & OfHousehold,
): Promise<void> {
  await trx
    .insertInto('household_consent')
    .values({
      ...who(scope),
      id: consent.id,
      household_id: householdId,
      given_on: consent.givenOn,
      given_by: consent.givenBy,
      given_how: consent.givenHow,
      operator_name: consent.operatorName,
      operator_bin: consent.operatorBin,
      kept_until: consent.keptUntil,
      third_parties: consent.thirdParties,
      is_sent_abroad: consent.isSentAbroad,
      is_published: consent.isPublished,
      data: [...consent.data],
      other: consent.other,
    })
    .execute()
}

export async function insertContact(
  trx: Transaction<DB>,
  scope: Scope,
  { householdId, consentId, name, phone }: Omit<HouseholdContact, 'blockedOn'> & OfHousehold,
): Promise<void> {
  await trx
    .insertInto('household_contact')
    .values({ ...who(scope), household_id: householdId, consent_id: consentId, name, phone })
    .execute()
}

export async function updateContact(
  trx: Transaction<DB>,
  { householdId, name, phone }: Pick<HouseholdContact, 'name' | 'phone'> & OfHousehold,
): Promise<void> {
  await trx
    .updateTable('household_contact')
    .set({ name, phone })
    .where('household_id', '=', householdId)
    .execute()
}

/** Erases the contact person and notes of their consent when and why. */
export async function deleteContact(
  trx: Transaction<DB>,
  {
    householdId,
    consentId,
    on,
    why,
  }: OfHousehold & {
    readonly consentId: string
    readonly on: PlainDate
    readonly why: NonNullable<HouseholdConsent['erasedWhy']>
  },
): Promise<void> {
  await trx.deleteFrom('household_contact').where('household_id', '=', householdId).execute()
  await trx
    .updateTable('household_consent')
    .set({ withdrawn_on: on, erased_why: why })
    .where('id', '=', consentId)
    .execute()
}

/** Has a contact's name and phone lie unused from a day on, or be used again. */
export async function setContactBlocked(
  trx: Transaction<DB>,
  householdId: string,
  blockedOn: PlainDate | null,
): Promise<void> {
  await trx
    .updateTable('household_contact')
    .set({ blocked_on: blockedOn })
    .where('household_id', '=', householdId)
    .execute()
}

/** Hands a contact person over to another household, with the consent by which it is kept. */
export async function moveContact(
  trx: Transaction<DB>,
  { consentId, fromId, toId }: { readonly consentId: string; readonly fromId: string; readonly toId: string },
): Promise<void> {
  await trx.updateTable('household_consent').set({ household_id: toId }).where('id', '=', consentId).execute()
  await trx
    .updateTable('household_contact')
    .set({ household_id: toId })
    .where('household_id', '=', fromId)
    .execute()
}

/** Says of which household this one was a second record; null where it is one of its own. */
export async function setMergedInto(
  trx: Transaction<DB>,
  id: string,
  mergedInto: string | null,
): Promise<void> {
  await trx.updateTable('household').set({ merged_into: mergedInto }).where('id', '=', id).execute()
}

/** Says from which household this one parted. */
export async function setSplitFrom(trx: Transaction<DB>, id: string, splitFrom: string): Promise<void> {
  await trx.updateTable('household').set({ split_from: splitFrom }).where('id', '=', id).execute()
}

import type { Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { Subscription } from '#domain/dues/charge.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

export async function insertSubscription(
  trx: Transaction<DB>,
  { organisationId, actorId, at }: Omit<RowScope, 'projectId'>,
  { id, householdId, unit, from, to }: Subscription & { readonly householdId: string },
): Promise<void> {
  await trx
    .insertInto('dues_subscription')
    .values({
      id,
      organisation_id: organisationId,
      household_id: householdId,
      unit,
      from_on: from,
      to_on: to,
      recorded_by: actorId,
      recorded_at: at,
    })
    .execute()
}

export async function endSubscriptionRow(trx: Transaction<DB>, id: string, on: PlainDate): Promise<void> {
  await trx.updateTable('dues_subscription').set({ to_on: on }).where('id', '=', id).execute()
}

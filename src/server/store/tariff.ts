import { sql, type Kysely } from 'kysely'
import type { Subscription } from '#domain/dues/charge.ts'
import type { Tariff } from '#domain/dues/tariff.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const tariffTable = recordTable<Tariff>()('tariff', {
  subject: 'tariff',
  columns: {
    id: 'id',
    placeId: 'place_id',
    unit: 'unit',
    amount: 'amount',
    vatRate: 'vat_rate',
    isVatIncluded: 'is_vat_included',
    normLitres: 'norm_litres',
    isForAll: 'is_for_all',
    missedShare: 'missed_share',
    basisKind: 'basis_kind',
    basisNumber: 'basis_number',
    basisDate: 'basis_date',
    basisTitle: 'basis_title',
    from: 'from_on',
    to: 'to_on',
  },
  order: ['from_on'],
})

const columns = Object.entries(tariffTable.columns).map(
  ([field, column]) => sql`${sql.ref(column)} as ${sql.ref(field)}`,
)

/** All tariffs of the organisation, the newest first. */
export async function tariffs(db: Kysely<DB>): Promise<Tariff[]> {
  const { rows } =
    await sql<Tariff>`select ${sql.join(columns)} from tariff order by from_on desc, id`.execute(db)
  return rows
}

/** What a household takes besides what everybody pays for, the oldest first. */
export function subscriptionsOf(db: Kysely<DB>, householdId: string): Promise<Subscription[]> {
  return db
    .selectFrom('dues_subscription')
    .select(['id', 'unit', 'from_on as from', 'to_on as to'])
    .where('household_id', '=', householdId)
    .orderBy('from_on')
    .execute()
}

/*
 * A month charged to two million households in one transaction, and beside it what one would do without sets: the same
 * rule household by household in a loop, on a thousandth of them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { chargeMonth } from '#actions/dues/charge-month.ts'
import { createOrganisation } from '#actions/organisation/create-organisation.ts'
import { addTariff } from '#actions/dues/add-tariff.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { chargeOfHousehold } from '#domain/dues/charge.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { actionContext } from '#server/context.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { householdById } from '#store/household.ts'
import { subscriptionsOf, tariffs } from '#store/tariff.ts'
import type { Measured, Suite } from './measure.ts'

const households = Number(process.env['ESEP_BENCH_HOUSEHOLDS'] ?? 2_000_000)
const [first, second] = ['2023-06-01', '2023-07-01']
const looped = 1000

/** Charges two months of a made region and measures the second one, when every account has been charged before. */
export async function benchDues(): Promise<Suite> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'esep-bench-'))
  const database = await openDatabase({ dataFolder, isDurable: false })
  try {
    return { title: 'Dues', rows: await measured(database) }
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function measured(database: Database): Promise<Measured[]> {
  const organisationId = uuidV7(Date.now())
  const context = actionContext(database, organisationId, { id: null, name: 'bench', role: 'administrator' })
  await createOrganisation(context, { id: organisationId, code: 'bench', name: { ru: 'Область' } })
  const { id: placeId } = await addPlace(context, { name: { kk: 'Ауыл' }, kind: 'village' })
  const basis = { basisKind: 'act' as const, basisNumber: '1', basisDate: '2023-01-01', placeId }
  const tariff = { ...basis, unit: 'personMonth' as const, missedShare: 1250 }
  await addTariff(context, { ...tariff, amount: '148,85', from: '2023-01-01', to: '2023-07-14' })
  await addTariff(context, { ...tariff, amount: '152,30', from: '2023-07-15' })
  await fill(database, organisationId, placeId)
  const missed = [{ placeId, pickups: 1 }]
  const seconds: number[] = []
  let charged = 0
  for (const month of [first, second]) {
    const started = performance.now()
    charged = (await chargeMonth(context, { month, placeIds: [placeId], missed })).households
    seconds.push((performance.now() - started) / 1000)
  }
  const loop = await oneByOne(database, organisationId)
  const thousands = (charged / 1000).toFixed(0)
  return [
    {
      name: `${thousands} thousand households charged for a month, the first`,
      value: seconds[0] ?? Number.NaN,
      unit: 's',
      limit: 60,
    },
    {
      name: `the next month, with a tariff that changes inside it, pauses and new counts`,
      value: seconds[1] ?? Number.NaN,
      unit: 's',
      limit: 60,
    },
    {
      name: 'the same rule household by household, reckoned from a thousand',
      value: (loop / looped) * households,
      unit: 's',
      limit: null,
      note: 'reading and reckoning alone, without writing',
    },
  ]
}

/**
 * Households with one to nine people; of a twentieth the number changes, a twentieth are away in July. Made by the owner
 * without the checks of references, since it is not what is measured.
 */
async function fill(database: Database, organisationId: string, placeId: string): Promise<void> {
  await database.admin.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    const street = uuidV7(Date.now())
    await sql`insert into street (id, organisation_id, place_id, name)
      values (${street}, ${organisationId}, ${placeId}, '{"kk": "Абай"}')`.execute(trx)
    await sql`insert into household (id, organisation_id, street_id, number, since)
      select uuidv7(), ${organisationId}, ${street}, n::text, '2023-01-01' from generate_series(1, ${households}::int) n`.execute(
      trx,
    )
    await sql`insert into household_residents (id, organisation_id, household_id, from_on, residents)
      select uuidv7(), organisation_id, id, '2023-01-01', 1 + number::int % 9 from household`.execute(trx)
    await sql`insert into household_residents (id, organisation_id, household_id, from_on, residents)
      select uuidv7(), organisation_id, id, '2023-07-10', 4 from household where number::int % 20 = 1`.execute(
      trx,
    )
    await sql`insert into household_pause (id, organisation_id, household_id, from_on, to_on, cause)
      select uuidv7(), organisation_id, id, '2023-07-20', '2023-08-20', 'жайляу' from household
      where number::int % 20 = 2`.execute(trx)
  })
  for (const table of ['household', 'household_residents', 'household_pause'])
    await sql`vacuum analyze ${sql.table(table)}`.execute(database.admin)
}

async function oneByOne(database: Database, organisationId: string): Promise<number> {
  const started = performance.now()
  await database.read(organisationId, async (db) => {
    const rules = await tariffs(db)
    const { rows } = await sql<{ id: string }>`select id from household limit ${looped}`.execute(db)
    for (const { id } of rows) {
      const household = await householdById(db, id)
      if (household)
        chargeOfHousehold({ ...household, subscriptions: await subscriptionsOf(db, id) }, rules, second, 1)
    }
  })
  return (performance.now() - started) / 1000
}

import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { ApplicationCard, SupportApplication, SupportStep } from '#domain/support/support.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const supportApplicationTable = recordTable<SupportApplication>()('support_application', {
  subject: 'supportApplication',
  columns: {
    id: 'id',
    businessId: 'business_id',
    kind: 'kind',
    programme: 'programme',
    givenBy: 'given_by',
    asked: 'asked',
    help: 'help',
    termDays: 'term_days',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['id'],
})

export const supportStepTable = recordTable<SupportStep>()('support_step', {
  subject: 'supportStep',
  columns: {
    id: 'id',
    applicationId: 'application_id',
    number: 'number',
    kind: 'kind',
    on: 'happened_on',
    amount: 'amount',
    note: 'note',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['number'],
})

async function supportSteps(db: Kysely<DB>, condition: RawBuilder<unknown>): Promise<SupportStep[]> {
  const { rows } = await sql<SupportStep>`
    select s.id, s.application_id as "applicationId", s.number, s.kind, s.happened_on as "on", s.amount, s.note,
      s.withdrawn_why as "withdrawnWhy"
    from support_step s where ${condition} order by s.application_id, s.happened_on, s.number`.execute(db)
  return rows
}

/** Applications with their steps, the newest first; `a` is the application. */
export async function supportApplications(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<ApplicationCard[]> {
  const { rows } = await sql<Omit<ApplicationCard, 'steps'>>`
    select a.id, a.business_id as "businessId", a.kind, a.programme, a.given_by as "givenBy", a.asked, a.help,
      a.term_days as "termDays", a.withdrawn_why as "withdrawnWhy", b.place_id as "placeId", b.name as "businessName"
    from support_application a join business b on b.id = a.business_id
    where ${condition} order by a.recorded_at desc, a.id desc`.execute(db)
  const steps = Map.groupBy(
    await supportSteps(
      db,
      sql`exists (select 1 from support_application a where a.id = s.application_id and ${condition})`,
    ),
    ({ applicationId }) => applicationId,
  )
  return rows.map((row) => ({ ...row, steps: steps.get(row.id) ?? [] }))
}

export async function applicationById(db: Kysely<DB>, id: string): Promise<ApplicationCard | null> {
  return (await supportApplications(db, sql`a.id = ${id}`))[0] ?? null
}

/** The application with its steps, locked until the end of the transaction: its history has one writer. */
export async function lockApplication(trx: Transaction<DB>, id: string): Promise<ApplicationCard | null> {
  await trx.selectFrom('support_application').select('id').where('id', '=', id).forUpdate().execute()
  return applicationById(trx, id)
}

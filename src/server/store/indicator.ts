import { type Kysely, type Transaction } from 'kysely'
import type { EffectPlan, Indicator } from '#domain/indicator/indicator.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const indicatorTable = recordTable<Indicator>()('indicator', {
  subject: 'indicator',
  columns: {
    id: 'id',
    activityId: 'activity_id',
    position: 'position',
    code: 'code',
    name: 'name',
    unit: 'unit',
    kind: 'kind',
    plan: 'plan',
    overTime: 'over_time',
    overPlaces: 'over_places',
    source: 'source',
  },
  json: ['plan', 'source'],
  order: ['position'],
})

/** Planned levels of table B. */
export function effectPlansOfProject(db: Kysely<DB>, projectId: string): Promise<EffectPlan[]> {
  return db
    .selectFrom('effect_plan')
    .select(['key', 'planned'])
    .where('project_id', '=', projectId)
    .orderBy('key')
    .execute()
}

/** Sets one planned level, over the old one where there is one. */
export async function putEffectPlan(
  trx: Transaction<DB>,
  scope: { organisationId: string; projectId: string; actorId: string | null; at: string },
  { key, planned }: EffectPlan,
): Promise<void> {
  const recorded = { planned, recorded_by: scope.actorId, recorded_at: scope.at }
  await trx
    .insertInto('effect_plan')
    .values({ organisation_id: scope.organisationId, project_id: scope.projectId, key, ...recorded })
    .onConflict((conflict) => conflict.columns(['project_id', 'key']).doUpdateSet(recorded))
    .execute()
}

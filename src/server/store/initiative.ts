import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import { inOrder } from '#domain/initiative/active-members.ts'
import type {
  InitiativeGroup,
  InitiativeGroupCard,
  InitiativeMember,
  InitiativePerson,
} from '#domain/initiative/initiative.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const initiativeGroupTable = recordTable<InitiativeGroup>()('initiative_group', {
  subject: 'initiativeGroup',
  columns: {
    id: 'id',
    placeId: 'place_id',
    name: 'name',
    formedOn: 'formed_on',
    endedOn: 'ended_on',
    note: 'note',
  },
  order: ['formed_on'],
})

export const initiativeMemberTable = recordTable<InitiativeMember>()('initiative_member', {
  subject: 'initiativeMember',
  columns: {
    id: 'id',
    groupId: 'group_id',
    role: 'role',
    from: 'from_on',
    to: 'to_on',
    consentOn: 'consent_on',
    consentHow: 'consent_how',
    keptUntil: 'kept_until',
    isPublished: 'is_published',
    withdrawnOn: 'withdrawn_on',
  },
  order: ['from_on'],
})

const members = sql`coalesce((
  select json_agg(json_build_object('id', m.id, 'groupId', m.group_id, 'role', m.role, 'from', m.from_on, 'to', m.to_on,
    'consentOn', m.consent_on, 'consentHow', m.consent_how, 'keptUntil', m.kept_until, 'isPublished', m.is_published,
    'withdrawnOn', m.withdrawn_on, 'person', case when p.member_id is null then null
      else json_build_object('name', p.name, 'phone', p.phone) end))
  from initiative_member m left join initiative_person p on p.member_id = m.id where m.group_id = g.id), '[]')`

/** Groups with their members; `g` is the group. An organisation has some tens of them at most. */
export async function initiativeGroups(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<InitiativeGroupCard[]> {
  const { rows } = await sql<InitiativeGroupCard>`
    select g.id, g.place_id as "placeId", g.name, g.formed_on as "formedOn", g.ended_on as "endedOn", g.note,
      ${members} as members
    from initiative_group g where ${condition} order by g.formed_on, g.id`.execute(db)
  return rows.map((group) => ({ ...group, members: group.members.toSorted(inOrder) }))
}

/** One group, or null where the organisation has none with this id. */
export async function initiativeGroupById(db: Kysely<DB>, id: string): Promise<InitiativeGroupCard | null> {
  return (await initiativeGroups(db, sql`g.id = ${id}`))[0] ?? null
}

/** Who a member is; null where nobody consented. */
export async function personOf(db: Kysely<DB>, memberId: string): Promise<InitiativePerson | null> {
  const found = await db
    .selectFrom('initiative_person')
    .select(['name', 'phone'])
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return found ?? null
}

/** Keeps who a member is, or nothing of them: the scan of the consent goes with the name. */
export async function setPerson(
  trx: Transaction<DB>,
  scope: { readonly organisationId: string; readonly actorId: string | null; readonly at: string },
  memberId: string,
  person: InitiativePerson | null,
): Promise<void> {
  if (person === null) {
    await trx.deleteFrom('initiative_person').where('member_id', '=', memberId).execute()
    return
  }
  const kept = { ...person, recorded_by: scope.actorId, recorded_at: scope.at }
  await trx
    .insertInto('initiative_person')
    .values({ member_id: memberId, organisation_id: scope.organisationId, ...kept })
    .onConflict((row) => row.column('member_id').doUpdateSet(kept))
    .execute()
}

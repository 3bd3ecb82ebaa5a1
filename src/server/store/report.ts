import { sql, type Kysely, type Transaction } from 'kysely'
import type { Narrative, NarrativeField, Proposal, Story } from '#domain/report/narrative.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const storyTable = recordTable<Story>()('story', {
  subject: 'story',
  columns: {
    id: 'id',
    position: 'position',
    title: 'title',
    before: 'before_text',
    impact: 'impact_text',
    result: 'result_text',
    quote: 'quote',
    quotedPerson: 'quoted_person',
    hasConsent: 'has_consent',
    consentOn: 'consent_on',
  },
  order: ['position'],
})

export const proposalTable = recordTable<Proposal>()('proposal', {
  subject: 'proposal',
  columns: {
    id: 'id',
    position: 'position',
    sphere: 'sphere',
    priority: 'priority',
    problem: 'problem',
    amountThousands: 'amount_thousands',
    grantKind: 'grant_kind',
    expected: 'expected',
  },
  order: ['position'],
})

type NarrativeKey = Pick<Narrative, 'field' | 'kind'>

/** The newest version of every text of the project. */
export async function narrativesOfProject(db: Kysely<DB>, projectId: string): Promise<Narrative[]> {
  const rows = await db
    .selectFrom('narrative')
    .distinctOn(['field', 'kind'])
    .select(['field', 'kind', 'text', 'version'])
    .where('project_id', '=', projectId)
    .orderBy(sql`field, kind, version desc`)
    .execute()
  // The column holds only fields that the input schema let in.
  return rows.map((row) => ({
    ...row,
    field: row.field as NarrativeField,
    kind: row.kind === 'any' ? null : row.kind,
  }))
}

/** The newest version of one text, version 0 and no words where nobody has written it. */
export async function narrativeNow(
  db: Kysely<DB>,
  projectId: string,
  { field, kind }: NarrativeKey,
): Promise<{ version: number; text: LocalText }> {
  const found = await db
    .selectFrom('narrative')
    .select(['version', 'text'])
    .where('project_id', '=', projectId)
    .where('field', '=', field)
    .where('kind', '=', kind ?? 'any')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return found ?? { version: 0, text: {} }
}

export async function insertNarrative(
  trx: Transaction<DB>,
  row: Narrative & {
    organisationId: string
    projectId: string
    actorId: string | null
    actorName: string
    at: string
  },
): Promise<void> {
  await trx
    .insertInto('narrative')
    .values({
      organisation_id: row.organisationId,
      project_id: row.projectId,
      field: row.field,
      kind: row.kind ?? 'any',
      version: row.version,
      text: row.text,
      recorded_by: row.actorId,
      recorded_by_name: row.actorName,
      recorded_at: row.at,
    })
    .execute()
}

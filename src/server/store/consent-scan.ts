/* Signed consents. Each lies in a row that the database deletes with the name that it stands for. */
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { ConsentOwner, ConsentScan } from '#domain/consent/consent-scan.ts'
import type { RowScope } from './record-table.ts'
import type { DB } from './schema.ts'

/** A scan that is to be kept. */
export interface ScanToKeep {
  readonly mediaType: ConsentScan['mediaType']
  readonly sha256: string
  readonly bytes: Buffer
}

const of = (owner: ConsentOwner): RawBuilder<boolean> =>
  'memberId' in owner ? sql`s.member_id = ${owner.memberId}` : sql`s.adviser_id = ${owner.adviserId}`

/** What is known of a scan without reading it; null where there is none. */
export async function consentScanOf(
  db: Kysely<DB>,
  owner: ConsentOwner,
): Promise<(ConsentScan & { readonly sha256: string }) | null> {
  const { rows } = await sql<ConsentScan & { sha256: string }>`
    select s.media_type as "mediaType", octet_length(s.bytes) as "sizeBytes", s.sha256
    from consent_scan s where ${of(owner)}`.execute(db)
  return rows[0] ?? null
}

/** The scan itself; null where there is none. */
export async function consentScanFile(
  db: Kysely<DB>,
  owner: ConsentOwner,
): Promise<Pick<ScanToKeep, 'mediaType' | 'bytes'> | null> {
  const { rows } = await sql<Pick<ScanToKeep, 'mediaType' | 'bytes'>>`
    select s.media_type as "mediaType", s.bytes from consent_scan s where ${of(owner)}`.execute(db)
  return rows[0] ?? null
}

/** Keeps a scan; the one that was there before goes. */
export async function putConsentScan(
  trx: Transaction<DB>,
  scope: Omit<RowScope, 'projectId'>,
  owner: ConsentOwner,
  { id, mediaType, sha256, bytes }: ScanToKeep & { readonly id: string },
): Promise<void> {
  await deleteConsentScan(trx, owner)
  await trx
    .insertInto('consent_scan')
    .values({
      id,
      organisation_id: scope.organisationId,
      member_id: 'memberId' in owner ? owner.memberId : null,
      adviser_id: 'adviserId' in owner ? owner.adviserId : null,
      media_type: mediaType,
      sha256,
      bytes,
      recorded_by: scope.actorId,
      recorded_at: scope.at,
    })
    .execute()
}

export async function deleteConsentScan(trx: Transaction<DB>, owner: ConsentOwner): Promise<void> {
  await sql`delete from consent_scan s where ${of(owner)}`.execute(trx)
}

/* Contracts of the service and their acts and invoices. */
import { sql, type Kysely } from 'kysely'
import type { Contract, ContractDocument } from '#domain/contract/contract.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const contractTable = recordTable<Contract>()('contract', {
  subject: 'contract',
  columns: {
    id: 'id',
    kind: 'kind',
    number: 'number',
    signedOn: 'signed_on',
    partyName: 'party_name',
    partyBin: 'party_bin',
    purpose: 'purpose',
    price: 'price',
    priceUnit: 'price_unit',
    vatRate: 'vat_rate',
    isVatIncluded: 'is_vat_included',
    placeId: 'place_id',
    projectId: 'project_id',
    from: 'from_on',
    to: 'to_on',
  },
  order: ['from_on'],
})

export const contractDocumentTable = recordTable<ContractDocument>()('contract_document', {
  subject: 'contractDocument',
  columns: {
    id: 'id',
    contractId: 'contract_id',
    kind: 'kind',
    number: 'number',
    issuedOn: 'issued_on',
    month: 'month',
    amount: 'amount',
    vat: 'vat',
  },
  order: ['month', 'issued_on'],
})

const selected = (columns: { readonly [field: string]: string }) =>
  sql.join(Object.entries(columns).map(([field, column]) => sql`${sql.ref(column)} as ${sql.ref(field)}`))

/** All contracts of the organisation, the newest first. */
export async function contracts(db: Kysely<DB>): Promise<Contract[]> {
  const { rows } =
    await sql<Contract>`select ${selected(contractTable.columns)} from contract order by from_on desc, number, id`.execute(
      db,
    )
  return rows
}

/** Acts and invoices of a contract, or of all of them, the newest month first. */
export async function contractDocuments(
  db: Kysely<DB>,
  contractId: string | null = null,
): Promise<ContractDocument[]> {
  const { rows } =
    await sql<ContractDocument>`select ${selected(contractDocumentTable.columns)} from contract_document
    ${contractId === null ? sql`` : sql`where contract_id = ${contractId}`}
    order by month desc, kind, issued_on, number, id`.execute(db)
  return rows
}

/** Whether the contract has an act or invoice of this number and day besides the one named. */
export async function hasSameDocument(
  db: Kysely<DB>,
  { id, contractId, kind, number, issuedOn }: ContractDocument,
): Promise<boolean> {
  const found = await db
    .selectFrom('contract_document')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('issued_on', '=', issuedOn)
    .where('id', '<>', id)
    .executeTakeFirst()
  return found !== undefined
}

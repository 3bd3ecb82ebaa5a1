import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { StockItem, StockMove } from '#domain/stock/stock.ts'
import { recordTable } from './record-table.ts'
import type { DB } from './schema.ts'

export const stockItemTable = recordTable<StockItem>()('stock_item', {
  subject: 'stockItem',
  columns: { id: 'id', name: 'name', unit: 'unit' },
  order: ['id'],
})

export const stockMoveTable = recordTable<StockMove>()('stock_move', {
  subject: 'stockMove',
  columns: {
    id: 'id',
    itemId: 'item_id',
    placeId: 'place_id',
    kind: 'kind',
    on: 'moved_on',
    quantity: 'quantity',
    cleanUpId: 'clean_up_id',
    workerId: 'worker_id',
    note: 'note',
    withdrawnWhy: 'withdrawn_why',
  },
  order: ['moved_on'],
})

export async function stockItems(db: Kysely<DB>): Promise<StockItem[]> {
  const { rows } = await sql<StockItem>`select id, name, unit from stock_item order by id`.execute(db)
  return rows
}

/** What moved, the newest first; `m` is the move. */
export async function stockMoves(
  db: Kysely<DB>,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<StockMove[]> {
  const { rows } = await sql<StockMove>`
    select m.id, m.item_id as "itemId", m.place_id as "placeId", m.kind, m.moved_on as "on", m.quantity,
      m.clean_up_id as "cleanUpId", m.worker_id as "workerId", m.note, m.withdrawn_why as "withdrawnWhy"
    from stock_move m where ${condition} order by m.moved_on desc, m.recorded_at desc, m.id desc`.execute(db)
  return rows
}

/** Moves of an item at a place; until the end of the transaction nobody else moves it there. */
export async function lockedMoves(
  trx: Transaction<DB>,
  { itemId, placeId }: Pick<StockMove, 'itemId' | 'placeId'>,
): Promise<StockMove[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stock ${itemId} ${placeId}`}, 0))`.execute(trx)
  return stockMoves(trx, sql`m.item_id = ${itemId} and m.place_id = ${placeId}`)
}

/*
 * Positions from all devices, written in batches: while one batch is being committed the next gathers. Who reported is
 * answered after the commit of what they sent, so that a device forgets nothing that a killed process had not kept.
 */
import type { Database } from '../database/connect.ts'
import { insertHeartbeats, insertPositions, type NewPosition } from '../store/position.ts'

export interface Heartbeat {
  readonly trackerId: string
  readonly at: number
  readonly batteryPercent: number | null
}

/** One of the two, of an organisation. */
export type Reported =
  | { readonly kind: 'position'; readonly organisationId: string; readonly position: NewPosition }
  | { readonly kind: 'heartbeat'; readonly organisationId: string; readonly heartbeat: Heartbeat }

interface Waiting {
  readonly reported: Reported
  readonly settle: (error?: unknown) => void
}

/** More than this wait in memory at most; who comes then is told to come again. */
const mostWaiting = 50_000
const mostBatch = 5000

export interface PositionQueue {
  /** Resolves when it is committed; `false` where too many wait already. */
  readonly keep: (reported: Reported) => Promise<boolean>
}

export function positionQueue(database: Pick<Database, 'transact'>): PositionQueue {
  let waiting: Waiting[] = []
  let isFlushing = false

  const flush = async (): Promise<void> => {
    if (isFlushing) return
    isFlushing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostBatch)
      waiting = waiting.slice(mostBatch)
      const byOrganisation = Map.groupBy(batch, ({ reported }) => reported.organisationId)
      for (const [organisationId, own] of byOrganisation) {
        const error = await write(database, organisationId, own).then(
          () => undefined,
          (caught: unknown) => caught ?? new Error('not written'),
        )
        for (const { settle } of own) settle(error)
      }
    }
    isFlushing = false
  }

  return {
    keep: (reported) => {
      if (waiting.length >= mostWaiting) return Promise.resolve(false)
      return new Promise((resolve, reject) => {
        waiting.push({
          reported,
          settle: (error) => (error === undefined ? resolve(true) : reject(error as Error)),
        })
        // Requests of one turn of the loop go together.
        setImmediate(() => void flush())
      })
    },
  }
}

const write = (
  database: Pick<Database, 'transact'>,
  organisationId: string,
  own: readonly Waiting[],
): Promise<void> =>
  database.transact(organisationId, async (trx) => {
    const reported = own.map((each) => each.reported)
    await insertPositions(
      trx,
      organisationId,
      reported.flatMap((each) => (each.kind === 'position' ? [each.position] : [])),
    )
    await insertHeartbeats(
      trx,
      organisationId,
      reported.flatMap((each) => (each.kind === 'heartbeat' ? [each.heartbeat] : [])),
    )
  })

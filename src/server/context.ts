import type { Transaction } from 'kysely'
import type { Person } from '#domain/account/account.ts'
import type { Database } from './database/connect.ts'
import type { DB } from './store/schema.ts'
import { uuidV7 } from './uuid-v7.ts'

/**
 * Who acts. A program (terminal, job) has a name and no account. An activist or a teacher without `placeIds` has no
 * place of their own and records nothing.
 */
export interface Actor extends Person {
  readonly id: string | null
  readonly name: string
  /** The session in which the person acts, where there is one. */
  readonly sessionId?: string
}

/** What an action needs of the database. */
export type ActionDatabase = Pick<Database, 'kysely' | 'read' | 'transact' | 'dataFolder'>

/** Everything an action knows besides its input; nothing else reads the clock or makes ids. */
export interface ActionContext {
  readonly database: ActionDatabase
  readonly organisationId: string
  readonly actor: Actor
  /** The instant, ISO in UTC. */
  now(): string
  /** A new UUID of version 7. */
  newId(): string
}

/** The context of somebody of an organisation, with the machine's clock. */
export function actionContext(database: ActionDatabase, organisationId: string, actor: Actor): ActionContext {
  return {
    database,
    organisationId,
    actor,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(Date.now()),
  }
}

/**
 * Runs several actions of one organisation as one: all of them stand or none, and other readers see none before the
 * end. For an import or a demo; files of evidence stay in the store whatever happens, unseen without their rows.
 */
export function inOneTransaction<T>(
  context: ActionContext,
  run: (context: ActionContext) => Promise<T>,
): Promise<T> {
  const { database, organisationId } = context
  return database.transact(organisationId, (trx) => run(within(context, trx)))
}

/** The context whose actions all take part in a transaction that is open already. */
export function within(context: ActionContext, trx: Transaction<DB>): ActionContext {
  const { kysely, dataFolder } = context.database
  const database: ActionDatabase = {
    kysely,
    dataFolder,
    read: (_, fn) => fn(trx),
    transact: (_, fn) => fn(trx),
  }
  return { ...context, database }
}

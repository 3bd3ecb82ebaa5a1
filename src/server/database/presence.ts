// Who uses an embedded server, as advisory locks of one connection to the database `postgres`: they die with their
// process, however it ends. Everybody attached holds `attached` shared; the last to leave gets it alone and stops the
// server. The one process that serves the folder holds `serving`.
import { Client, type ClientConfig } from 'pg'
import { Problem } from '#server/problem.ts'
import { isConnectionLost } from './database-problem.ts'

const attached = 7_305_901
const serving = 7_305_902

export class Presence {
  readonly #config: ClientConfig
  readonly #isServing: boolean
  #client: Client
  #isLeaving = false

  private constructor(config: ClientConfig, isServing: boolean, client: Client) {
    this.#config = config
    this.#isServing = isServing
    this.#client = client
    this.#watch()
  }

  /** Enters; with `serve` throws `database.inUse` where another process serves. Connection errors pass through. */
  static async enter(config: ClientConfig, folder: string, serve: boolean): Promise<Presence> {
    const client = await connected(config)
    try {
      await client.query('select pg_advisory_lock_shared($1)', [attached])
      if (serve) await takeServing(client, folder)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    return new Presence(config, serve, client)
  }

  /** Leaves; `stopServer` runs if nobody else is attached, while newcomers wait and then start the server anew. */
  async leave(stopServer: () => Promise<void>): Promise<void> {
    this.#isLeaving = true
    try {
      await this.#client.query('select pg_advisory_unlock_all()')
      const last = await this.#client.query('select pg_try_advisory_lock($1) as is_last', [attached])
      if (last.rows[0]?.is_last) await stopServer()
    } catch (error) {
      // A server that is gone needs no stopping.
      if (!isConnectionLost(error)) throw error
    } finally {
      await this.#client.end().catch(() => undefined)
    }
  }

  /** A crash of the server ends every connection while it restarts by itself; then we enter again. */
  #watch(): void {
    this.#client.on('error', () => undefined)
    this.#client.on('end', () => void this.#enterAgain())
  }

  async #enterAgain(): Promise<void> {
    for (let attempt = 0; attempt < 100 && !this.#isLeaving; attempt++) {
      const pause = new Promise((resolve) => setTimeout(resolve, 100).unref())
      await pause
      const again = await Presence.enter(this.#config, '', this.#isServing).catch(() => undefined)
      if (!again) continue
      this.#client = again.#client
      return this.#watch()
    }
  }
}

async function connected(config: ClientConfig): Promise<Client> {
  const client = new Client(config)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function takeServing(client: Client, folder: string): Promise<void> {
  const mine = await client.query('select pg_try_advisory_lock($1) as is_mine', [serving])
  if (mine.rows[0]?.is_mine) return
  const holder = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [serving],
  )
  throw new Problem('database.inUse', { folder, holder: String(holder.rows[0]?.name ?? '?') })
}

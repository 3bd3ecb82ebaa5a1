// The embedded PostgreSQL of a data folder. Every process that opens the folder attaches to the one server that runs
// there, starting it where none does; the last to leave stops it. A server whose starter was killed is simply
// attached to by the next process. See docs/decisions/0002-embedded-postgres.md.
import type { ClientConfig } from 'pg'
import { clusterPasswords, clusterPaths, ensureCluster, ownerRole } from './cluster.ts'
import { databaseProblem, isConnectionLost } from './database-problem.ts'
import { embeddedBinaries } from './embedded-binaries.ts'
import { livePostmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { Presence } from './presence.ts'
import { serverUser } from './server-user.ts'
import { Problem } from '#server/problem.ts'
import type { DatabaseSettings } from './settings.ts'

/** An attachment to the running embedded server. */
export interface EmbeddedServer {
  readonly host: string
  readonly port: number
  readonly owner: { readonly user: string; readonly password: string }
  readonly application: { readonly user: string; readonly password: string }
  /** Leaves the server and stops it if nobody else is attached. */
  close(): Promise<void>
}

const host = '127.0.0.1'
const patienceMs = 60_000
const pauseMs = 30

/**
 * Attaches to the server of `settings.dataFolder`, making the cluster and starting the server where needed.
 * Throws `database.inUse` for a second server of the folder, `database.version`, `database.diskFull`,
 * `database.forbidden`, `database.unreachable`, `database.notStarted`.
 */
export async function openEmbedded(settings: DatabaseSettings): Promise<EmbeddedServer> {
  const { dataFolder } = settings
  const deadline = Date.now() + patienceMs
  let failure: unknown = new Problem('database.notStarted', { folder: dataFolder, reason: '' })
  while (Date.now() < deadline) {
    try {
      return await attachOrStart(settings)
    } catch (error) {
      failure = error
      const isRaceWithOther = error instanceof Problem && error.code === 'database.notStarted'
      if (!isConnectionLost(error) && !(isRaceWithOther && (await livePostmaster(dataFolder)))) break
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  throw databaseProblem(failure, dataFolder)
}

async function attachOrStart(settings: DatabaseSettings): Promise<EmbeddedServer> {
  const { dataFolder, isDurable = true } = settings
  const binaries = embeddedBinaries()
  const user = serverUser(clusterPaths(dataFolder).folder)
  await ensureCluster(dataFolder, binaries, user, isDurable)
  let running = await livePostmaster(dataFolder)
  if (!running) {
    await startPostmaster(dataFolder, binaries, user, isDurable)
    running = await livePostmaster(dataFolder)
  }
  const passwords = await clusterPasswords(dataFolder)
  const port = running?.port ?? 0
  const owner = { user: ownerRole, password: passwords.owner }
  const presence = await Presence.enter(presenceConfig(port, owner), dataFolder, settings.serve ?? false)
  return {
    host,
    port,
    owner,
    application: { user: 'esep_app', password: passwords.application },
    close: () => presence.leave(() => stopPostmaster(dataFolder, binaries, user)),
  }
}

function presenceConfig(port: number, owner: { user: string; password: string }): ClientConfig {
  const application_name = `esep ${process.pid}`
  return { host, port, ...owner, database: 'postgres', application_name, keepAlive: true }
}

import path from 'node:path'

/** Where the data lives. With `databaseUrl` rows live on that server; evidence files always lie under `dataFolder`. */
export interface DatabaseSettings {
  /** Absolute path of the data folder (`ESEP_DATA`, by default `./data`). */
  readonly dataFolder: string
  /** A PostgreSQL server instead of the embedded one (`DATABASE_URL`). */
  readonly databaseUrl?: string
  /** Database of the embedded server; `esep` unless told. */
  readonly databaseName?: string
  /** Folder of the migrations; the project's own unless told. */
  readonly migrations?: string
  /** True for the one process that serves the folder; a second one is refused. */
  readonly serve?: boolean
  /** Most connections of this process; 10 unless told. */
  readonly connections?: number
  /** False only for throw-away data of tests: a power cut may then lose the last writes. */
  readonly isDurable?: boolean
  /** False leaves the schema as it is (the command `migrate`, `doctor`, restore). */
  readonly migrate?: boolean
}

/** Settings from the environment: `ESEP_DATA` and `DATABASE_URL`; relative folders count from `cwd`. */
export function databaseSettings(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): DatabaseSettings {
  const dataFolder = path.resolve(cwd, env['ESEP_DATA'] || 'data')
  const databaseUrl = env['DATABASE_URL']
  return databaseUrl ? { dataFolder, databaseUrl } : { dataFolder }
}

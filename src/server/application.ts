import { openDatabase, type Database } from './database/connect.ts'
import { databaseSettings } from './database/settings.ts'

/** What a serving process has open. */
export interface Application {
  readonly database: Database
  /** What the terminal of an installation without people shows; null where nothing was shown or people are there. */
  readonly setupCode?: string | null
}

// The site is bundled apart from the command line, so that the two share no module: the process keeps the one
// application under a name that both know.
const key = Symbol.for('esep.application')
const process_ = globalThis as { [key]?: Promise<Application> }

/** The process's application; opened from the environment by whoever asks first. */
export function application(): Promise<Application> {
  process_[key] ??= openDatabase(databaseSettings(process.env, process.cwd())).then((database) => ({
    database,
  }))
  return process_[key]
}

/** Hands an open application to the site, which then opens none of its own. */
export function useApplication(opened: Application): void {
  process_[key] = Promise.resolve(opened)
}

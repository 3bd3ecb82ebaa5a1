import { restore } from '#server/database/restore.ts'
import type { Command } from '../command.ts'
import { oneFile } from '../one-file.ts'
import { withDatabase } from '../open-project.ts'
import { progressOf } from '../progress-bar.ts'

/** `esep restore FILE`: a backup into an empty database, whole or not at all. */
export const run: Command = async (args, terminal) => {
  const file = oneFile(args)
  const progress = progressOf(terminal)
  const restored = await withDatabase((database) => restore(database, file, progress.report), {
    migrate: false,
    serve: true,
  }).finally(progress.end)
  terminal.say('cli.restore.done', { rows: restored.rows, files: restored.files })
  return 0
}

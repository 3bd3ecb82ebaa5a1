import { backup } from '#server/database/backup.ts'
import type { Command } from '../command.ts'
import { oneFile } from '../one-file.ts'
import { withDatabase } from '../open-project.ts'
import { progressOf } from '../progress-bar.ts'

/** `esep backup FILE`: rows and files of the whole installation in one file. */
export const run: Command = async (args, terminal) => {
  const file = oneFile(args)
  const progress = progressOf(terminal)
  const written = await withDatabase((database) =>
    backup(database, file, new Date().toISOString(), progress.report),
  ).finally(progress.end)
  terminal.say('cli.backup.written', { file, ...written })
  return 0
}

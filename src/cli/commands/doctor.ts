import { messageOr } from '#i18n/message.ts'
import { doctor } from '#server/database/doctor.ts'
import { databaseSettings } from '#server/database/settings.ts'
import { exitStatus } from '../exit.ts'
import type { Command } from '../command.ts'
import { noArguments } from '../one-file.ts'

const marks = { good: '✓', warning: '!', bad: '✗' } as const

/** `esep doctor`: what is well with the installation and what is not; status 1 where something is bad. */
export const run: Command = async (args, terminal) => {
  noArguments(args)
  const checks = await doctor(databaseSettings(process.env, process.cwd()))
  for (const check of checks) {
    const text = messageOr(terminal.lang, `doctor.${check.id}.${check.state}`, check.params) ?? check.id
    const why = check.problem && messageOr(terminal.lang, `problem.${check.problem}`, check.params)
    terminal.print(`${marks[check.state]} ${text}${why ? `: ${why}` : ''}`)
  }
  return checks.some((check) => check.state === 'bad') ? exitStatus.refused : exitStatus.ok
}

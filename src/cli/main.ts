/*
 * The command line: finds the command, runs it, and turns every refusal into a text in the person's language and an
 * exit status. Commands are loaded when they are called, so that a check does not wait for the database driver.
 */
import { languages, type Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { Problem, type ProblemCode } from '#server/problem.ts'
import type { Command } from './command.ts'
import { exitStatus, type ExitStatus } from './exit.ts'
import { personLanguage, terminal, type Terminal } from './terminal.ts'
import { Usage } from './usage.ts'
import about from '../../package.json' with { type: 'json' }

const commands: { readonly [name: string]: () => Promise<{ readonly run: Command }> } = {
  demo: () => import('./commands/demo.ts'),
  serve: () => import('./commands/serve.ts'),
  report: () => import('./commands/report.ts'),
  check: () => import('./commands/check.ts'),
  import: () => import('./commands/import.ts'),
  record: () => import('./commands/record.ts'),
  records: () => import('./commands/records.ts'),
  submissions: () => import('./commands/submissions.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  migrate: () => import('./commands/migrate.ts'),
  'organisation add': () => import('./commands/organisation-add.ts'),
  'user add': () => import('./commands/user-add.ts'),
  'user list': () => import('./commands/user-list.ts'),
  'user disable': () => import('./commands/user-disable.ts'),
  'user enable': () => import('./commands/user-enable.ts'),
  'user role': () => import('./commands/user-role.ts'),
  'user places': () => import('./commands/user-places.ts'),
  'user totp-reset': () => import('./commands/user-totp-reset.ts'),
  'user password': () => import('./commands/user-password.ts'),
  'audit verify': () => import('./commands/audit-verify.ts'),
  'bank import': () => import('./commands/bank-import.ts'),
  'tracking forget': () => import('./commands/tracking-forget.ts'),
  doctor: () => import('./commands/doctor.ts'),
}

/** Problems that say that the input cannot be read or the output not written, rather than that a step was refused. */
const unreadable: readonly ProblemCode[] = [
  'file.unreadable',
  'file.notJson',
  'file.unwritable',
  'file.tooLarge',
  'file.type',
  'form.unknown',
  'language.unknown',
  'import.incomplete',
]

const { version } = about

async function main(args: readonly string[]): Promise<ExitStatus> {
  const lang = spokenLanguage(args)
  const here = terminal(lang)
  const [first = ''] = args
  if (first === '--version' || first === '-v') {
    here.print(version)
    return exitStatus.ok
  }
  const asksHelp =
    args.length === 0 || first === 'help' || args.some((arg) => arg === '--help' || arg === '-h')
  const name = [args.slice(0, 2).join(' '), first].find((words) => words in commands)
  if (!name || asksHelp) {
    if (!asksHelp) here.warn(message(lang, 'cli.unknownCommand', { command: first }))
    ;(asksHelp ? here.print : here.warn)(message(lang, 'cli.usage'))
    return asksHelp ? exitStatus.ok : exitStatus.usage
  }
  try {
    const command = await commands[name]?.()
    return (await command?.run(args.slice(name.split(' ').length), here)) ?? exitStatus.bug
  } catch (error) {
    return refusal(error, name, here)
  }
}

function refusal(error: unknown, name: string, here: Terminal): ExitStatus {
  if (error instanceof Usage) {
    here.warn(message(here.lang, error.key, error.params))
    here.warn(message(here.lang, 'cli.seeUsage', { command: name }))
    return exitStatus.usage
  }
  if (error instanceof Problem) {
    here.warn(messageOr(here.lang, `problem.${error.code}`, error.params) ?? error.message)
    for (const field of error.fields) {
      here.warn(`  ${field.path}: ${messageOr(here.lang, field.key, field.params) ?? field.key}`)
    }
    return unreadable.includes(error.code) ? exitStatus.usage : exitStatus.refused
  }
  here.warn(message(here.lang, 'cli.bug'))
  const stack = error instanceof Error && process.env['ESEP_DEBUG'] ? error.stack : undefined
  here.warn(stack ?? String(error))
  return exitStatus.bug
}

/** `--lang` where it names a language of ours, so that refusals come in the language that was asked for. */
function spokenLanguage(args: readonly string[]): Language {
  const given = args.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? args[args.indexOf('--lang') + 1]
  const asked = args.includes('--lang') || args.some((arg) => arg.startsWith('--lang='))
  return languages.find((lang) => asked && lang === given) ?? personLanguage(process.env)
}

// Who reads only the beginning, as `head` does, closes the pipe: nothing is wrong then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
process.exitCode = await main(process.argv.slice(2))

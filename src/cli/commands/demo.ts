import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Role } from '#domain/account/account.ts'
import { buildReport } from '#domain/report/build/build-report.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { ReportKind } from '#domain/report/model.ts'
import { reportLanguages, textIn } from '#domain/text/local-text.ts'
import { demoProjectCode, demoTitle, loadDemo, type DemoLogin } from '#demo/load-demo.ts'
import { renderReport, type ReportFormat } from '#documents/render-report.ts'
import { message, messageOr } from '#i18n/message.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { databaseSettings } from '#server/database/settings.ts'
import { Problem } from '#server/problem.ts'
import type { Command } from '../command.ts'
import { recordsOf } from '../open-project.ts'
import { portOption, readOptions, text } from '../options.ts'
import { writeOutput } from '../output-file.ts'
import { progressOf } from '../progress-bar.ts'
import { serveSite } from '../serve-site.ts'
import type { Terminal } from '../terminal.ts'
import { Usage } from '../usage.ts'

const outFolder = 'out'
const interimEnd = '2023-08-31'

/** `esep demo`: loads the demo project where it is not there yet, writes its reports, serves the site. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { port: 'string', 'no-serve': 'boolean' })
  if (rest.length > 0) throw new Usage('cli.unexpected', { argument: rest[0] ?? '' })
  const port = portOption(text(options, 'port') ?? process.env['PORT'])
  const isServing = options['no-serve'] !== true
  const database = await openDatabase({
    ...databaseSettings(process.env, process.cwd()),
    ...(isServing && { serve: true }),
  })
  try {
    const logins = await loaded(database, terminal)
    await writeReports(database, terminal)
    sayLogins(logins, terminal)
    return isServing ? await serveSite({ database }, port, terminal) : 0
  } finally {
    await database.close()
  }
}

/** Loads the demo with new passwords; they are kept for its owner alone, so that a later run can say them again. */
async function loaded(database: Database, terminal: Terminal): Promise<readonly DemoLogin[]> {
  const kept = join(database.dataFolder, 'demo-logins.json')
  const progress = progressOf(terminal)
  const logins = [
    login('manager', 'Сагындыкова Раушан'),
    login('accountant', 'Серикова Гульнар'),
    login('administrator', 'Алиев Нурлан'),
    login('monitor', 'Монитор оператора'),
  ]
  const onStep = (done: number, total: number): void => {
    const step = textIn(demoTitle, terminal.lang === 'kk' ? 'kk' : 'ru') ?? ''
    if (done === 1) terminal.warn(message(terminal.lang, 'cli.demo.loading', { step }))
    progress.report(done, total)
  }
  const isNew = await loadDemo(database, { logins, onStep }).finally(progress.end)
  if (!isNew) {
    terminal.say('cli.demo.present')
    return readLogins(kept)
  }
  await writeOutput(kept, `${JSON.stringify(logins)}\n`, 0o600)
  return logins
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const passwordLength = 14

function login(role: Role, name: string): DemoLogin {
  const password = Array.from({ length: passwordLength }, () => letters[randomInt(letters.length)]).join('')
  return { login: `demo-${role}`, name, role, password }
}

async function readLogins(file: string): Promise<readonly DemoLogin[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoLogin[]
  } catch {
    return []
  }
}

async function writeReports(database: Database, terminal: Terminal): Promise<void> {
  const records = await recordsOf(database, demoProjectCode)
  const form = formEdition(records.project.form)
  if (!form) throw new Problem('form.unknown', { form: records.project.form })
  terminal.say('cli.demo.reports')
  const write = async (kind: ReportKind, formats: readonly ReportFormat[]): Promise<void> => {
    for (const lang of reportLanguages) {
      const period = kind === 'interim' ? { to: interimEnd } : {}
      const model = buildReport(records, { kind, lang, form, ...period })
      for (const format of formats) {
        const file = resolve(outFolder, `${demoProjectCode}-${kind}-${lang}.${format}`)
        await writeOutput(file, await renderReport(model, form, format))
        terminal.print(`  ${relative(process.cwd(), file)}`)
      }
    }
  }
  await write('final', ['docx', 'pdf', 'html'])
  await write('interim', ['docx'])
}

function sayLogins(logins: readonly DemoLogin[], terminal: Terminal): void {
  if (logins.length === 0) return
  terminal.say('cli.demo.logins')
  for (const { login: name, password, role } of logins) {
    const roleName = messageOr(terminal.lang, `cli.demo.${role}`) ?? role
    terminal.say('cli.demo.login', { login: name, password, role: roleName })
  }
}

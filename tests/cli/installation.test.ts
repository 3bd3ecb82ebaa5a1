import { readFile, writeFile, readdir, access } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { message } from '#i18n/message.ts'
import { readMigrations, migrationsFolder } from '#server/database/migrate.ts'
import { emptyInstallation, esep, temporaryFolder, type Environment } from '#tests/support/command-line.ts'
import { cleanReportKk } from '#tests/support/word-fixtures/clean-report-kk.ts'
import { cleanReportRu } from '#tests/support/word-fixtures/clean-report-ru.ts'
import { wordReport } from '#tests/support/word-fixtures/word-report.ts'

const folder = await temporaryFolder()
const within = (name: string): string => path.join(folder, name)
const home = await emptyInstallation()
const here = (...args: string[]) => esep(args, home)
await writeFile(within('filed.docx'), await wordReport(cleanReportRu))
await writeFile(within('kazakh.docx'), await wordReport(cleanReportKk))
const organisation = 'aral'

/** The report of a project as data: everything that stands in it. */
async function reportOf(project: string, env: Environment, lang = 'ru'): Promise<string> {
  const out = within(`${project}-${lang}.json`)
  const run = await esep(
    ['report', '--project', project, '--format', 'json', '--lang', lang, '--out', out],
    env,
  )
  expect([run.status, run.out]).toEqual([
    0,
    `${message(lang as 'ru' | 'kk', 'cli.report.written', { file: out })}\n`,
  ])
  return readFile(out, 'utf8')
}

test('an empty installation is migrated once, and has no organisation to verify', async () => {
  const first = await here('migrate')
  const migrations = await readMigrations(migrationsFolder)
  expect(first.status).toBe(0)
  expect(first.out.trim().split('\n').slice(1)).toEqual(migrations.map(({ name }) => `  ${name}`))
  expect(await here('migrate')).toEqual({
    status: 0,
    out: `${message('ru', 'cli.migrate.current')}\n`,
    err: '',
  })
  expect((await here('audit', 'verify')).out).toBe(`${message('ru', 'cli.audit.none')}\n`)
})

describe('organisations and people', () => {
  test('an organisation is added once; a code that is none is refused by its field', async () => {
    const add = (code: string) => here('organisation', 'add', '--code', code, '--name', 'Союз «Арал»')
    expect((await add(organisation)).out).toBe(
      `${message('ru', 'cli.organisationAdd.done', { code: organisation })}\n`,
    )
    const again = await add(organisation)
    expect([again.status, again.err.split('\n')[0]]).toEqual([1, message('ru', 'problem.record.exists')])
    const wrong = await add('Арал')
    expect(wrong.status).toBe(1)
    expect(wrong.err).toContain(`code: ${message('ru', 'input.code')}`)
  })

  test('somebody who may log in gets a password, which nobody stored', async () => {
    const add = (more: string[]) =>
      here(
        'user',
        'add',
        '--organisation',
        organisation,
        '--login',
        'raushan',
        '--name',
        'Раушан С.',
        ...more,
      )
    const { status, out } = await add(['--role', 'manager'])
    expect(status).toBe(0)
    expect(out).toMatch(/: [\w-]{16}\n$/)
    expect((await add(['--role', 'manager'])).status).toBe(1)
    expect((await add(['--role', 'king'])).status).toBe(2)
    const nowhere = await here(
      'user',
      'add',
      '--organisation',
      'x',
      '--login',
      'a',
      '--name',
      'A',
      '--role',
      'manager',
    )
    expect(nowhere).toEqual({
      status: 1,
      out: '',
      err: `${message('ru', 'problem.organisation.notFound', { code: 'x' })}\n`,
    })
  })
})

describe('import', () => {
  test('makes a project, says what it read and what it did not', async () => {
    const { status, out, err } = await here('import', within('filed.docx'), '--organisation', organisation)
    expect([status, err]).toEqual([0, ''])
    const code = 'IMPORT-2024-1'
    expect(out.split('\n')[0]).toBe(
      message('ru', 'cli.import.done', { code, title: 'Чистый двор — чистое село' }),
    )
    for (const key of ['read', 'unread', 'assumed', 'facts'] as const)
      expect(out).toContain(message('ru', `cli.import.${key}`))
    expect(out).toContain(message('ru', 'cli.import.why.notInForm'))
    expect(out).not.toContain('cli.import')
  })

  test('its report has the plan and the texts, and lists the facts that are missing', async () => {
    const report = await reportOf('IMPORT-2024-1', home)
    expect(report).toContain('Собрание жителей села Сабалак')
    expect(report).toContain('Приучить жителей двух сёл сдавать отходы по графику и раздельно.')
    const run = await here('report', '--project', 'IMPORT-2024-1', '--out', within('r.docx'))
    expect(run.err.split('\n').length).toBeGreaterThan(5)
  })

  test('a second one makes another project; a code that is taken is refused and changes nothing', async () => {
    const again = await here('import', within('filed.docx'), '--organisation', organisation)
    expect(again.out).toContain('IMPORT-2024-2')
    expect(again.out).toContain(message('ru', 'cli.import.why.letterKnown'))
    const taken = await here(
      'import',
      within('kazakh.docx'),
      '--organisation',
      organisation,
      '--code',
      'IMPORT-2024-2',
    )
    expect([taken.status, taken.out]).toEqual([1, ''])
    expect(taken.err).toContain(message('ru', 'problem.record.exists'))
    const kazakh = await here(
      'import',
      within('kazakh.docx'),
      '--organisation',
      organisation,
      '--code',
      'Q-1',
    )
    expect([kazakh.status, kazakh.err]).toEqual([0, ''])
    expect(await reportOf('Q-1', home, 'kk')).toContain('"lang": "kk"')
  })

  test('an organisation that is not there is refused', async () => {
    const { status, err } = await here('import', within('filed.docx'), '--organisation', 'syr')
    expect([status, err]).toEqual([1, `${message('ru', 'problem.organisation.notFound', { code: 'syr' })}\n`])
  })
})

describe('report', () => {
  test.each(['docx', 'pdf', 'html'])('is written as %s', async (format) => {
    const out = within(`report.${format}`)
    const run = await here('report', '--project', 'Q-1', '--lang', 'kk', '--format', format, '--out', out)
    expect(run.status).toBe(0)
    const start = (await readFile(out)).subarray(0, 15).toString('latin1')
    expect(start).toMatch({ docx: /^PK/, pdf: /^%PDF-/, html: /^<!doctype html/i }[format] ?? /never/)
  })

  test('is refused for a project that is not there, in the language asked for', async () => {
    const run = await here('report', '--project', 'no', '--lang', 'kk', '--out', within('none.docx'))
    expect(run).toEqual({
      status: 1,
      out: '',
      err: `${message('kk', 'problem.project.notFound', { code: 'no' })}\n`,
    })
    await expect(access(within('none.docx'))).rejects.toThrow()
  })

  test('does not go where a file is in the way, and leaves nothing beside it', async () => {
    const before = await readdir(folder)
    const out = path.join(within('filed.docx'), 'report.docx')
    const run = await here('report', '--project', 'Q-1', '--out', out)
    expect([run.status, run.out]).toEqual([2, ''])
    expect(run.err).toContain(message('ru', 'problem.file.unwritable', { file: out }))
    expect(await readdir(folder)).toEqual(before)
  })

  test('of records is checked like a file', async () => {
    const { status, out } = await here('check', '--project', 'Q-1', '--format', 'json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ reports: [{ file: 'Q-1', readable: true }] })
  })
})

describe('backup and restore', () => {
  const file = within('everything.esep')

  test('bring the same content to another database', async () => {
    expect((await here('backup', file)).status).toBe(0)
    const before = await readFile(file)
    const twice = await here('backup', file)
    expect([twice.status, twice.err]).toEqual([1, `${message('ru', 'problem.file.exists', { file })}\n`])
    expect(await readFile(file)).toEqual(before)

    const there = await emptyInstallation()
    const restored = await esep(['restore', file], there)
    expect([restored.status, restored.err]).toEqual([0, ''])
    for (const project of ['IMPORT-2024-1', 'Q-1'])
      expect(await reportOf(project, there)).toBe(await reportOf(project, home))
    expect((await esep(['audit', 'verify'], there)).out).toBe((await here('audit', 'verify')).out)
    const onto = await esep(['restore', file], there)
    expect(onto.status).toBe(1)
    expect(onto.err).toContain(message('ru', 'problem.restore.notEmpty').split('{')[0])
  })

  test('a file cut in half is refused and nothing of it is written: the whole one still goes in', async () => {
    const half = within('half.esep')
    const bytes = await readFile(file)
    await writeFile(half, bytes.subarray(0, bytes.length / 2))
    const there = await emptyInstallation()
    const cut = await esep(['restore', half], { ...there, ESEP_LANG: 'kk' })
    expect([cut.status, cut.out]).toEqual([1, ''])
    expect(cut.err).toContain(message('kk', 'problem.backup.damaged').split('{')[0])
    expect((await esep(['restore', file], there)).status).toBe(0)
  })

  test('what is no backup, or not there, is said by its name', async () => {
    const there = await emptyInstallation()
    const files = [within('filed.docx'), within('none.esep')]
    const runs = []
    for (const file_ of files) runs.push(await esep(['restore', file_], there))
    expect(runs.map(({ status, out }) => [status, out])).toEqual([
      [1, ''],
      [2, ''],
    ])
    expect(runs.map(({ err }, index) => err.includes(files[index] ?? '?'))).toEqual([true, true])
    expect(runs.map(({ err }) => /Error|ENOENT/.test(err))).toEqual([false, false])
  })
})

test('doctor finds a sound installation sound', async () => {
  const { status, out } = await here('doctor')
  expect([status, out.includes('✗')]).toEqual([0, false])
})

test('the log is whole until a line of it is changed', async () => {
  const whole = await here('audit', 'verify')
  expect([whole.status, whole.out]).toEqual([0, expect.stringContaining(organisation)])
  const owner = new pg.Client({ connectionString: home['DATABASE_URL'] ?? '' })
  await owner.connect()
  await owner.query("update audit_log set actor = 'somebody else' where seq = 3")
  await owner.end()
  const broken = await esep(['audit', 'verify'], { ...home, ESEP_LANG: 'en' })
  const fault = message('en', 'cli.audit.fault.changed')
  expect(broken).toMatchObject({
    status: 1,
    out: `${message('en', 'cli.audit.broken', { organisation, seq: 3, fault })}\n`,
  })
})

test('without a server of its own an installation brings one, in a folder that holds everything', async () => {
  const env = { DATABASE_URL: '', ESEP_DATA: within('laptop') }
  const added = await esep(['organisation', 'add', '--code', 'syr', '--name', '«Сыр» қоры', '--lang=kk'], env)
  expect(added.status).toBe(2)
  const run = await esep(['organisation', 'add', '--code', 'syr', '--name', '«Сыр» қоры'], {
    ...env,
    ESEP_LANG: 'kk',
  })
  expect(run).toEqual({
    status: 0,
    out: `${message('kk', 'cli.organisationAdd.done', { code: 'syr' })}\n`,
    err: '',
  })
  expect(await readdir(within('laptop'))).toContain('postgres')
  expect((await esep(['audit', 'verify'], env)).out).toContain('syr')
})

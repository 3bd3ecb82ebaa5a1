import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { emptyInstallation, esep, temporaryFolder } from '#tests/support/command-line.ts'
import { cleanReportRu } from '#tests/support/word-fixtures/clean-report-ru.ts'
import { documentXml, p, wordFile, zipOf } from '#tests/support/word-fixtures/word-file.ts'
import { wordReport } from '#tests/support/word-fixtures/word-report.ts'

const folder = await temporaryFolder()
const document = (xml: string): Uint8Array => zipOf({ 'word/document.xml': xml })
const compound = (name: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
const nested = '<w:sdt><w:sdtContent>'.repeat(3_000) + '</w:sdtContent></w:sdt>'.repeat(3_000)
const laughs = '<!DOCTYPE w [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'

const hostile: readonly (readonly [string, Uint8Array, MessageKey, Language])[] = [
  ['empty.docx', new Uint8Array(), 'interchange.empty', 'ru'],
  ['old.doc', compound('WordDocument'), 'interchange.legacyDoc', 'kk'],
  ['locked.docx', compound('EncryptedPackage'), 'interchange.encrypted', 'ru'],
  ['photo.docx', Buffer.from('ffd8ffe000104a464946', 'hex'), 'interchange.notWord.picture', 'en'],
  ['cut.docx', (await wordReport(cleanReportRu)).subarray(0, 4000), 'interchange.damaged', 'ru'],
  ['bomb.docx', document(documentXml(p(' '.repeat(60 * 1024 * 1024)))), 'interchange.unpackedTooBig', 'ru'],
  ['laughs.docx', document(laughs), 'interchange.declaration', 'kk'],
  ['entity.docx', document('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'), 'interchange.declaration', 'en'],
  ['nested.docx', document(documentXml(nested)), 'interchange.tooDeep', 'ru'],
]
for (const [name, bytes] of hostile) await writeFile(path.join(folder, name), bytes)

/** The beginning of a message up to its first parameter. */
const words = (lang: Language, key: MessageKey): string => message(lang, key).split('{')[0] ?? ''

describe('a file that cannot be read as a report', () => {
  test.each(hostile)('%s: one clear message, exit 2', async (name, _bytes, key, lang) => {
    const { status, out, err } = await esep(['check', path.join(folder, name), '--lang', lang])
    expect([status, err]).toEqual([2, ''])
    expect(out).toContain(name)
    expect(out).toContain(words(lang, key))
    expect(out).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('beyond the largest size is not even opened', async () => {
    const file = path.join(folder, 'huge.docx')
    await writeFile(file, Buffer.alloc(65 * 1024 * 1024, 'PK'))
    const { status, out } = await esep(['check', file])
    expect(status).toBe(2)
    expect(out).toContain(message('ru', 'problem.file.tooLarge', { file, limit: 64 }))
  })

  test('that never ends is not waited for', async () => {
    const { status, out } = await esep(['check', '/dev/zero'])
    expect([status, out.includes(message('ru', 'problem.file.unreadable', { file: '/dev/zero' }))]).toEqual([
      2,
      true,
    ])
  })

  test('all of them at once are each said, in parallel', async () => {
    const files = hostile.map(([name]) => path.join(folder, name))
    const { status, out } = await esep(['check', ...files, '--format', 'json'])
    const { reports } = JSON.parse(out) as { reports: readonly { file: string; problem: string }[] }
    expect(status).toBe(2)
    expect(
      reports.map(({ file, problem }) => [path.basename(file), problem.startsWith(words('ru', keyOf(file)))]),
    ).toEqual(hostile.map(([name]) => [name, true]))
  })
})

const keyOf = (file: string): MessageKey =>
  hostile.find(([name]) => name === path.basename(file))?.[2] ?? 'interchange.empty'

describe('an import of such a file', () => {
  test('is refused before any data folder is made', async () => {
    const env = { DATABASE_URL: '', ESEP_DATA: path.join(folder, 'data') }
    const importing = (name: string) =>
      esep(['import', path.join(folder, name), '--organisation', 'aral', '--code', 'P1'], env)
    const runs = await Promise.all([importing('bomb.docx'), importing('locked.docx'), importing('no.docx')])
    expect(runs.map(({ status, out }) => [status, out])).toEqual([
      [2, ''],
      [2, ''],
      [2, ''],
    ])
    expect(runs[0]?.err).toContain(words('ru', 'interchange.unpackedTooBig'))
    expect(runs[1]?.err).toContain(words('ru', 'interchange.encrypted'))
    expect(await readdir(folder)).not.toContain('data')
  })

  test('leaves nothing of a Word document that is no report, or tells no period and grant', async () => {
    const env = await emptyInstallation()
    await esep(['organisation', 'add', '--code', 'aral', '--name', 'Союз «Арал»'], env)
    const letter = path.join(folder, 'letter.docx')
    await writeFile(letter, wordFile(p('Уважаемые коллеги!')))
    const noMoney = path.join(folder, 'no-money.docx')
    const { grant: _, ...fields } = cleanReportRu.fields
    await writeFile(noMoney, await wordReport({ ...cleanReportRu, fields }))
    const notReport = await esep(['import', letter, '--organisation', 'aral'], env)
    expect([notReport.status, notReport.err]).toEqual([
      2,
      `${message('ru', 'cli.import.notReport', { file: letter })}\n`,
    ])
    const lacking = await esep(['import', noMoney, '--organisation', 'aral', '--code', 'P1'], env)
    expect([lacking.status, lacking.out]).toEqual([2, ''])
    expect(lacking.err).toContain(message('ru', 'problem.import.incomplete'))
    expect(lacking.err).toContain(message('ru', 'input.import.grant'))
    const report = await esep(['report', '--project', 'P1', '--out', path.join(folder, 'r.docx')], env)
    expect([report.status, report.err]).toEqual([
      1,
      `${message('ru', 'problem.project.notFound', { code: 'P1' })}\n`,
    ])
    const given = await esep(['import', noMoney, '--organisation', 'aral', '--grant', '3 000 000'], env)
    expect([given.status, given.err]).toEqual([0, ''])
  })
})

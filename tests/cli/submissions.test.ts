import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { emptyInstallation, esep, temporaryFolder, type CommandRun } from '#tests/support/command-line.ts'

const folder = await temporaryFolder()
const home = await emptyInstallation()
const here = (...args: string[]): Promise<CommandRun> => esep(args, home)
const of = ['--organisation', 'tan', '--project', 'TAN-1']

async function record(action: string, input: object, ...options: string[]): Promise<CommandRun> {
  const file = path.join(folder, `${action}.json`)
  await writeFile(file, JSON.stringify(input))
  return here('record', action, file, ...options)
}

beforeAll(async () => {
  await here('organisation', 'add', '--code', 'tan', '--name', 'Фонд «Таң»')
  const project = {
    code: 'TAN-1',
    title: { ru: 'Чистый двор' },
    startsOn: '2024-03-01',
    endsOn: '2024-11-30',
    grant: '1 000 000,50',
    form: 'kz-grant-final@2022',
  }
  await record('create-project', project, '--organisation', 'tan')
})

test('a report is handed in, given back and listed from the terminal, its files as they were hashed', async () => {
  expect(await here('submissions', '--project', 'TAN-1')).toMatchObject({
    status: 0,
    out: 'Ничего ещё не сдано.\n',
  })
  const submitted = await record('submit-report', { kind: 'final', note: 'К сроку' }, ...of)
  expect(submitted.status).toBe(0)
  const { id } = JSON.parse(submitted.out) as { id: string }
  const refused = await record('return-report', { submissionId: id, reason: 'Нет протоколов' }, ...of)
  expect(refused.status).toBe(1)
  expect(refused.err).toContain('Укажите номер и дату его письма')
  const letter = { number: '02-15/88', date: '2024-12-20' }
  expect(
    (await record('return-report', { submissionId: id, reason: 'Нет протоколов', letter }, ...of)).status,
  ).toBe(0)

  const out = path.join(folder, 'handed-in')
  const listed = await here('submissions', '--project', 'TAN-1', '--out', out)
  expect(listed.status).toBe(0)
  expect(listed.out).toContain('Сдача № 1')
  expect(listed.out).toContain('возвращён')
  expect((await readdir(out)).toSorted()).toEqual([
    'TAN-1-final-1-kk.docx',
    'TAN-1-final-1-kk.pdf',
    'TAN-1-final-1-ru.docx',
    'TAN-1-final-1-ru.pdf',
    'TAN-1-final-1.json',
  ])
  const snapshot = await readFile(path.join(out, 'TAN-1-final-1.json'))
  expect(listed.out).toContain(createHash('sha256').update(snapshot).digest('hex'))

  const [file] = (JSON.parse(snapshot.toString()) as { files: { sha256: string }[] }).files
  const stored = path.join(
    home['ESEP_DATA'] ?? '',
    'files',
    file?.sha256.slice(0, 2) ?? '',
    file?.sha256.slice(2) ?? '',
  )
  await writeFile(stored, 'другое')
  const broken = await here('submissions', '--project', 'TAN-1')
  expect(broken.status).toBe(1)
  expect(broken.out).toContain('Файл потерян или изменён: ru.docx')
})

test('a project that is not there is refused', async () => {
  expect(await here('submissions', '--project', 'NOBODY')).toMatchObject({ status: 1 })
})

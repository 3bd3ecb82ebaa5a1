import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyInstallation, esep, temporaryFolder, type CommandRun } from '#tests/support/command-line.ts'

const folder = await temporaryFolder()
const home = await emptyInstallation()
const here = (...args: string[]): Promise<CommandRun> => esep(args, home)
const of = ['--organisation', 'tan', '--project', 'TAN-1']

async function record(action: string, input: unknown, ...options: string[]): Promise<CommandRun> {
  const file = path.join(folder, `${action}.json`)
  await writeFile(file, typeof input === 'string' ? input : JSON.stringify(input))
  return here('record', action, file, ...options)
}
const recordsOf = async (kind: string): Promise<readonly Record<string, unknown>[]> =>
  JSON.parse((await here('records', kind, '--project', 'TAN-1')).out) as Record<string, unknown>[]

const meeting = (day: string, total: number) => ({
  activityId: '@activity:1.1',
  kind: 'meeting',
  title: { ru: 'Встреча жителей' },
  startsOn: day,
  endsOn: day,
  placeId: '@place:Акжар',
  attendance: { kind: 'count', total },
})

beforeAll(async () => {
  await here('organisation', 'add', '--code', 'tan', '--name', 'Фонд «Таң»')
  const project = {
    code: 'TAN-1',
    title: { ru: 'Чистый двор' },
    contractNumber: '7',
    contractDate: '2024-03-01',
    startsOn: '2024-03-01',
    endsOn: '2024-11-30',
    grant: '1 000 000,50',
    form: 'kz-grant-final@2022',
  }
  await record('create-project', project, '--organisation', 'tan')
  await record('add-place', { name: { ru: 'Акжар' }, kind: 'village' }, ...of)
  await record('add-task', { kind: 'own', title: { ru: 'Собрать соседей' } }, ...of)
  const activity = {
    taskId: '@task:1',
    code: '1.1',
    title: { ru: 'Встречи' },
    plannedFrom: '2024-04-01',
    plannedTo: '2024-05-31',
  }
  await record('add-activity', activity, ...of)
})

describe('recording from files', () => {
  test('the list names what can be recorded', async () => {
    const { out } = await here('record')
    for (const name of [
      'record-event',
      'add-evidence',
      'record-expense',
      'send-letter',
      'record-reply',
      'set-holiday',
      'write-narrative',
      'record-amendment',
    ]) {
      expect(out).toContain(name)
    }
  })

  test('an action without a file names its fields and what they hold', async () => {
    const { status, out } = await here('record', 'record-refund')
    expect(status).toBe(0)
    expect(out).toContain('amount: string\n')
    expect((await here('record', 'add-task')).out).toMatch(/^kind\??: own/m)
  })

  test('a person acts with the rights of that person, and is named in the log', async () => {
    const add = ['user', 'add', '--organisation', 'tan', '--name', 'Ахметова Айна']
    await here(...add, '--login', 'aina', '--role', 'monitor')
    await here(...add, '--login', 'baqyt', '--role', 'manager')
    const place = { name: { ru: 'Жаңатұрмыс' }, kind: 'village' }
    const refused = await record('add-place', place, ...of, '--as', 'aina')
    expect(refused.status).toBe(1)
    expect((await record('add-place', place, ...of, '--as', 'baqyt')).status).toBe(0)
    expect((await record('add-place', place, ...of, '--as', 'nobody')).status).toBe(1)
    const changed = await here('user', 'password', '--organisation', 'tan', '--login', 'baqyt')
    expect([changed.status, changed.out.split('\n').length]).toEqual([0, 3])
  })

  test('several records go in with the codes and names that people know', async () => {
    const run = await record('record-event', [meeting('2024-04-05', 12), meeting('2024-04-12', 15)], ...of)
    expect([run.status, run.out.trim().split('\n').length]).toEqual([0, 2])
    const events = await recordsOf('events')
    expect(events.map((event) => event['startsOn'])).toEqual(['2024-04-05', '2024-04-12'])
    expect(await recordsOf('project')).toMatchObject({ grant: '1000000.50' })
  })

  test('of a list with one wrong record nothing is written', async () => {
    const before = (await recordsOf('events')).length
    const run = await record('record-event', [meeting('2024-04-19', 9), meeting('2024-02-31', 9)], ...of)
    expect(run.status).toBe(1)
    expect(run.err).toContain('startsOn')
    expect(await recordsOf('events')).toHaveLength(before)
  })

  test.each([
    ['negative', '-5', 'amount'],
    ['no number', 'много', 'amount'],
    ['a fraction of a tiyn', '10,005', 'amount'],
  ])('an amount that is %s is refused at its field', async (_, amount, field) => {
    await record(
      'add-budget-line',
      { code: 'P1', category: 'purchases', title: { ru: 'Мешки' }, planned: '1000000,50' },
      ...of,
    )
    const expense = {
      budgetLineId: '@budgetLine:P1',
      paidOn: '2024-05-02',
      amount,
      payee: 'ТОО «Мешок»',
      purpose: { ru: 'Мешки' },
      documentKind: 'invoice',
      documentNumber: '1',
      documentDate: '2024-05-02',
    }
    const run = await record('record-expense', expense, ...of)
    expect(run.status).toBe(1)
    expect(run.err).toContain(`${field}:`)
    expect(await recordsOf('expenses')).toEqual([])
  })

  test('a file of evidence is read beside the input, and its kind by its content', async () => {
    const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#2a7' } })
      .jpeg()
      .toBuffer()
    await writeFile(path.join(folder, 'photo.jpg'), photo)
    await writeFile(path.join(folder, 'zip.jpg'), Buffer.from('504b0304140000000800', 'hex'))
    const good = await record('add-evidence', { kind: 'photo', file: 'photo.jpg' }, ...of)
    expect(good.status).toBe(0)
    const bad = await record('add-evidence', { kind: 'photo', file: 'zip.jpg' }, ...of)
    expect(bad.status).toBe(2)
    const evidence = await recordsOf('evidence')
    expect(evidence).toHaveLength(1)
    expect(evidence[0]).toMatchObject({
      fileName: 'photo.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: photo.length,
    })
  })

  test.each([
    ['an action nobody knows', ['record', 'make-coffee', 'x.json', ...of], 2],
    ['a kind nobody knows', ['records', 'coffee', '--project', 'TAN-1'], 2],
    ['another’s project', ['records', '--project', 'NOBODY'], 1],
  ])('%s is refused in words', async (_, args, status) => {
    const run = await here(...args)
    expect([run.status, run.out]).toEqual([status, ''])
    expect(run.err).not.toContain('    at ')
  })

  test('a record that the project does not have, and JSON that is none, are refused', async () => {
    const unknown = await record(
      'record-event',
      { ...meeting('2024-05-05', 3), activityId: '@activity:9.9' },
      ...of,
    )
    expect([unknown.status, unknown.err.includes('9.9')]).toEqual([1, true])
    const broken = await record('record-event', '{"activityId":', ...of)
    expect(broken.status).toBe(2)
  })
})

// The reach of a publication is read on several days; no reading takes another's place in silence.
import { expect, test } from 'vitest'
import { correctPublication } from '#actions/outreach/correct-publication.ts'
import { correctReachReading } from '#actions/outreach/correct-reach-reading.ts'
import { recordReachReading } from '#actions/outreach/record-reach-reading.ts'
import { removePublication } from '#actions/outreach/remove-publication.ts'
import { withdrawReachReading } from '#actions/outreach/withdraw-reach-reading.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { activitiesOf, linkedRecords } from '#domain/indicator/linked-records.ts'
import { withReach } from '#domain/outreach/reach-reading.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { madePublication, readingOf } from './specimens/outreach.ts'
import { refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { projectId, organisationId } = village
const manager = village.as('manager')
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))
const read = async (publicationId: string, on: string, people: number) =>
  (await recordReachReading(manager, { ...readingOf(village, publicationId), on, people })).id
const reachOf = async (id: string, until: string | null) => {
  const { publications, reachReadings } = await records()
  return withReach(publications, reachReadings, until).find((each) => each.id === id)?.reach
}
const reason = 'Опечатка'

test('the report takes the last reading up to its end', async () => {
  const id = await madePublication(village)
  await read(id, '2023-04-15', 40)
  await read(id, '2023-07-01', 900)
  const all = await records()
  const counted = (to: string | null) =>
    linkedRecords(all, { from: null, to }, 'publications', activitiesOf(all)).find((each) => each.id === id)
      ?.amounts.reach
  expect([counted('2023-06-30'), counted('2023-07-01'), counted(null)]).toEqual([40_000n, 900_000n, 900_000n])
})

test('none is before the publication, ahead, or the second of its day', async () => {
  const id = await madePublication(village)
  const ahead = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  expect(await refusal(read(id, '2023-04-14', 1))).toMatchObject({
    fields: ['on: outreach.reading.wrong.early'],
  })
  expect(await refusal(read(id, ahead, 1))).toMatchObject({ fields: ['on: input.future'] })
  const first = await read(id, '2023-04-16', 120)
  expect(await refusal(read(id, '2023-04-16', 130))).toMatchObject({
    fields: ['on: outreach.reading.wrong.sameDay'],
  })
  await withdrawReachReading(manager, { id: first, reason })
  await read(id, '2023-04-16', 130)
  expect(await reachOf(id, null)).toBe(130)
})

test('two who read on one day at once do not both', async () => {
  const id = await madePublication(village)
  const both = await Promise.allSettled([read(id, '2023-05-01', 1), read(id, '2023-05-01', 2)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('is corrected with a reason by who saw it as it stands, and stays with its publication', async () => {
  const id = await madePublication(village)
  const reading = await read(id, '2023-05-01', 1200)
  const stands = async () => (await records()).reachReadings.find((each) => each.id === reading)
  const seen = recordStamp((await stands()) ?? {})
  expect(await refusal(correctReachReading(manager, { id: reading, people: 120 } as never))).toMatchObject({
    fields: ['reason: input.required'],
  })
  expect(
    await refusal(
      correctReachReading(manager, { id: reading, publicationId: await madePublication(village), reason }),
    ),
  ).toMatchObject({ fields: ['publicationId: outreach.reading.wrong.publication'] })
  await correctReachReading(manager, { id: reading, people: 120, reason, seen })
  expect(
    await refusal(correctReachReading(manager, { id: reading, people: 12, reason, seen })),
  ).toMatchObject({ code: 'record.conflict' })
  await withdrawReachReading(manager, { id: reading, reason })
  await withdrawReachReading(manager, { id: reading, reason })
  expect(await refusal(correctReachReading(manager, { id: reading, people: 5, reason }))).toMatchObject({
    fields: ['withdrawnWhy: input.takenBack'],
  })
  expect(await reachOf(id, null)).toBeNull()
  expect((await stands())?.withdrawnWhy).toBe(reason)
})

test('a publication does not come out after it was read', async () => {
  const id = await madePublication(village)
  const reading = await read(id, '2023-04-20', 10)
  expect(await refusal(correctPublication(manager, { id, publishedOn: '2023-04-21' }))).toMatchObject({
    fields: ['publishedOn: outreach.reading.wrong.late'],
  })
  await correctPublication(manager, { id, publishedOn: '2023-04-20' })
  await withdrawReachReading(manager, { id: reading, reason })
  await correctPublication(manager, { id, publishedOn: '2023-04-21' })
})

test('goes with a publication that is removed, and the log keeps it', async () => {
  const id = await madePublication(village)
  const reading = await read(id, '2023-04-20', 10)
  await removePublication(manager, { id, reason: 'Внесено дважды' })
  expect((await records()).reachReadings.some((each) => each.id === reading)).toBe(false)
  const lines = await rowsOf(database, organisationId, 'audit_log')
  const removal = lines.find((line) => JSON.stringify(line).includes('"publication.removed"'))
  expect(JSON.stringify(removal)).toContain(reading)
})

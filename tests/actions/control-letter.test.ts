// A month of control goes out with a letter, and what was sent stays what it was.
import { describe, expect, test } from 'vitest'
import { recordPickupMark } from '#actions/pickup/record-pickup-mark.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { removeLetter } from '#actions/recommendation/remove-letter.ts'
import { sendControlReport } from '#actions/recommendation/send-control-report.ts'
import { isSameMonth } from '#domain/pickup/control-month.ts'
import { monthOfVillage } from '#server/village-month.ts'
import { controlLetters } from '#store/control-letter.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { madePickup } from './specimens/schedule.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })

async function ground() {
  const village = await villageProject(database)
  const pickupId = await madePickup(village)
  const manager = village.as('manager')
  const input = {
    ...inputs.letter(village),
    placeId: village.placeId,
    month: '2023-06-01',
    sentOn: '2023-07-03',
  }
  const sent = () => database.read(village.organisationId, (db) => controlLetters(db, '2023-06-01'))
  const now = () =>
    database.read(village.organisationId, (db) => monthOfVillage(db, village.placeId, '2023-06'))
  return { village, manager, pickupId, input, sent, now }
}

describe('a month of control', () => {
  test('goes with a letter of the project, which keeps its number, registration and answer', async () => {
    const { village, manager, input, sent } = await ground()
    const given = { ...input, registeredNumber: '3-12/8', registeredOn: '2023-07-04' }
    const { id } = await sendControlReport(manager, given)
    await recordReply(manager, { ...inputs.reply(id), receivedOn: '2023-07-18' })
    expect(await sent()).toMatchObject([
      {
        letterId: id,
        placeId: village.placeId,
        number: input.number,
        sentOn: '2023-07-03',
        registeredNumber: '3-12/8',
        registeredOn: '2023-07-04',
        repliedOn: '2023-07-18',
        figures: { planned: 0, extra: 1 },
      },
    ])
    const { letters } = await database.read(village.organisationId, (db) =>
      recordsOfProject(db, village.projectId),
    )
    const controlMonth = { placeId: village.placeId, month: '2023-06-01' }
    expect(letters.find((letter) => letter.id === id)?.controlMonth).toEqual(controlMonth)
    const lines = await auditLines(database, village.organisationId)
    expect(lines.find((line) => line.action === 'controlReport.sent')).toMatchObject({ subject_id: id })
  })

  test('stays as it was sent when a round is judged anew, and says so', async () => {
    const { manager, input, pickupId, sent, now } = await ground()
    await sendControlReport(manager, input)
    const before = (await sent())[0]?.figures
    if (!before) throw new Error('nothing was sent')
    expect(isSameMonth(before, await now())).toBe(true)
    await recordPickupMark(manager, { pickupId, outcome: 'done', volumeM3: 6 })
    expect((await sent())[0]?.figures).toEqual(before)
    expect(before).toMatchObject({ byVerdict: { unknown: 1, probable: 0 }, volumeM3: null })
    expect(await now()).toMatchObject({ byVerdict: { unknown: 0, probable: 1 }, volumeM3: 6 })
    expect(isSameMonth(before, await now())).toBe(false)
  })

  test('can be sent again, the newest first, and goes with its letter when that is removed', async () => {
    const { manager, input, sent } = await ground()
    const { id: first } = await sendControlReport(manager, input)
    const again = { ...input, number: `${input.number}-2`, sentOn: '2023-07-20' }
    const { id: second } = await sendControlReport(manager, again)
    expect((await sent()).map(({ letterId }) => letterId)).toEqual([second, first])
    await removeLetter(manager, { id: second, reason: 'Внесено дважды' })
    expect((await sent()).map(({ letterId }) => letterId)).toEqual([first])
  })

  test('sent twice with one id is one letter; with another body a conflict', async () => {
    const { manager, input, sent } = await ground()
    const id = newId()
    await sendControlReport(manager, { ...input, id })
    await sendControlReport(manager, { ...input, id })
    expect(await sent()).toHaveLength(1)
    const other = { ...input, id, sentOn: '2023-07-05' }
    expect(await refusal(sendControlReport(manager, other))).toMatchObject({ code: 'record.conflict' })
  })

  test.each([
    ['without rounds', { month: '2023-05-01' }, 'month: input.monthWithoutRounds'],
    ['still to come', { month: '2099-01-01', sentOn: '2099-01-02' }, 'month: input.monthToCome'],
    ['that is none', { month: '2023-06-02' }, 'month: input.month'],
    ['before it begins', { sentOn: '2023-05-31' }, 'sentOn: input.beforeMonth'],
    ['of no village', { placeId: newId() }, 'placeId: input.reference'],
    [
      'registered before it went',
      { registeredNumber: '1', registeredOn: '2023-07-02' },
      'registeredOn: input.beforeSent',
    ],
  ])('%s is refused and nothing is kept', async (_, changes, problem) => {
    const { manager, input, sent } = await ground()
    expect(await refusal(sendControlReport(manager, { ...input, ...changes }))).toEqual(invalid(problem))
    expect(await sent()).toEqual([])
  })

  test('may be sent on its first day', async () => {
    const { manager, input, sent } = await ground()
    await sendControlReport(manager, { ...input, sentOn: '2023-06-01' })
    expect(await sent()).toHaveLength(1)
  })
})

import { describe, expect, test } from 'vitest'
import { cancelEvent } from '#actions/event/cancel-event.ts'
import { correctEvent } from '#actions/event/correct-event.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { auditLines, newId, refusal, rowsOf, villageProject, type VillageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village

const gathering = ({ projectId, activityId, placeId }: VillageProject) => ({
  projectId,
  activityId,
  kind: 'gathering' as const,
  title: { ru: 'Сход о вывозе отходов', kk: 'Қалдық шығару туралы жиналыс' },
  startsOn: '2023-04-14',
  endsOn: '2023-04-14',
  startsAt: '10:00',
  endsAt: '12:30',
  placeId,
  organiser: 'Айгүл С.',
  attendance: { kind: 'breakdown' as const, total: 62, breakdown: { gender: { male: 30, female: 32 } } },
  quantities: [{ key: 'questionnaires', amount: 62 }],
})
const recorded = () => {
  const { projectId: _, ...content } = gathering(village)
  return content
}
const eventOf = async (id: string) => {
  const records = await database.read(organisationId, (db) => recordsOfProject(db, village.projectId))
  return records.events.find((event) => event.id === id)
}
const linesOf = async (id: string) =>
  (await auditLines(database, organisationId)).filter((line) => line.subject_id === id)

describe('recording an event', () => {
  test('keeps what was said, who said it and a line in the log', async () => {
    const { id, version } = await recordEvent(as('activist'), gathering(village))
    expect(version).toBe(1)
    const event = await eventOf(id)
    expect(event).toMatchObject({
      ...recorded(),
      recordedBy: 'Айгүл (activist)',
      correctedBy: null,
      isCancelled: false,
      result: {},
    })
    expect(await linesOf(id)).toMatchObject([
      {
        action: 'event.recorded',
        subject: 'event',
        actor: 'Айгүл (activist)',
        before: null,
        after: { endsAt: '12:30' },
      },
    ])
  })

  test('sent again with the same id and body is the same event without a second line', async () => {
    const input = { id: newId(), ...gathering(village) }
    expect(await recordEvent(as('activist'), input)).toEqual({ id: input.id, version: 1 })
    expect(await recordEvent(as('activist'), input)).toEqual({ id: input.id, version: 1 })
    expect(await linesOf(input.id)).toHaveLength(1)
  })

  test('sent again after a correction is still the same event', async () => {
    const input = { id: newId(), ...gathering(village) }
    await recordEvent(as('activist'), input)
    await correctEvent(as('manager'), {
      id: input.id,
      version: 1,
      reason: 'другой день',
      changes: { startsOn: '2023-04-13' },
    })
    expect(await recordEvent(as('activist'), input)).toEqual({ id: input.id, version: 1 })
    expect(await eventOf(input.id)).toMatchObject({ version: 2, startsOn: '2023-04-13' })
  })

  test('with a used id and another body is a conflict kept for a person', async () => {
    const input = { id: newId(), ...gathering(village) }
    await recordEvent(as('activist'), input)
    const other = { ...input, attendance: { kind: 'count' as const, total: 61 } }
    expect(await refusal(recordEvent(as('activist'), other))).toEqual({ code: 'record.conflict', fields: [] })
  })

  test('two at once with one id make one event', async () => {
    const input = { id: newId(), ...gathering(village) }
    const both = await Promise.all([recordEvent(as('activist'), input), recordEvent(as('activist'), input)])
    expect(both).toEqual([
      { id: input.id, version: 1 },
      { id: input.id, version: 1 },
    ])
    expect(await linesOf(input.id)).toHaveLength(1)
  })

  test.each([
    ['a day that does not exist', { startsOn: '2023-02-29', endsOn: '2023-03-01' }, 'startsOn: input.day'],
    ['a year of one digit too many', { startsOn: '0203-04-14' }, 'startsOn: input.dayRange'],
    ['an end before its start', { endsOn: '2023-04-13' }, 'endsOn: input.endBeforeStart'],
    ['an hour before its start on one day', { endsAt: '09:59' }, 'endsAt: input.endBeforeStart'],
    ['no hour of the clock', { startsAt: '07:60' }, 'startsAt: input.time'],
    ['no title in any language', { title: { ru: '  ' } }, 'title: input.required'],
    ['a title that reads backwards', { title: { ru: 'Сход \u202Eдохс' } }, 'title.ru: input.hidden'],
    ['half a character', { title: { ru: 'Сход \ud800' } }, 'title.ru: input.hidden'],
    ['a title of 501 characters', { title: { ru: 'я'.repeat(501) } }, 'title.ru: input.tooLong'],
    [
      'a language the form does not know',
      { title: { ru: 'Сход', en: 'Gathering' } },
      'title.en: input.unknown',
    ],
    ['a kind nobody knows', { kind: 'party' }, 'kind: input.choice'],
    ['half a person', { attendance: { kind: 'count', total: 1.5 } }, 'attendance.total: input.integer'],
    ['fewer than nobody', { attendance: { kind: 'count', total: -1 } }, 'attendance.total: input.negative'],
    [
      'more men and women than people',
      { attendance: { kind: 'breakdown', total: 62, breakdown: { gender: { male: 31, female: 32 } } } },
      'attendance.breakdown: input.partsAboveTotal',
    ],
    [
      'one quantity twice',
      {
        quantities: [
          { key: 'bags', amount: 1 },
          { key: 'bags', amount: 2 },
        ],
      },
      'quantities: input.repeated',
    ],
    [
      'a quantity below zero',
      { quantities: [{ key: 'bags', amount: -1 }] },
      'quantities.0.amount: input.negative',
    ],
    [
      'a tenth of a litre',
      { quantities: [{ key: 'volume_m3', amount: 0.0001 }] },
      'quantities.0.amount: input.decimals',
    ],
    ['a field nobody knows', { attendees: 5 }, 'attendees: input.unknown'],
    ['an activity of nobody', { activityId: newId() }, 'activityId: input.reference'],
  ])('refuses %s and leaves nothing', async (_, wrong, field) => {
    const before = (await auditLines(database, organisationId)).length
    const events = (await rowsOf(database, organisationId, 'event')).length
    const input = { ...gathering(village), ...wrong } as Parameters<typeof recordEvent>[1]
    expect(await refusal(recordEvent(as('manager'), input))).toEqual({
      code: 'input.invalid',
      fields: [field],
    })
    expect(await auditLines(database, organisationId)).toHaveLength(before)
    expect(await rowsOf(database, organisationId, 'event')).toHaveLength(events)
  })

  test('accepts a night that ends the next morning, a breakdown that reaches its total, and three decimals', async () => {
    const input = {
      ...gathering(village),
      endsOn: '2023-04-15',
      endsAt: '01:00',
      attendance: {
        kind: 'breakdown' as const,
        total: 62,
        breakdown: { gender: { male: 62 }, age: { age59plus: 1 } },
      },
      quantities: [{ key: 'volume_m3', amount: 12.125 }],
    }
    const { id } = await recordEvent(as('teacher'), input)
    expect(await eventOf(id)).toMatchObject({ attendance: input.attendance, quantities: input.quantities })
  })

  test('counts a sheet by its length', async () => {
    const person = (name: string) => ({ name, gender: 'female' as const })
    const attendance = { kind: 'sheet' as const, people: [person('Алма'), person('Жанар')] }
    const { id } = await recordEvent(as('activist'), { ...gathering(village), attendance })
    const rows = await rowsOf(database, organisationId, 'event_version')
    expect(rows.find((row) => row['event_id'] === id)).toMatchObject({ attendance_total: 2 })
    expect(await eventOf(id)).toMatchObject({
      attendance: {
        kind: 'sheet',
        people: [{ name: 'Алма', gender: 'female', social: null, age: null }, {}],
      },
    })
  })

  test('keeps nobody apart from zero people', async () => {
    const none = await recordEvent(as('activist'), { ...gathering(village), attendance: { kind: 'none' } })
    const zero = await recordEvent(as('activist'), {
      ...gathering(village),
      attendance: { kind: 'count', total: 0 },
    })
    const rows = await rowsOf(database, organisationId, 'event_version')
    const totalOf = (id: string) => rows.find((row) => row['event_id'] === id)?.['attendance_total']
    expect([totalOf(none.id), totalOf(zero.id)]).toEqual([null, 0])
  })

  test('does not take an activity or a place of another organisation', async () => {
    const other = await villageProject(database)
    const foreign = { activityId: other.activityId, placeId: other.placeId }
    expect(await refusal(recordEvent(as('manager'), { ...gathering(village), ...foreign }))).toEqual({
      code: 'input.invalid',
      fields: ['activityId: input.reference', 'placeId: input.reference'],
    })
    expect(await refusal(recordEvent(as('manager'), gathering(other)))).toMatchObject({
      code: 'project.notFound',
    })
  })
})

describe('correcting an event', () => {
  test('adds a version with its reason and leaves the rest as it was', async () => {
    const { id } = await recordEvent(as('activist'), gathering(village))
    const correction = {
      id,
      version: 1,
      reason: 'Лист пересчитан',
      changes: { attendance: { kind: 'count' as const, total: 64 } },
    }
    expect(await correctEvent(as('manager'), correction)).toEqual({ id, version: 2 })
    expect(await eventOf(id)).toMatchObject({
      ...recorded(),
      version: 2,
      attendance: { kind: 'count', total: 64 },
      recordedBy: 'Айгүл (activist)',
      correctedBy: 'Айгүл (manager)',
      correctionReason: 'Лист пересчитан',
    })
    const lines = await linesOf(id)
    expect(lines[1]).toMatchObject({
      action: 'event.corrected',
      before: { version: 1, attendance: { total: 62 } },
      after: { version: 2, attendance: { total: 64 }, reason: 'Лист пересчитан' },
    })
    const versions = (await rowsOf(database, organisationId, 'event_version')).filter(
      (row) => row['event_id'] === id,
    )
    expect(versions).toHaveLength(2)
  })

  test('sent again gives the version it made; of a version long gone it is a conflict', async () => {
    const { id } = await recordEvent(as('activist'), gathering(village))
    const correction = { id, version: 1, reason: 'Опечатка', changes: { organiser: 'Ерлан Т.' } }
    await correctEvent(as('activist'), correction)
    expect(await correctEvent(as('activist'), correction)).toEqual({ id, version: 2 })
    expect(await linesOf(id)).toHaveLength(2)
    const late = { ...correction, changes: { organiser: 'Марат К.' } }
    expect(await refusal(correctEvent(as('activist'), late))).toMatchObject({ code: 'record.conflict' })
    expect(await refusal(correctEvent(as('activist'), { ...late, version: 7 }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('of two people at once one stands and the other is told', async () => {
    const { id } = await recordEvent(as('activist'), gathering(village))
    const by = (role: 'activist' | 'manager', organiser: string) =>
      correctEvent(as(role), { id, version: 1, reason: 'Уточнение', changes: { organiser } })
    const both = await Promise.allSettled([by('activist', 'Ерлан'), by('manager', 'Марат')])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await eventOf(id)).toMatchObject({ version: 2 })
  })

  test('wants a reason and a whole that could have been recorded', async () => {
    const { id } = await recordEvent(as('activist'), gathering(village))
    const correct = (reason: string, changes: object) =>
      refusal(correctEvent(as('manager'), { id, version: 1, reason, changes }))
    expect(await correct(' ', {})).toEqual({ code: 'input.invalid', fields: ['reason: input.required'] })
    expect(await correct('Ошибка', { endsOn: '2023-04-01' })).toEqual({
      code: 'input.invalid',
      fields: ['endsOn: input.endBeforeStart'],
    })
    expect(
      await refusal(correctEvent(as('manager'), { id: newId(), version: 1, reason: 'x', changes: {} })),
    ).toMatchObject({
      code: 'record.notFound',
    })
  })
})

describe('cancelling an event', () => {
  test('keeps it as a cancelled version that nobody corrects any more', async () => {
    const { id } = await recordEvent(as('activist'), gathering(village))
    const cancelled = { id, version: 1, reason: 'Сход не состоялся' }
    expect(await cancelEvent(as('manager'), cancelled)).toEqual({ id, version: 2 })
    expect(await cancelEvent(as('manager'), cancelled)).toEqual({ id, version: 2 })
    expect(await eventOf(id)).toMatchObject({ isCancelled: true, attendance: { total: 62 } })
    expect(
      await refusal(correctEvent(as('manager'), { id, version: 2, reason: 'Был', changes: {} })),
    ).toEqual({
      code: 'input.invalid',
      fields: ['id: input.cancelled'],
    })
  })
})

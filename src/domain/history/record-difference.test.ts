import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventDifference } from '../event/event-difference.ts'
import { historyEntry, type HistoryLine } from './history-line.ts'
import { maySeeField } from './private-fields.ts'
import { recordDifference } from './record-difference.ts'

describe('what differs between two states of a record', () => {
  test('is told part by part, in the order of the newer one', () => {
    const before = {
      title: { ru: 'Сход', kk: 'Жиын' },
      placeId: 'a',
      attendance: { kind: 'count', total: 4 },
    }
    const after = { title: { ru: 'Сход жителей', kk: 'Жиын' }, placeId: null, attendance: { kind: 'none' } }
    expect(recordDifference(before, after)).toEqual([
      { path: 'title.ru', before: 'Сход', after: 'Сход жителей' },
      { path: 'placeId', before: 'a', after: null },
      { path: 'attendance.kind', before: 'count', after: 'none' },
      { path: 'attendance.total', before: 4, after: undefined },
    ])
  })

  test('counts nothing said as nothing: null, an empty text and an empty list are one; zero is something', () => {
    expect(recordDifference({ a: null, b: '', c: [] }, {})).toEqual([])
    expect(recordDifference({ a: null }, { a: 0 })).toEqual([{ path: 'a', before: null, after: 0 }])
  })

  test('keeps amounts to the tiyn', () => {
    expect(recordDifference({ amount: 10_000_001n }, { amount: '10000002' })).toEqual([
      { path: 'amount', before: '10000001', after: '10000002' },
    ])
  })

  test('of two versions of an event leaves out what is the version’s own', () => {
    const difference = eventDifference(
      { version: 1, reason: null, kind: 'meeting' },
      { version: 2, reason: 'слово', kind: 'gathering' },
    )
    expect(difference.map((each) => each.path)).toEqual(['kind'])
  })

  test('is nothing between a record and itself, whatever the order of its fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).toReversed())
        expect(recordDifference(record, JSON.parse(JSON.stringify(reversed)) as object)).toEqual([])
      }),
    )
  })
})

describe('a line of the history', () => {
  const line: HistoryLine = {
    seq: 7,
    at: '2023-05-01T10:00:00.000Z',
    actor: 'Айгүл',
    action: 'event.corrected',
    subject: 'event',
    subjectId: 'e1',
    before: { title: { ru: 'Сход' }, version: 1, attendance: { kind: 'sheet', people: [{ name: 'Ерлан' }] } },
    after: {
      title: { ru: 'Сход' },
      version: 2,
      reason: 'забыли одного',
      attendance: { kind: 'sheet', people: [{ name: 'Ерлан' }, { name: 'Дана' }] },
    },
  }

  test('names the record, the reason and what changed', () => {
    expect(historyEntry(line, 'manager')).toMatchObject({
      label: { ru: 'Сход' },
      reason: 'забыли одного',
      changes: [{ path: 'attendance.people', isHidden: false, after: [{ name: 'Ерлан' }, { name: 'Дана' }] }],
    })
  })

  test('tells who may not read names only that they changed', () => {
    const seen = historyEntry(line, 'accountant')
    expect(seen.changes).toEqual([
      { path: 'attendance.people', before: undefined, after: undefined, isHidden: true },
    ])
    expect(JSON.stringify(seen)).not.toContain('Ерлан')
  })

  test('gives no private name as the label', () => {
    const member = { ...line, subject: 'teamMember', before: null, after: { name: 'Ерлан Т.' } }
    expect(historyEntry(member, 'activist').label).toEqual({})
    expect(historyEntry(member, 'accountant').label).toEqual({ ru: 'Ерлан Т.', kk: 'Ерлан Т.' })
  })

  test('hides by the field, not by the subject', () => {
    expect(maySeeField('monitor', 'event', 'title.ru')).toBe(true)
    expect(maySeeField('monitor', 'event', 'attendance.people')).toBe(false)
    expect(maySeeField('monitor', 'event', 'attendance.total')).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { event, fixtureRecords } from '../report/build/fixture-records.ts'
import { attendanceBreakdown, attendanceCount } from './attendance-count.ts'
import { participantBridge } from './participant-bridge.ts'
import { categoryCount, unknownOf } from './participant-statistics.ts'

const whole = { from: null, to: null }
const person = (name: string, gender: 'male' | 'female' | null) => ({ name, gender, social: null, age: null })

describe('attendance', () => {
  it('nobody counted is not zero people', () => {
    expect(attendanceCount({ kind: 'none' })).toBeNull()
    expect(attendanceCount({ kind: 'sheet', people: [] })).toBe(0)
    expect(attendanceCount({ kind: 'count', total: 0 })).toBe(0)
  })
  it('a sheet is counted by its people, the unknown ones in no category', () => {
    const sheet = {
      kind: 'sheet' as const,
      people: [person('А', 'male'), person('Б', 'male'), person('В', null)],
    }
    expect(attendanceCount(sheet)).toBe(3)
    expect(attendanceBreakdown(sheet)).toEqual({ gender: { male: 2 }, social: {}, age: {} })
    expect(unknownOf({ total: 3, breakdown: attendanceBreakdown(sheet) }, 'gender')).toBe(1)
  })
})

describe('a breakdown', () => {
  it('without a dimension leaves everybody unknown', () => {
    expect(unknownOf({ total: 9, breakdown: {} }, 'age')).toBe(9)
    expect(categoryCount({}, 'age', 'age59plus')).toBe(0)
  })
  it('above its total has no negative remainder', () => {
    expect(unknownOf({ total: 3, breakdown: { gender: { male: 5 } } }, 'gender')).toBe(0)
  })
})

describe('the bridge', () => {
  it('tells attendances, people and those who came again', () => {
    expect(participantBridge(fixtureRecords(), whole)).toMatchObject({
      attendances: 80,
      people: 50,
      repeats: 30,
    })
  })
  it('says nothing of repeats where more people were reached than came', () => {
    const events = [event('e1', '2024-04-15')]
    expect(participantBridge(fixtureRecords({ events }), whole)?.repeats).toBeNull()
  })
  it('is absent without groups and leaves cancelled events out', () => {
    expect(participantBridge(fixtureRecords({ participantGroups: [] }), whole)).toBeNull()
    const events = [event('e1', '2024-04-15'), event('e2', '2024-04-15', { isCancelled: true })]
    expect(participantBridge(fixtureRecords({ events }), whole)?.attendances).toBe(20)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { addDays, weekday } from '../calendar/day.ts'
import type { Holiday } from '../calendar/holiday.ts'
import { mostRuleDays, neverOccurs, occurrences, planChanges } from './occurrences.ts'
import { pickupRuleInput } from './schedule-input.ts'
import { concerns, type Pickup, type PickupRule } from './schedule.ts'

const placeId = '01890000-0000-7000-8000-000000000001'
const rule: PickupRule = {
  id: 'r',
  placeId,
  groupId: null,
  streetId: null,
  projectId: null,
  weekdays: [2, 6],
  from: '2023-03-01',
  to: '2023-03-31',
  fromTime: null,
  toTime: null,
  onHoliday: 'next',
  siteIds: [],
  note: null,
}
const nauryz: Holiday[] = ['2023-03-21', '2023-03-22', '2023-03-23'].map((day) => ({
  day,
  kind: 'holiday',
  name: { ru: 'Наурыз' },
  source: 'закон',
}))
const march = { from: '2023-03-01', to: '2023-03-31' }
const days = (policy: PickupRule['onHoliday'], span = march) =>
  occurrences({ ...rule, onHoliday: policy }, nauryz, span)

describe('the days of a rule', () => {
  test('are its weekdays between its ends', () => {
    expect(days('keep').map(({ plannedOn }) => plannedOn)).toEqual([
      '2023-03-04',
      '2023-03-07',
      '2023-03-11',
      '2023-03-14',
      '2023-03-18',
      '2023-03-21',
      '2023-03-25',
      '2023-03-28',
    ])
    expect(days('keep', { from: '2023-04-01', to: '2023-04-30' })).toEqual([])
  })

  test('on a holiday are kept, fall out, or go on the next day that is free', () => {
    const at = (policy: PickupRule['onHoliday']) =>
      days(policy).find(({ plannedOn }) => plannedOn === '2023-03-21')
    expect(at('keep')).toMatchObject({ actualOn: '2023-03-21', isCancelled: false, cause: null })
    expect(at('skip')).toMatchObject({ actualOn: '2023-03-21', isCancelled: true, cause: 'holiday' })
    expect(at('next')).toMatchObject({ actualOn: '2023-03-24', isCancelled: false, cause: 'holiday' })
  })

  test('a weekend day on which people work is no holiday', () => {
    const working: Holiday[] = [{ day: '2023-03-18', kind: 'workingDay', name: {}, source: 'приказ' }]
    const found = occurrences(rule, working, march).find(({ plannedOn }) => plannedOn === '2023-03-18')
    expect(found?.cause).toBeNull()
  })

  test('of any rule lie on its weekdays within its ends, each once, and never push onto a holiday', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom('keep', 'skip', 'next'),
        (weekdays, start, length, onHoliday) => {
          const from = addDays('2023-01-01', start)
          const to = addDays(from, length)
          const found = occurrences({ weekdays, from, to, onHoliday }, nauryz, { from, to: '2026-12-31' })
          const planned = found.map(({ plannedOn }) => plannedOn)
          expect(new Set(planned).size).toBe(planned.length)
          expect(planned.every((day) => weekdays.includes(weekday(day)) && day >= from && day <= to)).toBe(
            true,
          )
          const off = new Set(nauryz.map(({ day }) => day))
          for (const one of found)
            if (one.actualOn !== one.plannedOn) expect(off.has(one.actualOn)).toBe(false)
          expect(neverOccurs({ weekdays, from, to, onHoliday })).toBe(planned.length === 0)
        },
      ),
    )
  })

  test('end where a rule without an end would go on for ever', () => {
    const endless = { ...rule, to: null, weekdays: [1, 2, 3, 4, 5, 6, 7] }
    expect(occurrences(endless, [], { from: '2023-01-01', to: '2099-12-31' })).toHaveLength(mostRuleDays + 1)
  })
})

describe('a rule that never occurs', () => {
  const input = { placeId, weekdays: [7], from: '2023-03-06', to: '2023-03-11', onHoliday: 'keep' }
  const wrong = (change: object) =>
    v.safeParse(pickupRuleInput, { ...input, ...change }).issues?.map((issue) => issue.message)
  test('is refused at its weekdays; one day more and it occurs', () => {
    expect(wrong({})).toEqual(['input.neverOccurs'])
    expect(wrong({ to: '2023-03-12' })).toBeUndefined()
    expect(wrong({ weekdays: [] })).toEqual(['input.required'])
    expect(wrong({ weekdays: [8] })).toContain('input.choice')
    expect(wrong({ weekdays: [7, 7], to: null })).toEqual(['input.repeated'])
  })
  test('so are one that ends before it begins, and one of more than six years', () => {
    expect(wrong({ to: '2023-03-01' })).toContain('input.endBeforeStart')
    expect(wrong({ to: '2030-01-01' })).toEqual(['input.ruleTooLong'])
  })
})

const stored = (one: Partial<Pickup>): Pickup => ({
  ...rule,
  ruleId: 'r',
  catchUpFor: null,
  plannedOn: '2023-03-21',
  actualOn: '2023-03-21',
  isCancelled: false,
  cause: null,
  reason: null,
  sequence: 0,
  changedAt: '2023-02-01T00:00:00.000Z',
  ...one,
  id: one.id ?? 'p',
})
const plan = (pickups: readonly Pickup[], change: Partial<PickupRule> = {}, keeps?: ReadonlySet<string>) =>
  planChanges({ ...rule, ...change }, nauryz, pickups, { to: '2023-03-31', ...(keeps ? { keeps } : {}) })

describe('planning', () => {
  test('adds what is not stored and raises the sequence of what a new holiday moves', () => {
    const { added, changed } = plan([stored({})])
    expect(added).toHaveLength(7)
    expect(changed).toEqual([
      expect.objectContaining({ id: 'p', actualOn: '2023-03-24', cause: 'holiday', sequence: 1 }),
    ])
  })

  test('leaves what a person moved, and what was recorded, as it is', () => {
    const moved = stored({ cause: 'hand', actualOn: '2023-03-20', sequence: 1 })
    expect(plan([moved]).changed).toEqual([])
    expect(plan([stored({})], {}, new Set(['p'])).changed).toEqual([])
  })

  test('cancels what a corrected rule has no more, and takes it back with the rule', () => {
    const [gone] = plan([stored({ plannedOn: '2023-03-04', actualOn: '2023-03-04' })], {
      weekdays: [2],
    }).changed
    expect(gone).toMatchObject({ isCancelled: true, cause: 'rule', sequence: 1 })
    const again = plan([stored({ plannedOn: '2023-03-04', actualOn: '2023-03-04', ...gone })]).changed
    expect(again).toEqual([expect.objectContaining({ isCancelled: false, cause: null, sequence: 2 })])
  })

  test('a second time changes nothing, whatever was stored', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.integer({ min: 0, max: 60 }), by: fc.constantFrom('hand', null, 'rule') }),
        ),
        (given) => {
          const unique = new Map(given.map((each) => [each.at, each]))
          const pickups = [...unique.values()].map(({ at, by }) => {
            const day = addDays('2023-02-15', at)
            return stored({ id: `p${at}`, plannedOn: day, actualOn: day, cause: by })
          })
          const first = plan(pickups)
          const after = [
            ...pickups.map((each) => ({ ...each, ...first.changed.find(({ id }) => id === each.id) })),
            ...first.added.map((one) => stored({ id: one.plannedOn, ...one })),
          ]
          expect(plan(after)).toEqual({ added: [], changed: [] })
        },
      ),
    )
  })
})

test('a calendar of a group has the rounds of the group and those of the whole village', () => {
  const group = { placeId: 'v', groupId: 'a', streetId: null }
  expect(concerns({ placeId: 'v', groupId: 'a', streetId: null }, group)).toBe(true)
  expect(concerns({ placeId: 'v', groupId: null, streetId: null }, group)).toBe(true)
  expect(concerns({ placeId: 'v', groupId: 'b', streetId: null }, group)).toBe(false)
  expect(concerns({ placeId: 'w', groupId: null, streetId: null }, group)).toBe(false)
  expect(concerns({ placeId: 'v', groupId: 'b', streetId: null }, { ...group, groupId: null })).toBe(true)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { placeLine } from '../place/place-line.ts'
import { isRival, lastDayOf, ownRuleOn, ruleAt, type OwnRule } from './own-rule.ts'
import { neededOf, outcomeOf, quorumOf } from './quorum.ts'

const rule = (changes: Partial<OwnRule> = {}): OwnRule => ({
  id: 'rule',
  kind: 'separateGathering',
  placeIds: [],
  from: '2024-05-06',
  noticeDays: 15,
  materialDays: null,
  quorumPercent: 20,
  quorumAtLeast: null,
  majority: 'present',
  hasCastingVote: false,
  chair: 'akim',
  signers: 'chairSecretary',
  handOverDays: 3,
  akimReplyDays: null,
  representatives: null,
  act: { ru: 'Решение маслихата', kk: 'Мәслихат шешімі' },
  actNumber: '225',
  actOn: '2024-05-06',
  url: null,
  ...changes,
})
const places = [
  { id: 'district', parentId: null },
  { id: 'okrug', parentId: 'district' },
  { id: 'village', parentId: 'okrug' },
  { id: 'school', parentId: 'village' },
  { id: 'other', parentId: 'district' },
]
const at = (place: string, day: string) => ({
  kind: 'separateGathering' as const,
  line: placeLine(places, place),
  day,
})
const found = (rules: readonly OwnRule[], place: string, day = '2025-01-01') =>
  ownRuleOn(rules, at(place, day))?.id

describe('the own rule of a place', () => {
  test('holds from its day on; the day before the model rule does', () => {
    const rules = [rule()]
    expect(ruleAt(rules, at('village', '2024-05-05'))).toMatchObject({ ownId: null, quorumPercent: 10 })
    expect(ruleAt(rules, at('village', '2024-05-06'))).toMatchObject({ ownId: 'rule', quorumPercent: 20 })
    expect(ruleAt(rules, at('village', '2024-05-07'))?.source).toEqual({
      ru: 'Решение маслихата, № 225 от 06.05.2024',
      kk: 'Мәслихат шешімі, 06.05.2024 № 225',
    })
  })
  test('is closed by a new one for the same places, whatever order they are named in', () => {
    const rules = [
      rule({ id: 'first', placeIds: ['village', 'other'] }),
      rule({ id: 'second', placeIds: ['other', 'village'], from: '2025-03-01' }),
      rule({ id: 'else', placeIds: ['village'], from: '2025-02-01', kind: 'assembly' }),
    ]
    expect(lastDayOf(rules[0] as OwnRule, rules)).toBe('2025-02-28')
    expect(lastDayOf(rules[1] as OwnRule, rules)).toBeNull()
    expect([found(rules, 'village', '2025-02-28'), found(rules, 'village', '2025-03-01')]).toEqual([
      'first',
      'second',
    ])
  })
  test('is the nearest, then of the smallest set, then the newest', () => {
    const all = rule({ id: 'all', from: '2024-12-01' })
    const district = rule({ id: 'district', placeIds: ['district'], from: '2024-11-01' })
    const pair = rule({ id: 'pair', placeIds: ['village', 'other'], from: '2024-10-01' })
    const one = rule({ id: 'one', placeIds: ['village'], from: '2024-09-01' })
    const rules = [all, district, pair, one]
    expect(['school', 'other', 'okrug', 'nowhere'].map((place) => found(rules, place))).toEqual([
      'one',
      'pair',
      'district',
      'all',
    ])
    expect(found(rules.slice(0, 3), 'village')).toBe('pair')
  })
  test('is never that of another kind, and own meetings of the organisation have none', () => {
    expect(ruleAt([rule()], { ...at('village', '2025-01-01'), kind: 'assembly' })?.ownId).toBeNull()
    expect(ruleAt([rule()], { ...at('village', '2025-01-01'), kind: 'communityMeeting' })?.isLegal).toBe(
      false,
    )
  })
  test('is one, and the same in whatever order rules are read, where no two are rivals', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2024-05-06', days))
    const some = fc.record({
      placeIds: fc.uniqueArray(fc.constantFrom('district', 'okrug', 'village', 'other')),
      from: day,
    })
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 8 }),
        day,
        fc.constantFrom('school', 'other'),
        (given, on, place) => {
          const rules = given
            .map((each, index) => rule({ ...each, id: String(index) }))
            .filter((each, index, all) => !all.slice(0, index).some((other) => isRival(each, other)))
          const holding = ownRuleOn(rules, at(place, on))
          expect(ownRuleOn(rules.toReversed(), at(place, on))).toEqual(holding)
          const line = placeLine(places, place)
          const could = rules.filter(
            ({ from, placeIds }) =>
              from <= on && (placeIds.length === 0 || placeIds.some((id) => line.includes(id))),
          )
          expect(holding === null).toBe(could.length === 0)
          // A later rule changes nothing of the days before it.
          const later = rule({ id: 'later', from: addDays(on, 1) })
          expect(ownRuleOn([...rules, later], at(place, on))).toEqual(holding)
        },
      ),
    )
  })
})

describe('rivals', () => {
  const village = rule({ placeIds: ['village'] })
  test.each([
    [rule({ placeIds: ['village'] }), true],
    [rule({ placeIds: ['other'] }), false],
    [rule({ placeIds: ['village', 'other'] }), false],
    [rule({ placeIds: ['village'], from: '2024-05-07' }), false],
    [rule({ placeIds: ['village'], kind: 'assembly' }), false],
    [rule(), false],
  ])('%#', (other, is) => expect(isRival(village, other)).toBe(is))
  test('are two for everywhere of one day', () => expect(isRival(rule(), rule())).toBe(true))
})

describe('what an own rule asks for', () => {
  const held = (changes: Partial<OwnRule>) => ruleAt([rule(changes)], at('village', '2025-01-01'))
  test('is the share, but never fewer than its least number', () => {
    const both = held({ quorumAtLeast: 30 })
    expect([149, 150, 151].map((entitled) => neededOf(both, entitled))).toEqual([30, 30, 31])
    const least = held({ quorumPercent: null, quorumAtLeast: 30 })
    expect(neededOf(least, null)).toBe(30)
    const came = (total: number) => ({ attendance: { kind: 'count' as const, total } })
    expect([29, 30].map((n) => quorumOf(least, { entitled: null, voters: null }, came(n)).kind)).toEqual([
      'missed',
      'reached',
    ])
    expect(quorumOf(held({ quorumPercent: null }), { entitled: 9, voters: null }, came(1)).kind).toBe('free')
  })
  test('is its own majority', () => {
    const votes = (votesFor: number) => ({ votesFor, votesAgainst: 0, votesAbstained: 0 })
    const members = held({ majority: 'members' })
    expect([10, 11].map((n) => outcomeOf(votes(n), 12, members, 20))).toEqual(['rejected', 'adopted'])
    expect(outcomeOf(votes(11), 12, members, null)).toBeNull()
    const thirds = held({ majority: 'twoThirds' })
    expect([7, 8].map((n) => outcomeOf(votes(n), 12, thirds, 20))).toEqual(['rejected', 'adopted'])
    expect(outcomeOf(votes(0), 0, thirds, 20)).toBe('rejected')
  })
})

test('a circle of places ends', () => {
  const circle = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ]
  expect(placeLine(circle, 'a')).toEqual(['a', 'b'])
  expect(placeLine(circle, null)).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { gatheringKinds, type GatheringKind } from './gathering.ts'
import { claimsLegalForce, gatheringRules, ruleOn } from './gathering-rules.ts'
import {
  decisionState,
  gatheringFaults,
  handOverDay,
  lastNoticeDay,
  neededOf,
  outcomeOf,
  quorumOf,
  voteFaults,
} from './quorum.ts'

const came = (total: number | null, title = 'Встреча') => ({
  attendance: total === null ? ({ kind: 'none' } as const) : ({ kind: 'count', total } as const),
  title: { ru: title },
})
const separate = ruleOn('separateGathering', '2023-08-01')
const assembly = ruleOn('assembly', '2023-08-01')
const own = ruleOn('communityMeeting', '2023-08-01')

describe('rules', () => {
  test('hold one at a time, and those of the law change on their day', () => {
    expect(ruleOn('separateGathering', '2023-07-12')?.source.ru).toContain('№ 1106')
    expect(ruleOn('separateGathering', '2023-07-13')?.source.ru).toContain('№ 122')
    expect(ruleOn('separateGathering', '2013-10-17')).toBeNull()
    expect(ruleOn('assembly', '2017-08-06')).toBeNull()
    fc.assert(
      fc.property(fc.constantFrom(...gatheringKinds), fc.integer({ min: 0, max: 20_000 }), (kind, at) => {
        const day = addDays('1990-01-01', at)
        const holding = gatheringRules.filter(
          (rule) => rule.kind === kind && rule.from <= day && (rule.to === null || day <= rule.to),
        )
        expect(holding.length).toBeLessThanOrEqual(1)
      }),
    )
  })
  test.each([
    ['Сход местного сообщества', true],
    ['О сходе местного сообщества села', true],
    ['Раздельный сход улицы Абая', true],
    ['Собрание местного сообщества', true],
    ['Жергілікті қоғамдастық жиыны', true],
    ['Жергілікті қоғамдастықтың бөлек жиыны', true],
    ['Жергілікті қоғамдастық жиналысы', true],
    ['Сход жителей', false],
    ['Собрание жителей села', false],
    ['Ауыл тұрғындарының жиыны', false],
  ])('«%s» claims legal force: %s', (title, claims) => expect(claimsLegalForce({ ru: title })).toBe(claims))
})

describe('a quorum', () => {
  test('is a tenth of the entitled at a separate gathering, rounded up', () => {
    expect([1, 10, 11, 240, 241].map((entitled) => neededOf(separate, entitled))).toEqual([1, 1, 2, 24, 25])
    const at = (total: number) => quorumOf(separate, { entitled: 241, voters: null }, came(total)).kind
    expect([at(24), at(25)]).toEqual(['missed', 'reached'])
  })
  test('is half of the members at an assembly', () => {
    const at = (voters: number, entitled: number) => quorumOf(assembly, { entitled, voters }, came(40)).kind
    expect([at(4, 10), at(5, 10), at(5, 11), at(6, 11)]).toEqual(['missed', 'reached', 'missed', 'reached'])
  })
  test('is asked of no meeting of the organisation’s own, and not guessed where nobody counted', () => {
    expect(quorumOf(own, { entitled: 241, voters: null }, came(3))).toEqual({ kind: 'free' })
    expect(quorumOf(separate, { entitled: null, voters: 5 }, came(9)).kind).toBe('unknown')
    expect(quorumOf(separate, { entitled: 90, voters: null }, came(null)).kind).toBe('unknown')
    expect(quorumOf(separate, { entitled: 90, voters: 0 }, came(9))).toEqual({
      kind: 'missed',
      needed: 9,
      present: 0,
    })
  })
  test('never needs more than there are entitled, nor less as they grow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (entitled) => {
        for (const rule of [separate, assembly]) {
          const needed = neededOf(rule, entitled) ?? -1
          expect(needed).toBeGreaterThan(0)
          expect(needed).toBeLessThanOrEqual(entitled)
          expect(needed * 100).toBeGreaterThanOrEqual(entitled * (rule?.quorumPercent ?? 0))
          expect(neededOf(rule, entitled + 1) ?? 0).toBeGreaterThanOrEqual(needed)
        }
      }),
    )
  })
})

describe('votes', () => {
  const votes = (votesFor: number, votesAgainst: number, votesAbstained: number) => ({
    votesFor,
    votesAgainst,
    votesAbstained,
  })
  test('adopt by more than half of those present', () => {
    expect(outcomeOf(votes(6, 2, 2), 11, separate)).toBe('adopted')
    expect(outcomeOf(votes(5, 2, 2), 10, separate)).toBe('rejected')
    expect(outcomeOf(votes(5, 5, 0), 10, assembly)).toBe('chair')
    expect(outcomeOf(votes(5, 4, 0), null, own)).toBe('adopted')
    expect(outcomeOf({ votesFor: null, votesAgainst: null, votesAbstained: null }, 10, own)).toBeNull()
    expect(outcomeOf(votes(0, 0, 0), 0, assembly)).toBe('rejected')
  })
  test('are no more than had one', () => {
    expect(voteFaults(votes(8, 1, 1), 10)).toEqual([])
    expect(voteFaults(votes(8, 2, 1), 10)).toEqual([
      { path: 'votesFor', key: 'input.abovePresent', params: { limit: 10 } },
    ])
    expect(voteFaults(votes(8, 2, 1), null)).toEqual([])
  })
})

describe('figures that cannot be', () => {
  const faults = (
    given: { kind?: GatheringKind; entitled?: number | null; voters?: number | null },
    total: number | null,
    title?: string,
  ) =>
    gatheringFaults(
      { kind: 'separateGathering', entitled: null, voters: null, ...given },
      came(total, title),
      [{ votesFor: 5, votesAgainst: 0, votesAbstained: 1 }],
    ).map(({ path, key }) => `${path}: ${key}`)
  test('are more people than are entitled or than came, and fewer than voted', () => {
    expect(faults({ entitled: 40 }, 40)).toEqual([])
    expect(faults({ entitled: 39 }, 40)).toEqual(['voters: input.aboveEntitled'])
    expect(faults({ entitled: 39, voters: 39 }, 40)).toEqual([])
    expect(faults({ voters: 41 }, 40)).toEqual(['voters: input.aboveAttendance'])
    expect(faults({ voters: 6 }, 40)).toEqual([])
    expect(faults({ voters: 5 }, 40)).toEqual(['voters: input.belowVotes'])
    expect(faults({}, null)).toEqual([])
  })
  test('an own meeting bears no name of a legal one', () => {
    const title = 'Сход местного сообщества'
    expect(faults({ kind: 'communityMeeting' }, 40, title)).toEqual(['kind: input.gatheringTitle'])
    expect(faults({ kind: 'separateGathering' }, 40, title)).toEqual([])
  })
})

describe('days', () => {
  test('of a notice are ten before, of the minutes two working ones after', () => {
    expect(lastNoticeDay(separate, '2023-08-20')).toBe('2023-08-10')
    expect(lastNoticeDay(own, '2023-08-20')).toBeNull()
    const holiday = { day: '2023-08-30', kind: 'holiday' as const, name: {}, source: '' }
    expect(handOverDay(separate, '2023-08-25', [holiday])).toBe('2023-08-29')
    expect(handOverDay(separate, '2023-08-28', [holiday])).toBe('2023-08-31')
    expect(handOverDay(separate, '2023-08-28', [])).toBeNull()
  })
  test('of a decision: the day by which it is due still counts', () => {
    const state = (today: string, doneOn: string | null = null) =>
      decisionState({ dueOn: '2023-06-01', doneOn }, today)
    expect([state('2023-06-01'), state('2023-06-02'), state('2023-06-02', '2023-06-02')]).toEqual([
      'open',
      'overdue',
      'done',
    ])
    expect(decisionState({ dueOn: null, doneOn: null }, '2099-01-01')).toBe('open')
  })
})

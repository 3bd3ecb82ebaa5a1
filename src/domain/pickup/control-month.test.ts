import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pickup } from '../schedule/schedule.ts'
import { controlMonth, type JudgedRound } from './control-month.ts'
import type { PickupMark } from './pickup.ts'
import { verdicts } from './verdict.ts'

const round = (change: Partial<Pickup>): Pickup =>
  ({
    id: 'r',
    ruleId: 'rule',
    plannedOn: '2023-06-06',
    actualOn: '2023-06-06',
    isCancelled: false,
    ...change,
  }) as Pickup
const mark = (change: Partial<PickupMark>): PickupMark =>
  ({
    id: 'm',
    pickupId: 'r',
    outcome: 'done',
    reason: null,
    volumeM3: null,
    replaces: null,
    ...change,
  }) as PickupMark
const month = (change: Partial<Parameters<typeof controlMonth>[0]>) =>
  controlMonth({
    rounds: [round({})],
    verdictOf: () => null,
    marks: [],
    complaints: [],
    photos: [],
    ...change,
  })

test('what nobody judged is unknown; nothing measured is not nought', () => {
  expect(month({})).toMatchObject({ planned: 1, byVerdict: { unknown: 1, done: 0 }, volumeM3: null })
})

test('a volume that two controllers measured of one truck counts once, a corrected one not at all', () => {
  const marks = [
    mark({ id: 'a', volumeM3: 60 }),
    mark({ id: 'b', volumeM3: 6, replaces: 'a' }),
    mark({ id: 'c', volumeM3: 7 }),
  ]
  expect(month({ marks }).volumeM3).toBe(7)
})

test('a missed day stands with its reasons, each once', () => {
  const marks = ['дорога', 'дорога', 'поломка'].map((reason, at) =>
    mark({ id: `${at}`, outcome: 'missed', reason }),
  )
  const verdictOf = (): JudgedRound => ({ verdict: 'missed', isPartial: false })
  expect(month({ marks, verdictOf }).missed).toEqual([{ day: '2023-06-06', reasons: ['дорога', 'поломка'] }])
})

test('the kinds of any month add up to its rounds', () => {
  const any = fc.record({
    isCancelled: fc.boolean(),
    ruleId: fc.constantFrom('rule', null),
    verdict: fc.constantFrom(...verdicts, null),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (given) => {
      const rounds = given.map(({ isCancelled, ruleId }, at) =>
        round({ id: String(at), isCancelled, ruleId }),
      )
      const found = month({
        rounds,
        verdictOf: (id) => {
          const verdict = given[Number(id)]?.verdict ?? null
          return verdict === null ? null : { verdict, isPartial: false }
        },
      })
      const judged = Object.values(found.byVerdict).reduce((sum, count) => sum + count, 0)
      expect(judged + found.cancelled).toBe(rounds.length)
      expect(found.planned + found.extra).toBe(rounds.length)
    }),
  )
})

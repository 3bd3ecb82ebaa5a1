import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { activityRuleOn, groupActivity } from './activity.ts'
import type { InitiativeMember } from './initiative.ts'
import { activistsInput, parts, type MemberDecision, type Occasion } from './part.ts'

const member = (id: string, changes: Partial<InitiativeMember> = {}): InitiativeMember => ({
  id,
  groupId: 'g',
  role: 'member',
  from: '2023-04-01',
  to: null,
  consentOn: null,
  consentHow: null,
  keptUntil: null,
  isPublished: false,
  withdrawnOn: null,
  ...changes,
})
const group = (...members: InitiativeMember[]) => ({
  placeId: 'p',
  formedOn: '2023-03-20',
  endedOn: null,
  members,
})
const occasion = (on: string, ticked: readonly string[], changes: Partial<Occasion> = {}): Occasion => ({
  eventId: on,
  cleanUpId: null,
  kind: 'gathering',
  placeId: 'p',
  on,
  title: { ru: 'Встреча' },
  project: 'KS',
  parts: ticked.map((memberId) => ({ memberId, part: 'present' })),
  ...changes,
})
const year = { from: '2023-01-01', to: '2023-12-31' }
const rowsOf = (
  members: readonly InitiativeMember[],
  occasions: readonly Occasion[],
  decisions: readonly MemberDecision[] = [],
) => groupActivity(group(...members), { occasions, decisions }, year).rows
const standings = (...of: Parameters<typeof rowsOf>) =>
  Object.fromEntries(rowsOf(...of).map((row) => [row.member.id, row.standing]))

describe('who is active', () => {
  const days = ['2023-05-01', '2023-05-02', '2023-05-03', '2023-05-04']
  test('came to one in three; one in four is seldom, none is never', () => {
    const held = days.map((on, at) => occasion(on, at === 0 ? ['a', 'b'] : at === 1 ? ['a', 'd'] : ['d']))
    expect(standings([member('a'), member('b'), member('c'), member('d')], held)).toEqual({
      a: 'active',
      b: 'some',
      c: 'never',
      d: 'active',
    })
    expect(standings([member('a'), member('b')], held.slice(0, 3))['b']).toBe('active')
  })
  test('who led once is, and who carried out a decision; a decision that waits is not enough', () => {
    const held = days.map((on, at) =>
      occasion(on, ['x'], at === 0 ? { parts: [{ memberId: 'a', part: 'chair' }] } : {}),
    )
    const decision = { takenOn: '2023-05-01', dueOn: null, doneOn: null }
    expect(
      standings([member('a'), member('b'), member('c'), member('x')], held, [
        { memberId: 'b', ...decision, doneOn: '2023-06-01' },
        { memberId: 'c', ...decision },
      ]),
    ).toMatchObject({ a: 'active', b: 'active', c: 'some' })
  })
  test('a rule holds from its day on', () => {
    const rules = [
      { from: '2023-01-01', of: 3 },
      { from: '2024-01-01', of: 2 },
    ]
    expect(['2023-12-31', '2024-01-01'].map((day) => activityRuleOn(day, rules).of)).toEqual([3, 2])
  })
})

describe('what counts', () => {
  test('an occasion with nobody ticked counts against nobody, and asks for ticks', () => {
    const held = [occasion('2023-05-01', []), occasion('2023-05-02', [], { placeId: 'q' })]
    const { rows, unrecorded, recorded } = groupActivity(
      group(member('a')),
      { occasions: held, decisions: [] },
      year,
    )
    expect(rows.map(({ could, standing }) => [could, standing])).toEqual([[0, 'unknown']])
    expect([unrecorded.length, recorded.length]).toEqual([1, 0])
  })
  test('one could come from the first to the last day of the membership', () => {
    const held = ['2023-04-30', '2023-05-01', '2023-05-31', '2023-06-01'].map((on) => occasion(on, ['b']))
    const [row] = rowsOf([member('a', { from: '2023-05-01', to: '2023-05-31' }), member('b')], held).filter(
      ({ member: { id } }) => id === 'a',
    )
    expect(row).toMatchObject({ could: 2, came: 0, standing: 'never' })
  })
  test('whoever is ticked beyond the membership came, and could', () => {
    expect(rowsOf([member('a', { from: '2023-05-02' })], [occasion('2023-05-01', ['a'])])[0]).toMatchObject({
      could: 1,
      came: 1,
    })
  })
  test('nobody came to more than they could, and kinds never exceed what was come to', () => {
    const anyOccasion = fc
      .tuple(
        fc.integer({ min: 0, max: 500 }),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
        fc.constantFrom('gathering', 'cleanUp', 'other'),
        fc.constantFrom(...parts),
      )
      .map(([at, ids, kind, part]) =>
        occasion(addDays('2022-10-01', at), [], {
          kind: kind as Occasion['kind'],
          parts: ids.map((memberId) => ({ memberId, part })),
        }),
      )
    fc.assert(
      fc.property(fc.array(anyOccasion, { maxLength: 12 }), (held) => {
        const { rows, recorded } = groupActivity(
          group(member('a'), member('b', { from: '2023-06-01' }), member('c', { to: '2023-06-30' })),
          { occasions: held, decisions: [] },
          year,
        )
        for (const row of rows) {
          expect(row.came).toBeLessThanOrEqual(row.could)
          expect(row.could).toBeLessThanOrEqual(recorded.length)
          expect(row.gatherings + row.cleanUps).toBeLessThanOrEqual(row.came)
          expect(row.standing === 'never').toBe(row.could > 0 && row.came === 0)
        }
      }),
    )
  })
})

test('ticks are of one event or clean-up day, and of each member once', () => {
  const id = '018f4e6a-0000-7000-8000-000000000001'
  const accepts = (input: object): boolean => v.safeParse(activistsInput, input).success
  const one = { memberId: id, part: 'present' }
  expect(accepts({ eventId: id, parts: [one] })).toBe(true)
  expect(accepts({ cleanUpId: id, parts: [] })).toBe(true)
  expect(accepts({ eventId: id, cleanUpId: id, parts: [] })).toBe(false)
  expect(accepts({ parts: [] })).toBe(false)
  expect(accepts({ eventId: id, parts: [one, { ...one, part: 'chair' }] })).toBe(false)
  expect(accepts({ eventId: id, parts: [{ ...one, part: 'king' }] })).toBe(false)
})

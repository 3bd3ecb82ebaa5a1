import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { activeMembers, initiativeCounts, isActiveGroup } from './active-members.ts'
import { memberFaults } from './initiative-input.ts'
import type { InitiativeMember } from './initiative.ts'

const member = (changes: Partial<InitiativeMember> = {}): InitiativeMember => ({
  id: 'a',
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
const group = (members: readonly InitiativeMember[], endedOn: string | null = null) => ({
  id: 'g',
  placeId: 'p',
  name: { ru: 'Группа' },
  formedOn: '2023-03-20',
  endedOn,
  note: null,
  members,
})

describe('who is active', () => {
  test('the first and the last day count, those beside them do not', () => {
    const one = group([member({ to: '2023-06-30' })])
    const days = ['2023-03-31', '2023-04-01', '2023-06-30', '2023-07-01']
    expect(days.map((day) => activeMembers(one, day).length)).toEqual([0, 1, 1, 0])
  })
  test('nobody is when the group has ended or is not formed yet', () => {
    const one = group([member({ from: '2023-03-01' })], '2023-05-01')
    expect(
      ['2023-03-19', '2023-03-20', '2023-05-01', '2023-05-02'].map((day) => isActiveGroup(one, day)),
    ).toEqual([false, true, true, false])
    expect(activeMembers(one, '2023-05-02')).toEqual([])
  })
  test('who leads stands first, then who joined first', () => {
    const all = [
      member({ id: 'c', from: '2023-04-02' }),
      member({ id: 'b' }),
      member({ id: 'a', role: 'leader', from: '2023-05-01' }),
    ]
    expect(activeMembers(group(all), '2023-06-01').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
  test('counts of all groups are the sums of each, on any day', () => {
    const offset = fc.integer({ min: 0, max: 400 })
    const day = (at: number): string => addDays('2023-01-01', at)
    const anyMember = fc
      .tuple(offset, fc.option(offset))
      .map(([from, length]) => member({ from: day(from), to: length === null ? null : day(from + length) }))
    const anyGroup = fc
      .tuple(fc.array(anyMember, { maxLength: 6 }), fc.option(offset), fc.constantFrom('p', 'q', 'r'))
      .map(([members, ends, placeId]) => ({
        ...group(members, ends === null ? null : addDays('2023-03-20', ends)),
        placeId,
      }))
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 6 }), offset, (groups, at) => {
        const on = day(at)
        const counts = initiativeCounts(groups, on)
        expect(counts.members).toBe(groups.flatMap((each) => activeMembers(each, on)).length)
        expect(counts.villages).toBeLessThanOrEqual(counts.groups)
        expect(counts.groups).toBeLessThanOrEqual(groups.length)
      }),
    )
  })
})

describe('a name', () => {
  const given = {
    from: '2023-04-01',
    to: null,
    name: null,
    phone: null,
    consentOn: null,
    consentHow: null,
    keptUntil: null,
  }
  const consent = { consentOn: '2023-04-01', consentHow: 'paper' as const, keptUntil: '2024-12-31' }
  const name = 'Арман Сейіт'
  const faults = (changes: Partial<Parameters<typeof memberFaults>[0]>): string[] =>
    memberFaults({ ...given, ...changes }).map(({ path, key }) => `${path}: ${key}`)
  test('stands with a whole consent, or neither does', () => {
    expect(faults({})).toEqual([])
    expect(faults({ name, ...consent })).toEqual([])
    expect(faults({ name, ...consent, keptUntil: null })).toEqual(['keptUntil: input.nameConsent'])
    const all = ['consentOn', 'consentHow', 'keptUntil'].map((path) => `${path}: input.nameConsent`)
    expect(faults({ name })).toEqual(all)
    expect(faults(consent)).toEqual(all)
    expect(faults({ phone: '+77011234567' })).toEqual(['phone: input.nameConsent'])
  })
  test('is kept no shorter than from its consent on, and nobody leaves before joining', () => {
    expect(faults({ name, ...consent, keptUntil: '2023-04-01' })).toEqual([])
    expect(faults({ name, ...consent, keptUntil: '2023-03-31' })).toEqual(['keptUntil: input.endBeforeStart'])
    expect(faults({ to: '2023-04-01' })).toEqual([])
    expect(faults({ to: '2023-03-31' })).toEqual(['to: input.endBeforeStart'])
  })
})

import { describe, expect, test } from 'vitest'
import { roles, type Role } from '../account/account.ts'
import type { Approval, Decision, DecisionKind, ProjectReview, Submission } from './review.ts'
import {
  attemptsOf,
  refusedStep,
  reviewState,
  reviewStates,
  reviewSteps,
  standingApprovals,
  type ReviewState,
  type ReviewStep,
} from './review-steps.ts'

/** The rule a second time, as people tell it: who may do what when. `a` administrator, `m` manager, `c` accountant, `o` operator's monitor. */
const told: { readonly [step in ReviewStep]: { readonly [state in ReviewState]?: string } } = {
  approve: { draft: 'amc', returned: 'amc', unlocked: 'amc' },
  submit: { draft: 'am', returned: 'am', unlocked: 'am' },
  remark: { submitted: 'amo' },
  answer: { submitted: 'amc', returned: 'amc' },
  settle: { submitted: 'amo', returned: 'amo' },
  return: { submitted: 'amo' },
  accept: { submitted: 'amo' },
  unlock: { submitted: 'amo', accepted: 'ao' },
}
const letterOf: Partial<Record<Role, string>> = {
  administrator: 'a',
  manager: 'm',
  accountant: 'c',
  monitor: 'o',
}

const cases = reviewSteps.flatMap((step) =>
  reviewStates.flatMap((state) => roles.map((role) => ({ step, state, role }))),
)

describe('every step in every state by every role', () => {
  test.each(cases)('$step in $state by $role', ({ step, state, role }) => {
    const who = told[step][state]
    const refusal = refusedStep({ step, state, role, hasLetter: true, openRemarks: 0 })
    if (who === undefined) expect(refusal).toEqual({ refused: 'state', step, state })
    else if (!who.includes(letterOf[role] ?? '-')) expect(refusal).toEqual({ refused: 'role', step, role })
    else expect(refusal).toBeNull()
  })
})

describe('a decision', () => {
  test.each(['return', 'accept'] as const)(
    '%s of the organisation itself wants the letter, of the monitor not',
    (step) => {
      expect(refusedStep({ step, state: 'submitted', role: 'manager' })).toEqual({ refused: 'letter', step })
      expect(refusedStep({ step, state: 'submitted', role: 'manager', hasLetter: true })).toBeNull()
      expect(refusedStep({ step, state: 'submitted', role: 'monitor' })).toBeNull()
    },
  )

  test('to accept waits for the last open remark; to give back does not', () => {
    const wanted = { state: 'submitted', role: 'monitor', openRemarks: 1 } as const
    expect(refusedStep({ step: 'accept', ...wanted })).toEqual({ refused: 'openRemarks', count: 1 })
    expect(refusedStep({ step: 'accept', ...wanted, openRemarks: 0 })).toBeNull()
    expect(refusedStep({ step: 'return', ...wanted })).toBeNull()
  })

  test("a monitor's remark is not settled by those whom it concerns; one from a paper letter is", () => {
    const wanted = { step: 'settle', state: 'submitted' } as const
    expect(refusedStep({ ...wanted, role: 'manager', remarkBy: 'monitor' })).toEqual({
      refused: 'foreignRemark',
    })
    expect(refusedStep({ ...wanted, role: 'manager', remarkBy: 'manager' })).toBeNull()
    expect(refusedStep({ ...wanted, role: 'monitor', remarkBy: 'monitor' })).toBeNull()
    expect(refusedStep({ ...wanted, role: 'monitor', remarkBy: 'manager' })).toBeNull()
  })
})

const scope = { kind: 'final', from: null, to: null } as const
const decision = (kind: DecisionKind, at = '2023-12-10T09:00:00.000Z'): Decision => ({
  id: `d-${kind}-${at}`,
  kind,
  reason: 'Нет протоколов',
  letter: null,
  by: 'Айгүл',
  at,
})
const attempt = (number: number, decisions: readonly Decision[] = []): Submission => ({
  ...scope,
  id: `s${number}`,
  projectId: 'p',
  attempt: number,
  form: 'kz-grant-final@2022',
  sha256: 'a'.repeat(64),
  contentSha256: 'b'.repeat(64),
  note: '',
  files: [],
  decisions,
  by: 'Айгүл',
  at: '2023-12-05T09:00:00.000Z',
})

describe('where a report stands', () => {
  test.each<[string, readonly Submission[], ReviewState]>([
    ['nobody handed it in', [], 'draft'],
    ['handed in', [attempt(1)], 'submitted'],
    ['given back', [attempt(1, [decision('return')])], 'returned'],
    ['handed in again', [attempt(1, [decision('return')]), attempt(2)], 'submitted'],
    [
      'accepted at the second attempt',
      [attempt(1, [decision('return')]), attempt(2, [decision('acceptance')])],
      'accepted',
    ],
    ['opened again', [attempt(1, [decision('acceptance'), decision('unlocking')])], 'unlocked'],
    ['taken back', [attempt(1, [decision('unlocking')])], 'unlocked'],
  ])('%s', (_, attempts, state) => {
    expect(reviewState(attempts)).toBe(state)
  })

  test('is told by its own attempts, not by those of another period', () => {
    const interim = { ...attempt(1), id: 'i', kind: 'interim' as const, from: '2023-03-14', to: '2023-06-30' }
    const review = { submissions: [attempt(2), interim, attempt(1)] }
    expect(attemptsOf(review, scope).map((one) => one.id)).toEqual(['s1', 's2'])
    expect(attemptsOf(review, { ...interim, to: '2023-07-31' })).toEqual([])
  })
})

describe('an approval', () => {
  const approval = (changes: Partial<Approval> = {}): Approval => ({
    ...scope,
    id: 'a1',
    role: 'accountant',
    contentSha256: 'b'.repeat(64),
    note: '',
    by: 'Марат',
    at: '2023-12-04T09:00:00.000Z',
    ...changes,
  })
  const standing = (review: Partial<ProjectReview>): number =>
    standingApprovals({ submissions: [], remarks: [], approvals: [], ...review }, scope, 'b'.repeat(64))
      .length

  test('holds for exactly what was approved', () => {
    expect(standing({ approvals: [approval()] })).toBe(1)
    expect(standing({ approvals: [approval({ contentSha256: 'c'.repeat(64) })] })).toBe(0)
    expect(standing({ approvals: [approval({ kind: 'interim' })] })).toBe(0)
  })

  test('is one for each person however often it was given', () => {
    expect(
      standing({ approvals: [approval(), approval({ id: 'a2' }), approval({ id: 'a3', by: 'Айгүл' })] }),
    ).toBe(2)
  })

  test('is gone when the report was unlocked since, even at the same instant', () => {
    const submissions = [attempt(1, [decision('unlocking', '2023-12-10T09:00:00.000Z')])]
    const at = (instant: string) => standing({ submissions, approvals: [approval({ at: instant })] })
    expect(at('2023-12-04T09:00:00.000Z')).toBe(0)
    expect(at('2023-12-10T09:00:00.000Z')).toBe(0)
    expect(at('2023-12-10T09:00:00.001Z')).toBe(1)
  })
})

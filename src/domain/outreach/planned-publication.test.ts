import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureRecords } from '../report/build/fixture-records.ts'
import { planStandings, planStepKinds, wrongStep, type PlanStep } from './planned-publication.ts'

const [publication] = fixtureRecords().publications
const planned = {
  id: 'plan',
  activityId: null,
  title: { ru: 'Весы на полигоне' },
  kind: 'post' as const,
  language: 'kk' as const,
  outlet: {},
  byWhom: null,
  dueOn: '2024-05-15',
}
const step = (position: number, kind: PlanStep['kind'], toOn: string | null = null): PlanStep => ({
  id: `step${position}`,
  plannedId: 'plan',
  position,
  kind,
  toOn,
  reason: 'Так решили',
})
const standing = (today: string, planSteps: readonly PlanStep[] = [], plannedId: string | null = null) =>
  planStandings(
    { plannedPublications: [planned], planSteps, publications: [{ ...publication!, plannedId }] },
    today,
  )[0]!

describe('a planned publication', () => {
  // The fifteenth of May 2024 is a Wednesday.
  it.each([
    ['2024-05-12', 'later'],
    ['2024-05-13', 'week'],
    ['2024-05-15', 'week'],
    ['2024-05-16', 'overdue'],
  ])('on %s is %s', (today, state) => {
    expect(standing(today).state).toBe(state)
  })
  it('counts by the day to which it was moved last', () => {
    const moved = standing('2024-05-16', [step(2, 'moved', '2024-06-10'), step(1, 'moved', '2024-05-20')])
    expect(moved).toMatchObject({ dueOn: '2024-06-10', state: 'later' })
    expect(moved.steps.map(({ position }) => position)).toEqual([1, 2])
  })
  it('is cancelled until it is taken up again, and keeps its day', () => {
    const steps = [step(1, 'moved', '2024-05-20'), step(2, 'cancelled')]
    expect(standing('2024-06-01', steps)).toMatchObject({ state: 'cancelled', dueOn: '2024-05-20' })
    expect(standing('2024-06-01', [...steps, step(3, 'reopened')]).state).toBe('overdue')
  })
  it('is done when a publication names it', () => {
    expect(standing('2024-06-01', [], 'plan').state).toBe('published')
    expect(standing('2024-06-01', [], 'another').state).toBe('overdue')
  })
})

describe('a step', () => {
  it.each([
    ['moved to another day', [], 'moved', '2024-05-16', null],
    ['moved to its own day', [], 'moved', '2024-05-15', 'sameDay'],
    ['taken up while it stands', [], 'reopened', null, 'notCancelled'],
    ['moved when cancelled', [step(1, 'cancelled')], 'moved', '2024-05-16', 'cancelled'],
    ['cancelled twice', [step(1, 'cancelled')], 'cancelled', null, 'cancelled'],
    ['taken up again', [step(1, 'cancelled')], 'reopened', null, null],
  ] as const)('%s', (_, steps, kind, toOn, wrong) => {
    expect(wrongStep(standing('2024-05-01', steps), { kind, toOn })).toBe(wrong)
  })
  it('does not follow a publication', () => {
    expect(wrongStep(standing('2024-05-01', [], 'plan'), { kind: 'cancelled', toOn: null })).toBe('published')
  })
  it('taken only where it may follow leaves a plan that is cancelled or has a day', () => {
    const tried = fc.record({ kind: fc.constantFrom(...planStepKinds), day: fc.integer({ min: 1, max: 28 }) })
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 12 }), (all) => {
        const taken: PlanStep[] = []
        for (const { kind, day } of all) {
          const toOn = kind === 'moved' ? `2024-05-${String(day).padStart(2, '0')}` : null
          if (wrongStep(standing('2024-05-01', taken), { kind, toOn }) === null)
            taken.push(step(taken.length + 1, kind, toOn))
        }
        const last = standing('2024-05-01', taken)
        const turns = taken.filter(({ kind }) => kind !== 'moved')
        expect(turns.map(({ kind }) => kind)).toEqual(
          turns.map((_, at) => (at % 2 === 0 ? 'cancelled' : 'reopened')),
        )
        expect(last.isCancelled).toBe(turns.length % 2 === 1)
        expect(last.dueOn).toBe(taken.findLast(({ kind }) => kind === 'moved')?.toOn ?? planned.dueOn)
      }),
    )
  })
})

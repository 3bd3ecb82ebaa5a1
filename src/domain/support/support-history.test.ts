import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApplicationCard, StepKind, SupportStep } from './support.ts'
import { stepKinds } from './support.ts'
import {
  answerDueOn,
  approvedOn,
  daysLate,
  paidOn,
  possibleSteps,
  stateOn,
  supportTotals,
  wrongHistory,
} from './support-history.ts'

let number = 0
const step = (kind: StepKind, on: string, amount: bigint | null = null, more: Partial<SupportStep> = {}) => {
  number += 1
  return {
    id: `s${number}`,
    applicationId: 'a',
    number,
    kind,
    on,
    amount,
    note: null,
    withdrawnWhy: null,
    ...more,
  }
}
const card = (steps: readonly SupportStep[], more: Partial<ApplicationCard> = {}): ApplicationCard => ({
  id: 'a',
  businessId: 'b',
  businessName: 'КХ «Береке»',
  placeId: 'p',
  kind: 'grant',
  programme: 'Гранты',
  givenBy: 'Отдел предпринимательства',
  asked: 138_000_000n,
  help: null,
  termDays: 30,
  withdrawnWhy: null,
  steps,
  ...more,
})

describe('what became of an application', () => {
  const told = card([
    step('prepared', '2023-11-01'),
    step('sent', '2023-11-22'),
    step('documents', '2023-12-01'),
    step('sent', '2023-12-05'),
    step('approved', '2023-12-20', 100_000_000n),
    step('paid', '2024-01-10', 60_000_000n),
    step('paid', '2024-02-10', 40_000_000n),
  ])

  test('is read at any day from the steps until then', () => {
    const days = [
      '2023-10-31',
      '2023-11-01',
      '2023-11-21',
      '2023-11-22',
      '2023-12-04',
      '2023-12-19',
      '2024-01-09',
    ]
    expect(days.map((day) => stateOn(told, day))).toEqual([
      null,
      'prepared',
      'prepared',
      'sent',
      'documents',
      'sent',
      'approved',
    ])
    expect(approvedOn(told, '2023-12-19')).toBeNull()
    expect(approvedOn(told, '2023-12-20')).toBe(100_000_000n)
    expect(paidOn(told, '2024-01-10')).toBe(60_000_000n)
    expect(paidOn(told, '2024-02-10')).toBe(100_000_000n)
  })

  test('waits longer than its term from the day after the last day of it, counted anew when sent anew', () => {
    expect(answerDueOn(told, '2023-11-23')).toBe('2023-12-22')
    expect(answerDueOn(told, '2023-12-02')).toBeNull()
    expect(answerDueOn(told, '2023-12-06')).toBe('2024-01-04')
    const waiting = card([step('sent', '2023-11-22')])
    expect(daysLate(waiting, '2023-12-22')).toBe(0)
    expect(daysLate(waiting, '2023-12-23')).toBe(1)
    expect(daysLate({ ...waiting, termDays: null }, '2024-12-23')).toBe(0)
  })

  test('pays out to the last tiyn of what was approved and no further', () => {
    expect(wrongHistory(told.steps)).toBeNull()
    expect(wrongHistory([...told.steps, step('paid', '2024-03-01', 1n)])).toBe('above')
    const early = step('paid', '2023-12-19', 1n)
    expect(wrongHistory([...told.steps, early])).toBe('order')
  })

  test('goes no way that a programme does not: refused is not paid, what was given up is over', () => {
    const sent = step('sent', '2023-11-22')
    const refused = [sent, step('refused', '2023-12-01')]
    expect(wrongHistory([...refused, step('paid', '2023-12-02', 1n)])).toBe('order')
    expect(wrongHistory([...refused, step('sent', '2023-12-02')])).toBeNull()
    expect(possibleSteps(card([sent, step('withdrawn', '2023-12-01')]), '2023-12-02')).toEqual([])
    expect(wrongHistory([step('approved', '2023-12-01', 1n)])).toBe('order')
  })

  test('leaves out a step that was taken back, and an application that was', () => {
    const steps = [
      step('sent', '2023-11-22'),
      step('refused', '2023-12-01', null, { withdrawnWhy: 'другая' }),
    ]
    expect(stateOn(card(steps), '2023-12-31')).toBe('sent')
    expect(stateOn(card(steps, { withdrawnWhy: 'дважды' }), '2023-12-31')).toBeNull()
  })
})

describe('sums of applications', () => {
  const someStep = fc.record({
    kind: fc.constantFrom(...stepKinds),
    day: fc.integer({ min: 10, max: 28 }),
    amount: fc.bigInt({ min: 1n, max: 10n ** 9n }),
  })
  const someCard = fc.record({
    asked: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    steps: fc.array(someStep, { maxLength: 8 }),
  })

  test('count each application in exactly one state, pay no more than was approved, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(someCard, { maxLength: 6 }), fc.integer({ min: 9, max: 29 }), (tried, at) => {
        const day = `2023-11-${String(at).padStart(2, '0')}`
        const cards = tried.map(({ asked, steps }) => {
          const kept: SupportStep[] = []
          for (const { kind, day: on, amount } of steps) {
            const money = kind === 'approved' || kind === 'paid' ? amount : null
            const one = step(kind, `2023-11-${on}`, money)
            // As the action does: what cannot follow is refused, and the rest stands.
            if (wrongHistory([...kept, one]) === null) kept.push(one)
          }
          return card(kept, { asked })
        })
        const totals = supportTotals(cards, day)
        expect(totals.states.reduce((sum, { count }) => sum + count, 0)).toBe(totals.count)
        for (const each of cards)
          expect(paidOn(each, day) <= (approvedOn(each, day) ?? paidOn(each, day))).toBe(true)
        expect(totals.paid).toBe(cards.reduce((sum, each) => sum + paidOn(each, day), 0n))
        if (totals.approvedCount > 0) expect(totals.paid <= totals.approved).toBe(true)
      }),
    )
  })
})

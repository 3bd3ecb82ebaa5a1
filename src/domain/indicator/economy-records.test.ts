import { describe, expect, test } from 'vitest'
import type { CountedHandOver, WasteUnit } from '../biowaste/biowaste.ts'
import { fixtureRecords } from '../report/build/fixture-records.ts'
import { noServiceFacts, type ServiceFacts, type ServiceSource } from '../service/service-facts.ts'
import type { ApplicationCard, StepKind, SupportStep } from '../support/support.ts'
import { serviceRecords } from './service-records.ts'

const base = fixtureRecords({})
const { startsOn, endsOn, id: projectId } = base.project
const placeId = base.places[0]?.id ?? 'village'
const day = (month: number, of = 15) =>
  `${startsOn.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`

const business = (id: string, ...visits: (readonly [on: string, projectId: string])[]) => ({
  id,
  placeId,
  trade: 'овцеводство',
  visits: visits.map(([on, of]) => ({ on, projectId: of })),
})
const step = (number: number, kind: StepKind, on: string, amount: bigint | null = null): SupportStep => ({
  id: `${number}`,
  applicationId: 'a',
  number,
  kind,
  on,
  amount,
  note: null,
  withdrawnWhy: null,
})
const application = (id: string, steps: readonly SupportStep[], withdrawnWhy: string | null = null) =>
  ({
    id,
    businessId: 'b',
    businessName: '',
    placeId,
    kind: 'grant',
    programme: 'Гранты',
    givenBy: 'Отдел',
    asked: 100n,
    help: null,
    termDays: null,
    withdrawnWhy,
    steps,
  }) satisfies ApplicationCard
const handed = (id: string, on: string, amount: number, unit: WasteUnit = 't'): CountedHandOver => ({
  id,
  matchId: 'm',
  placeId,
  kind: 'manure',
  unit,
  on,
  amount,
  note: null,
  withdrawnWhy: null,
})

const facts: ServiceFacts = {
  ...noServiceFacts,
  businesses: [
    business('twice', [day(6), projectId], [day(5), projectId]),
    business('elsewhere', [day(5), 'another project']),
    business('early', ['2001-01-01', projectId]),
  ],
  applications: [
    application('paid', [
      step(1, 'prepared', day(4)),
      step(2, 'sent', day(5)),
      step(3, 'approved', day(6), 80n),
      step(4, 'paid', day(7), 80n),
    ]),
    application('given up', [
      step(1, 'sent', day(5)),
      step(2, 'approved', day(6), 70n),
      step(3, 'withdrawn', day(7)),
    ]),
    application('prepared', [step(1, 'prepared', day(5))]),
    application('mistake', [step(1, 'sent', day(5))], 'дважды'),
  ],
  wasteHandOvers: [
    handed('a', day(5), 2.5),
    handed('b', day(6), 10, 'm3'),
    { ...handed('c', day(6), 1), withdrawnWhy: 'не тот день' },
  ],
}
const of = (source: ServiceSource, from: string | null = null, to: string | null = null) =>
  serviceRecords(source, { ...base, service: facts }, { from, to })
const ids = (...asked: Parameters<typeof of>) => of(...asked).map(({ id }) => id)

describe('the economy in figures', () => {
  test('a business counts once, on the day of its first meeting of the project', () => {
    expect(of('businesses')).toMatchObject([{ id: 'twice', at: day(5), amounts: { count: 1000n } }])
    expect(ids('businesses', day(5, 16), null)).toEqual(['twice'])
    expect(ids('businesses', null, day(5, 14))).toEqual([])
  })
  test('an application counts when it is sent, whatever became of it', () => {
    expect(ids('applications')).toEqual(['paid', 'given up'])
    expect(ids('applications', null, day(5, 14))).toEqual([])
    expect(of('applications')[0]?.amounts).toEqual({ count: 1000n, amount: 100n })
  })
  test('an approval counts while it stands at the end', () => {
    expect(ids('applicationsApproved', null, day(6))).toEqual(['paid', 'given up'])
    expect(of('applicationsApproved')).toMatchObject([{ id: 'paid', amounts: { amount: 80n } }])
    expect(ids('applicationsApproved', day(6, 16), null)).toEqual([])
  })
  test('bio-waste has a weight where it was weighed', () => {
    expect(of('bioWaste').map(({ id, amounts }) => [id, amounts.kg])).toEqual([
      ['a', 2_500_000n],
      ['b', undefined],
    ])
    expect(startsOn <= day(4) && day(7) <= endsOn).toBe(true)
  })
})

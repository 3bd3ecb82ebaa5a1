/*
 * Records of the village's service as they count for an indicator. The service is the organisation's and outlives its
 * projects: what happened counts within the project and the period, and what stands (open dumps, containers, people in
 * works, households) is counted at the end of both. A day nobody recorded anything of counts nothing.
 */
import { lastDayOfMonth, type PlainDate } from '../calendar/day.ts'
import { cleanUpState, peopleWhoCame } from '../cleanup/clean-up.ts'
import { standsOn } from '../collection/container-state.ts'
import { openSightings, standing, stateOn } from '../dump/dump-history.ts'
import { isWithin } from '../calendar/day.ts'
import type { ProjectRecords } from '../project/records.ts'
import { approvedOn, firstSentOn, standingSteps } from '../support/support-history.ts'
import type { ServiceSource } from '../service/service-facts.ts'
import type { LocalText } from '../text/local-text.ts'
import { isActiveMember } from '../initiative/active-members.ts'
import { exactAmount, unitAmount } from './counted-record.ts'
import type { LinkedRecord } from './linked-record.ts'
import type { RecordPeriod } from './record-period.ts'

interface Counting {
  readonly records: ProjectRecords
  readonly from: PlainDate
  /** The last day that counts: of the period, and of the project. */
  readonly until: PlainDate
}
type Reader = (counting: Counting) => readonly LinkedRecord[]
const one = { count: unitAmount }

/** Records of one kind that count in a period of a project. */
export function serviceRecords(
  source: ServiceSource,
  records: ProjectRecords,
  period: RecordPeriod,
): readonly LinkedRecord[] {
  const { startsOn, endsOn } = records.project
  const from = period.from !== null && period.from > startsOn ? period.from : startsOn
  const until = period.to !== null && period.to < endsOn ? period.to : endsOn
  return until < from ? [] : readers[source]({ records, from, until })
}

const during = ({ from, until }: Counting, on: PlainDate): boolean => isWithin(on, from, until)

function head(
  subject: string,
  { id, placeId }: { readonly id: string; readonly placeId: string },
  title: LocalText,
  at: PlainDate | null,
): Omit<LinkedRecord, 'amounts'> {
  return { subject, id, title, at, placeId, activityIds: null }
}

const placeName = ({ places }: ProjectRecords, placeId: string): LocalText =>
  places.find(({ id }) => id === placeId)?.name ?? {}

const joined = (a: LocalText, b: string): LocalText => ({
  ru: [a.ru, b].filter(Boolean).join(', '),
  kk: [a.kk ?? a.ru, b].filter(Boolean).join(', '),
})

/** Rounds of the period that a verdict says something of. */
const rounds =
  (isCounted: (verdict: string) => boolean): Reader =>
  (counting) =>
    counting.records.service.pickups
      .filter(({ on, verdict }) => during(counting, on) && verdict !== null && isCounted(verdict))
      .map((each) => ({
        ...head('pickup', each, placeName(counting.records, each.placeId), each.on),
        amounts: one,
      }))

/** Dumps as they are at the end. */
const dumps =
  (isCounted: (state: string) => boolean): Reader =>
  ({ records, until }) =>
    records.service.dumps.flatMap((dump) => {
      const state = stateOn(dump, until)
      if (state === null || state === 'duplicate' || !isCounted(state)) return []
      const last = standing(dump.observations).findLast(({ on }) => on <= until)
      return [{ ...head('dump', dump, dump.title, last?.on ?? null), amounts: one }]
    })

const readers: { readonly [source in ServiceSource]: Reader } = {
  pickupsDone: rounds((verdict) => verdict === 'done' || verdict === 'probable'),
  pickupsControlled: rounds((verdict) => verdict !== 'unknown'),
  controlReports,
  dumpsFound: dumps(() => true),
  dumpsCleaned: dumps((state) => state === 'cleaned'),
  dumpsOpen: dumps((state) => openSightings.some((open) => open === state)),
  cleanUps: (counting) =>
    counting.records.service.cleanUps.flatMap((each) => {
      if (cleanUpState(each) !== 'held' || each.heldOn === null || !during(counting, each.heldOn)) return []
      const people = peopleWhoCame(each)
      const amounts = people === null ? one : { ...one, people: exactAmount(people) }
      return [{ ...head('cleanUp', each, each.title, each.heldOn), amounts }]
    }),
  // Who is in works at the end, so that people of a spring and of an autumn are not added up.
  publicWorks: ({ records, until }) =>
    records.service.publicWorkers
      .filter(({ from, to, withdrawnWhy }) => withdrawnWhy === null && isWithin(until, from, to))
      .map((each) => ({
        ...head('publicWorker', each, joined(placeName(records, each.placeId), each.duty ?? ''), null),
        amounts: { ...one, people: exactAmount(each.people) },
      })),
  containerSites: ({ records, until }) =>
    records.service.sites
      .filter(({ containers }) => containers.some((each) => standsOn(each, until)))
      .map((site) => ({ ...head('containerSite', site, site.name, null), amounts: one })),
  // A container is looked at on the page of its site.
  containers: ({ records, until }) =>
    records.service.sites.flatMap((site) => {
      const there = site.containers.filter((each) => standsOn(each, until)).length
      const amounts = { count: exactAmount(there) }
      return there === 0 ? [] : [{ ...head('containerSite', site, site.name, null), amounts }]
    }),
  handOvers: (counting) =>
    counting.records.service.handOvers
      .filter(({ on, withdrawnWhy }) => withdrawnWhy === null && during(counting, on))
      .map((each) => ({
        ...head('handOver', each, joined({}, each.recipient), each.on),
        amounts: {
          ...one,
          kg: exactAmount(each.kg),
          ...(each.price === null ? {} : { amount: each.price }),
        },
      })),
  households: ({ records, until }) =>
    records.service.households
      .filter((each) => isWithin(until, each.since, each.until))
      .map((each) => ({ ...head('household', each, each.address, null), amounts: one })),
  duesPayments: (counting) =>
    counting.records.service.payments
      .filter(({ on }) => during(counting, on))
      .map((each) => ({
        ...head('duesPayment', each, placeName(counting.records, each.placeId), each.on),
        amounts: { ...one, amount: each.amount },
      })),
  payingHouseholds,
  pickupSchedules: ({ records, until }) => {
    const inForce = records.service.rules.filter(({ from, to }) => isWithin(until, from, to))
    const villages = Map.groupBy(inForce, ({ placeId }) => placeId)
    return [...villages.values()].flatMap(([rule]) =>
      rule ? [{ ...head('pickupRule', rule, placeName(records, rule.placeId), null), amounts: one }] : [],
    )
  },
  initiativeMembers: ({ records, until }) =>
    records.service.initiatives.flatMap((group) => {
      const active = group.members.filter((member) => isActiveMember(group, member, until)).length
      const amounts = { count: exactAmount(active) }
      return active === 0 ? [] : [{ ...head('initiativeGroup', group, group.name, null), amounts }]
    }),
  schoolCentres: ({ records, until }) =>
    records.service.centres
      .filter(({ openedOn }) => openedOn <= until)
      .map((centre) => ({ ...head('schoolCentre', centre, centre.name, centre.openedOn), amounts: one })),
  // What a centre's advisers told is looked at on the page of the centre.
  schoolPresentations: (counting) =>
    counting.records.service.centres.flatMap((centre) => {
      const told = centre.presentations.filter(({ on }) => during(counting, on))
      const people = told.reduce((sum, { listeners }) => sum + listeners, 0)
      const amounts = { count: exactAmount(told.length), people: exactAmount(people) }
      const last = told
        .map(({ on }) => on)
        .toSorted()
        .at(-1)
      return last === undefined ? [] : [{ ...head('schoolCentre', centre, centre.name, last), amounts }]
    }),
  // Once, however often it came; on the day of its first meeting.
  businesses: (counting) =>
    counting.records.service.businesses.flatMap((each) => {
      const first = each.visits
        .filter(({ on, projectId }) => projectId === counting.records.project.id && during(counting, on))
        .map(({ on }) => on)
        .toSorted()[0]
      const title = joined(placeName(counting.records, each.placeId), each.trade ?? '')
      return first === undefined ? [] : [{ ...head('business', each, title, first), amounts: one }]
    }),
  // On the day on which they went out; what became of them since changes nothing of that.
  applications: (counting) =>
    counting.records.service.applications.flatMap((each) => {
      const on = each.withdrawnWhy === null ? firstSentOn(each, counting.until) : null
      if (on === null || !during(counting, on)) return []
      const amounts = { ...one, amount: each.asked }
      return [{ ...head('supportApplication', each, joined({}, each.programme), on), amounts }]
    }),
  applicationsApproved: (counting) =>
    counting.records.service.applications.flatMap((each) => {
      const approved = approvedOn(each, counting.until)
      const on = standingSteps(each.steps).findLast(
        (step) => step.kind === 'approved' && step.on <= counting.until,
      )?.on
      if (approved === null || on === undefined || !during(counting, on)) return []
      const amounts = { ...one, amount: approved }
      return [{ ...head('supportApplication', each, joined({}, each.programme), on), amounts }]
    }),
  // What was measured in cubic metres has no weight: it counts as a hand-over alone.
  bioWaste: (counting) =>
    counting.records.service.wasteHandOvers
      .filter(({ on, withdrawnWhy }) => withdrawnWhy === null && during(counting, on))
      .map((each) => ({
        ...head('wasteHandOver', each, placeName(counting.records, each.placeId), each.on),
        amounts: each.unit === 't' ? { ...one, kg: exactAmount(each.amount * 1000) } : one,
      })),
  appealsAnswered: (counting) =>
    counting.records.service.appeals
      .filter(({ answeredOn }) => during(counting, answeredOn))
      .map((each) => ({
        ...head(
          'appeal',
          each,
          joined(placeName(counting.records, each.placeId), `№ ${each.number}`),
          each.answeredOn,
        ),
        amounts: one,
      })),
}

/**
 * Households that paid in the period, each once. A figure says how many of a village paid and leads to its payments: it
 * is no list of those who did.
 */
function payingHouseholds(counting: Counting): readonly LinkedRecord[] {
  const paid = counting.records.service.payments.filter(({ on }) => during(counting, on))
  return [...Map.groupBy(paid, ({ placeId }) => placeId)].map(([placeId, payments]) => {
    const households = new Set(payments.map(({ householdId }) => householdId))
    const title = placeName(counting.records, placeId)
    return {
      ...head('payingHouseholds', { id: placeId, placeId }, title, null),
      amounts: { count: exactAmount(households.size) },
    }
  })
}

/** Months of a village whose report went out with a letter: sent twice, a month is one report. */
function controlReports({ records, from, until }: Counting): readonly LinkedRecord[] {
  const months = Map.groupBy(
    records.letters.filter(({ controlMonth }) => controlMonth !== null),
    ({ controlMonth }) => `${controlMonth?.placeId ?? ''} ${controlMonth?.month ?? ''}`,
  )
  return [...months.values()].flatMap(([letter]) => {
    if (!letter?.controlMonth) return []
    const { placeId, month } = letter.controlMonth
    const at = lastDayOfMonth(month)
    if (!isWithin(at, from, until)) return []
    const title = joined(placeName(records, placeId), month.slice(0, 7))
    return [{ ...head('letter', { id: letter.id, placeId }, title, at), amounts: one }]
  })
}

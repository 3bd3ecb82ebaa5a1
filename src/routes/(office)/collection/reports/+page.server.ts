import { rejectReport } from '#actions/dump/reject-report.ts'
import { settleReport } from '#actions/dump/settle-report.ts'
import { recordPickupComplaint } from '#actions/pickup/record-pickup-complaint.ts'
import { addDays } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { distance_m } from '#domain/dump/near-dumps.ts'
import type { DumpReport } from '#domain/dump/dump-report.ts'
import { standsOn } from '#domain/collection/container-state.ts'
import { message } from '#i18n/message.ts'
import { inOneTransaction } from '#server/context.ts'
import { waitingReports } from '#store/dump-report.ts'
import { pickupsBetween } from '#store/schedule.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { asking, registerOf } from '../../register.server.ts'
import { servedName } from '../../schedule/schedule.server.ts'
import { write } from '../../write.server.ts'
import { containerName, nameOf, sitesFor } from '../collection.server.ts'
import type { Actions, PageServerLoad } from './$types'

const services = ['container_full', 'container_broken', 'missed_pickup'] as const
/** A complaint is about a round of these last days. */
const roundDays = 14

const rejectFields = (lang: App.Locals['lang']): readonly FormField[] => [
  { kind: 'hidden', name: 'reportId' },
  reasonField(lang),
]
const roundFields = (lang: App.Locals['lang'], options: readonly Option[]): readonly FormField[] => [
  { kind: 'hidden', name: 'reportId' },
  {
    kind: 'choice',
    name: 'pickupId',
    label: message(lang, 'collection.report.round'),
    isRequired: true,
    options,
  },
]

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { read, today } = await asking(locals)
  const register = await registerOf(locals)
  const sites = await sitesFor(locals)
  const rounds = await read((db) => pickupsBetween(db, addDays(today, -roundDays), today))
  const roundOptions = rounds.map((round) => ({
    value: round.id,
    label: `${formatDay(round.actualOn, lang, 'short')}, ${servedName(round, register, lang)}`,
  }))
  const away = (site: (typeof sites)[number], { lat, lon }: DumpReport): number =>
    lat === null || lon === null || site.lat === null || site.lon === null
      ? Number.POSITIVE_INFINITY
      : distance_m({ lat, lon }, { lat: site.lat, lon: site.lon })
  return {
    rejectFields: rejectFields(lang),
    reports: (await read((db) => waitingReports(db, services))).map((report) => ({
      id: report.id,
      service: report.service,
      what: report.service === 'dump' ? '' : message(lang, `collection.report.${report.service}`),
      at: formatInstant(report.reportedAt, lang),
      source: report.source,
      where: [
        report.lat === null || report.lon === null
          ? ''
          : `${report.lat.toFixed(6)}, ${report.lon.toFixed(6)}`,
        report.address ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
      description: report.description,
      roundFields: report.service === 'missed_pickup' ? roundFields(lang, roundOptions) : [],
      hasRounds: roundOptions.length > 0,
      containers:
        report.service === 'missed_pickup'
          ? []
          : sites
              .toSorted((a, b) => away(a, report) - away(b, report))
              .flatMap((site) =>
                site.containers
                  .filter((each) => standsOn(each, today))
                  .map((each) => ({
                    id: each.id,
                    siteId: site.id,
                    label: `${nameOf(site, lang)}, ${containerName(each, lang)}`,
                  })),
              )
              .slice(0, 20),
    })),
  }
}

export const actions: Actions = {
  complain: async (event) => {
    const { read } = await asking(event.locals)
    const waiting = await read((db) => waitingReports(db, ['missed_pickup']))
    return write(event, {
      fields: roundFields(event.locals.lang, []),
      to: '/collection/reports',
      run: (context, { reportId, pickupId }) =>
        inOneTransaction(context, async (within) => {
          const report = waiting.find(({ id }) => id === reportId)
          const { id } = await recordPickupComplaint(within, {
            pickupId: String(pickupId),
            householdId: null,
            receivedOn: dayOfInstant(report?.reportedAt ?? within.now(), villageTimeZone),
            words:
              [report?.address, report?.description].filter(Boolean).join('\n') ||
              message(event.locals.lang, 'collection.report.missed_pickup'),
          })
          return settleReport(within, { reportId: String(reportId), complaintId: id })
        }),
    })
  },
  reject: (event) =>
    write(event, {
      fields: rejectFields(event.locals.lang),
      to: '/collection/reports',
      run: (context, { reportId, reason }) => rejectReport(context, { reportId, reason } as never),
    }),
}

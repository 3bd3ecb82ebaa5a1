import { rejectReport } from '#actions/dump/reject-report.ts'
import { settleReport } from '#actions/dump/settle-report.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { stateOn } from '#domain/dump/dump-history.ts'
import { nearDumps } from '#domain/dump/near-dumps.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { waitingReports } from '#store/dump-report.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { reasonField } from '../dump-fields.server.ts'
import { dumpsFor, titleOf } from '../dumps.server.ts'
import type { Actions, PageServerLoad } from './$types'

const knownFields = (lang: Language, options: readonly Option[]): readonly FormField[] => [
  { kind: 'hidden', name: 'reportId' },
  { kind: 'choice', name: 'dumpId', label: message(lang, 'dump.report.which'), isRequired: true, options },
]
const rejectFields = (lang: Language): readonly FormField[] => [
  { kind: 'hidden', name: 'reportId' },
  reasonField(lang),
]

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { read, today } = await asking(locals)
  const dumps = (await dumpsFor(locals)).filter((dump) => ![null, 'duplicate'].includes(stateOn(dump, today)))
  return {
    rejectFields: rejectFields(lang),
    reports: (await read((db) => waitingReports(db, ['dump']))).map((report) => {
      const { lat, lon } = report
      const near = lat === null || lon === null ? [] : nearDumps(dumps, { lat, lon, wasteKinds: [] })
      const far = dumps.filter(({ id }) => !near.some(({ dump }) => dump.id === id))
      const optionOf = (dump: (typeof dumps)[number], away: string) => ({
        value: dump.id,
        label: `${titleOf(dump, lang)}${away}`,
      })
      return {
        id: report.id,
        at: formatInstant(report.reportedAt, lang),
        source: report.source,
        where: [
          lat === null || lon === null ? '' : `${lat.toFixed(6)}, ${lon.toFixed(6)}`,
          report.address ?? '',
        ]
          .filter(Boolean)
          .join(' · '),
        description: report.description,
        knownFields: knownFields(lang, [
          ...near.map(({ dump, distance_m }) =>
            optionOf(dump, ` · ${message(lang, 'dump.near.away', { count: Math.round(distance_m) })}`),
          ),
          ...far.map((dump) => optionOf(dump, '')),
        ]),
      }
    }),
  }
}

export const actions: Actions = {
  known: (event) =>
    write(event, {
      fields: knownFields(event.locals.lang, []),
      to: '/dumps/reports',
      run: (context, { reportId, dumpId }) => settleReport(context, { reportId, dumpId } as never),
    }),
  reject: (event) =>
    write(event, {
      fields: rejectFields(event.locals.lang),
      to: '/dumps/reports',
      run: (context, { reportId, reason }) => rejectReport(context, { reportId, reason } as never),
    }),
}

import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { wholeProject } from '#domain/indicator/record-period.ts'
import { countedGroups } from '#domain/people/counted-groups.ts'
import { participantBridge } from '#domain/people/participant-bridge.ts'
import { statisticsOf, unknownOf } from '#domain/people/participant-statistics.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../project-of.server.ts'
import { categoryLabel } from './categories.server.ts'
import type { PageServerLoad } from './$types'

const number = (value: number): string => new Intl.NumberFormat('ru').format(value)

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const groups = countedGroups(records)
  const bridge = participantBridge(records, wholeProject)
  const { total, tables } = statisticsOf(groups)
  return {
    bridge: bridge && {
      attendances: number(bridge.attendances),
      counted: bridge.counted.length,
      repeats: bridge.repeats === null ? null : number(bridge.repeats),
      people: number(bridge.people),
    },
    total: number(total),
    tables: tables.map(({ dimension, counts, unknown }) => ({
      dimension,
      title: message(lang, `people.group.${dimension}`),
      rows: [
        ...counts.map(({ category, count }) => ({
          label: categoryLabel(records, dimension, category, lang),
          count,
        })),
        { label: message(lang, 'people.unknown'), count: unknown },
      ].map((row) => ({ ...row, share: total === 0 ? 0 : row.count / total, count: number(row.count) })),
    })),
    groups: groups.map((group) => ({
      id: group.id,
      name: textIn(group.name, lang) ?? '',
      total: number(group.total),
      countedOn: formatDay(group.countedOn, lang, 'short'),
      basis: textIn(group.basis, lang) ?? message(lang, `people.group.counting.${group.counting}`),
      events: group.eventIds.length,
      unknown: (['gender', 'social', 'age'] as const)
        .map((dimension) => ({ dimension, count: unknownOf(group, dimension) }))
        .filter(({ count }) => count > 0)
        .map(({ dimension, count }) => `${message(lang, `people.group.${dimension}`)} ${number(count)}`)
        .join(', '),
    })),
    mayAdd: account !== null && isAllowed(account.role, 'recordParticipantGroup'),
  }
}

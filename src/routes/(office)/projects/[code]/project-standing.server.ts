/* How a project stands, as the start page and the list of projects show it; computed once for the same records and day. */
import type { Role } from '#domain/account/account.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { agendaOf } from '#domain/agenda/agenda-of.ts'
import { agendaFor, type Agenda } from '#domain/agenda/agenda.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { projectOverview, type ProjectOverview } from '#domain/project/project-overview.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { projectFindings } from '#server/project-findings.ts'

// A day is asked for with every page and changes once.
const days = new Map<string, { readonly minute: number; readonly day: string }>()

/** Today in the project's village. */
export function todayOf({ project: { timeZone } }: ProjectRecords): string {
  const minute = Math.floor(Date.now() / 60_000)
  const known = days.get(timeZone)
  if (known?.minute === minute) return known.day
  const day = dayOfInstant(new Date(minute * 60_000).toISOString(), timeZone)
  days.set(timeZone, { minute, day })
  return day
}

const overviews = rememberedFor<ProjectOverview>((records, lang) =>
  projectOverview(records, lang as Language),
)

/** Plan against fact and money, in the person's language. */
export const overviewOf = (records: ProjectRecords, lang: Language): ProjectOverview =>
  overviews(records, lang)

const agendas = rememberedFor<Agenda>((records, key) => {
  const [today = '', isChecked] = key.split(' ')
  const facts = new Set(
    overviewOf(records, 'ru').tasks.flatMap(({ activities }) =>
      activities.flatMap(({ indicators }) =>
        indicators.filter(({ state }) => state !== 'missing').map(({ code }) => code),
      ),
    ),
  )
  const findings = isChecked ? projectFindings(records, today).findings : []
  return agendaOf(records, { today, findings, hasFact: (code) => facts.has(code) })
})

/** What needs doing in a project today, as somebody of this role may see it. */
export function agendaToday(
  records: ProjectRecords,
  role: Role,
): { readonly agenda: Agenda; readonly isBehind: boolean } {
  const today = todayOf(records)
  // The checker reads all records: for whoever sees a part of them its findings would be none.
  const isChecked = mayRead(role, 'report')
  const isBehind = isChecked && projectFindings(records, today).isBehind
  const key = `${today}${isChecked ? ' checked' : ''}${isBehind ? ' behind' : ''}`
  return { agenda: agendaFor(agendas(records, key), role), isBehind }
}

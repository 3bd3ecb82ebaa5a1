/* How a project stands, as the start page and the list of projects show it; computed once for the same records and day. */
import { agendaOf } from '#domain/agenda/agenda-of.ts'
import type { Agenda } from '#domain/agenda/agenda.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { checkProject } from '#domain/check/check-records.ts'
import type { Finding } from '#domain/check/finding.ts'
import { projectOverview, type ProjectOverview } from '#domain/project/project-overview.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { Language } from '#domain/text/local-text.ts'
import { rememberedFor } from '#server/project-cache.ts'

/** Today in the project's village. */
export const todayOf = ({ project }: ProjectRecords): string =>
  dayOfInstant(new Date().toISOString(), project.timeZone)

const overviews = rememberedFor<ProjectOverview>((records, lang) =>
  projectOverview(records, lang as Language),
)

/** Plan against fact and money, in the person's language. */
export const overviewOf = (records: ProjectRecords, lang: Language): ProjectOverview =>
  overviews(records, lang)

const findings = rememberedFor<readonly Finding[]>((records, today) => {
  const form = formEdition(records.project.form)
  return form ? checkProject(records, { kind: 'final', lang: 'ru', form, today }).findings : []
})

const agendas = rememberedFor<Agenda>((records, today) => {
  const facts = new Set(
    overviewOf(records, 'ru').tasks.flatMap(({ activities }) =>
      activities.flatMap(({ indicators }) =>
        indicators.filter(({ state }) => state !== 'missing').map(({ code }) => code),
      ),
    ),
  )
  return agendaOf(records, { today, findings: findings(records, today), hasFact: (code) => facts.has(code) })
})

/** What needs doing in a project today. */
export const agendaToday = (records: ProjectRecords): Agenda => agendas(records, todayOf(records))

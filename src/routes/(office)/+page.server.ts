import { redirect } from '@sveltejs/kit'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { contractTerms } from '#domain/project/contract-terms.ts'
import { textIn } from '#domain/text/local-text.ts'
import { application } from '#server/application.ts'
import { projects } from '#store/project.ts'
import { projectOf } from './project-of.server.ts'
import { agendaToday, overviewOf } from './projects/[code]/project-standing.server.ts'
import type { PageServerLoad } from './$types'

/** The projects with the state of each; who has only one is led to it, unless they asked for the list. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, account } = locals
  const role = account?.role ?? 'monitor'
  if (role === 'monitor') redirect(303, '/submissions')
  const mayAdd = isAllowed(role, 'createProject')
  if (!mayRead(role, 'project')) return { projects: [], mayAdd, isHidden: true }
  const { database } = await application()
  const found = await database.read(account?.organisationId ?? '', (db) => projects(db))
  const [only] = found
  if (only && found.length === 1 && !url.searchParams.has('all')) redirect(303, `/projects/${only.code}`)
  const lines = []
  for (const { code, title } of found) {
    const records = await projectOf(locals, code)
    const { startsOn, endsOn } = contractTerms(records.project, records.amendments, null)
    const { items } = agendaToday(records, role).agenda
    const count = (urgency: string): number => items.filter((item) => item.urgency === urgency).length
    const { indicators, indicatorsMet } = overviewOf(records, lang)
    lines.push({
      code,
      title: textIn(title, lang) ?? code,
      period: `${formatDay(startsOn, lang, 'short')} – ${formatDay(endsOn, lang, 'short')}`,
      indicators,
      indicatorsMet,
      overdue: count('overdue'),
      now: count('now') + count('soon'),
    })
  }
  return { projects: lines, mayAdd, isHidden: false }
}

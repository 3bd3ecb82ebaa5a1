import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { seesWholeProject } from '#domain/account/visible-records.ts'
import { inOrder } from '#domain/agenda/agenda-of.ts'
import type { AgendaItem } from '#domain/agenda/agenda.ts'
import { appealItems } from '#domain/agenda/appeals.ts'
import { appealStandings } from '#domain/appeal/appeal-overview.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatAmount, sumAmounts } from '#domain/money/amount.ts'
import { contractTerms } from '#domain/project/contract-terms.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { appealsFor } from '../../appeals/appeals.server.ts'
import { asking } from '../../register.server.ts'
import { projectOf } from '../../project-of.server.ts'
import { agendaCard, deadlineLine } from './agenda-lines.server.ts'
import { agendaToday, overviewOf, todayOf } from './project-standing.server.ts'
import type { Actions, PageServerLoad } from './$types'

const deadlinesShown = 6
const aYear = 365 * 24 * 60 * 60
const tourCookie = 'tour'

export const load: PageServerLoad = async ({ locals, params, cookies }) => {
  const { lang } = locals
  const role = locals.account?.role ?? 'monitor'
  const may = (subject: ReadSubject): boolean => mayRead(role, subject)
  const does = (action: ActionName): boolean => isAllowed(role, action)
  const records = await projectOf(locals, params.code)
  const { project } = records
  const spoken = { lang, code: project.code, form: project.form }
  const { agenda, isBehind } = agendaToday(records, role)
  const items = inOrder([...agenda.items, ...(may('appeal') ? await appealsDue(locals) : [])])
  const overview = overviewOf(records, lang)
  return {
    code: project.code,
    title: textIn(project.title, lang) ?? project.code,
    cards: items.map((item) => agendaCard(item, spoken)),
    isBehind,
    deadlines: agenda.deadlines.slice(0, deadlinesShown).map((each) => deadlineLine(each, spoken)),
    time: timeOf(records, lang),
    money: may('money') ? moneyOf(records, overview.money, lang) : null,
    // The figures of the whole project are for those who see all of its records.
    progress: seesWholeProject(role) ? overview : null,
    counts: { events: overview.events, evidence: overview.evidence },
    may: {
      event: does('recordEvent'),
      evidence: does('addEvidence'),
      expense: does('recordExpense'),
      report: may('report'),
    },
    isTourOffered: cookies.get(tourCookie) !== 'seen',
  }
}

export const actions: Actions = {
  /** The offer of the tour does not come again in this browser. */
  tour: ({ cookies }) => {
    cookies.set(tourCookie, 'seen', {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: false,
      maxAge: aYear,
    })
  },
}

/** Appeals of the person's villages that are overdue or due soon. */
async function appealsDue(locals: App.Locals): Promise<AgendaItem[]> {
  const { today } = await asking(locals)
  const { appeals, years } = await appealsFor(locals)
  return appealItems(appealStandings(appeals, years, today))
}

function timeOf(records: ProjectRecords, lang: Language) {
  const { startsOn, endsOn } = contractTerms(records.project, records.amendments, null)
  const today = todayOf(records)
  const [whole, passed] = [daysBetween(startsOn, endsOn), daysBetween(startsOn, today)]
  const note =
    today < startsOn
      ? message(lang, 'start.state.time.before', { count: -passed })
      : today > endsOn
        ? message(lang, 'start.state.time.over')
        : message(lang, 'start.state.time.left', { count: whole - passed })
  return {
    period: `${formatDay(startsOn, lang, 'short')} – ${formatDay(endsOn, lang, 'short')}`,
    share: whole > 0 ? Math.min(1, Math.max(0, passed / whole)) : 1,
    note,
  }
}

function moneyOf(
  { budgetLines }: ProjectRecords,
  { grant, spent, left }: { readonly grant: bigint; readonly spent: bigint; readonly left: bigint },
  lang: Language,
) {
  const tenge = (amount: bigint): string => formatAmount(amount, lang, { currency: true })
  return {
    grant: tenge(grant),
    spent: tenge(spent),
    left: tenge(left),
    planned: tenge(sumAmounts(budgetLines.map(({ planned }) => planned))),
    share: grant > 0n ? Number(spent) / Number(grant) : 0,
  }
}

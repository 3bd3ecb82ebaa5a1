/* What is going to be published in a month, to hang up in the office or to hand to those who write. */
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { PlanStanding } from '#domain/outreach/planned-publication.ts'
import type { Activity } from '#domain/plan/plan.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

export interface PublicationPlanOf {
  readonly standings: readonly PlanStanding[]
  readonly activities: readonly Activity[]
  readonly project: string
  readonly organisation: Organisation
  /** 'YYYY-MM'; null for the whole plan. */
  readonly month: string | null
  readonly today: PlainDate
}

/** The plan as a paper. */
export function publicationPlanPaper(plan: PublicationPlanOf, lang: ReportLanguage): Paper {
  const { standings, project, organisation, month, today } = plan
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: message(lang, 'outreach.plan'),
    subtitle: project,
    blocks: [
      ...(month === null
        ? []
        : [
            {
              kind: 'fact',
              label: message(lang, 'outreach.plan.month'),
              value: formatMonth(month, lang),
            } as const,
          ]),
      {
        kind: 'fact',
        label: message(lang, 'outreach.digest.count'),
        value: String(standings.length),
      },
      standings.length === 0
        ? { kind: 'text', text: message(lang, 'outreach.plan.paper.none') }
        : table(plan, lang),
    ],
  }
}

function table({ standings, activities }: PublicationPlanOf, lang: ReportLanguage): PaperBlock {
  const codes = new Map(activities.map(({ id, code }) => [id, code]))
  const lines = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join('\n')
  return {
    kind: 'table',
    columns: [
      { heading: '№', share: 5, align: 'right' },
      { heading: message(lang, 'outreach.plan.dueOn'), share: 15 },
      { heading: message(lang, 'outreach.plan.about'), share: 26 },
      { heading: message(lang, 'outreach.plan.outlet'), share: 19 },
      { heading: message(lang, 'outreach.plan.byWhom'), share: 18 },
      { heading: message(lang, 'outreach.plan.state'), share: 17 },
    ],
    rows: standings.map(({ planned, dueOn, state, publication }, at) => [
      String(at + 1),
      formatDay(dueOn, lang, 'short'),
      lines(
        textIn(planned.title, lang),
        planned.activityId &&
          message(lang, 'outreach.plan.paper.activity', { code: codes.get(planned.activityId) ?? '' }),
      ),
      lines(
        textIn(planned.outlet, lang),
        message(lang, `outreach.kind.${planned.kind}`),
        message(lang, `outreach.language.${planned.language}`),
      ),
      planned.byWhom ?? '',
      lines(
        message(lang, `outreach.plan.state.${state}`),
        publication && formatDay(publication.publishedOn, lang, 'short'),
      ),
    ]),
  }
}

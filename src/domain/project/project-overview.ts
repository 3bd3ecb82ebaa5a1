import { wholeProject } from '../indicator/record-period.ts'
import { serviceRecords } from '../indicator/service-records.ts'
import { isServiceSource } from '../service/service-facts.ts'
import { compareFact, factNumber } from '../indicator/compare-fact.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { planWithUnit, type PlanComparison, type PlanValue } from '../indicator/plan-value.ts'
import type { Tiyn } from '../money/amount.ts'
import { printValue, withUnit } from '../report/build/print-value.ts'
import { projectFigures, type ProjectFigures } from '../report/build/project-figures.ts'
import { exactTextIn, textIn, type Language } from '../text/local-text.ts'
import { contractTerms } from './contract-terms.ts'
import type { ProjectRecords } from './records.ts'

export interface OverviewIndicator {
  readonly code: string
  readonly name: string
  readonly plan: string
  readonly fact: string
  readonly figure: string
  readonly state: PlanComparison
  /** Fact as a share of the plan, 0 to 1; null where there is nothing to divide. */
  readonly share: number | null
  /** Records that count, of all records of their kind in the project. */
  readonly counted: { readonly records: number; readonly of: number }
}

export interface OverviewTask {
  readonly title: string
  readonly activities: readonly {
    readonly code: string
    readonly title: string
    readonly indicators: readonly OverviewIndicator[]
  }[]
}

/** How a project stands: plan against fact and money against grant, from the same figures as its report. */
export interface ProjectOverview {
  readonly tasks: readonly OverviewTask[]
  readonly indicators: number
  readonly indicatorsMet: number
  readonly events: number
  readonly evidence: number
  readonly money: { readonly grant: Tiyn; readonly spent: Tiyn; readonly refunded: Tiyn; readonly left: Tiyn }
}

/** The overview in the language of the person; names are shown in the other language where one is not written. */
export function projectOverview(records: ProjectRecords, lang: Language): ProjectOverview {
  const figures = projectFigures(records, { from: null, to: null })
  const tasks = records.tasks.map((task) => ({
    title: textIn(task.title, lang) ?? '',
    activities: records.activities
      .filter((activity) => activity.taskId === task.id)
      .map((activity) => ({
        code: activity.code,
        title: textIn(activity.title, lang) ?? activity.code,
        indicators: records.indicators
          .filter((each) => each.activityId === activity.id)
          .map((each) => overviewIndicator(each, figures, lang, records)),
      })),
  }))
  const all = tasks.flatMap((task) => task.activities.flatMap((activity) => activity.indicators))
  const { grant } = contractTerms(records.project, records.amendments, null)
  const spent = figures.values.get('money:total')?.value ?? 0n
  const refunded = figures.values.get('money:refunded')?.value ?? 0n
  return {
    tasks,
    indicators: all.length,
    indicatorsMet: all.filter((each) => each.state === 'met' || each.state === 'above').length,
    events: records.events.filter((event) => !event.isCancelled).length,
    evidence: records.evidence.length,
    money: { grant, spent, refunded, left: grant - spent - refunded },
  }
}

function overviewIndicator(
  indicator: Indicator,
  figures: ProjectFigures,
  lang: Language,
  records: ProjectRecords,
): OverviewIndicator {
  const written = lang === 'kk' ? 'kk' : 'ru'
  const figure = figures.values.get(`fact:${indicator.code}`)
  const unit = exactTextIn(indicator.unit, written)
  const printed = figure ? printValue(figure.kind, figure.value, written) : ''
  return {
    code: indicator.code,
    name: textIn(indicator.name, lang) ?? indicator.code,
    plan: planWithUnit(indicator.plan, indicator.unit, lang),
    fact: withUnit(printed, indicator.plan.kind === 'yesNo' ? null : unit),
    figure: `fact:${indicator.code}`,
    state: figure ? compareFact(indicator.plan, figure) : 'missing',
    share: shareOf(indicator.plan, figure ? factNumber(figure) : null),
    counted: { records: figure?.records.length ?? 0, of: allOf(indicator.source.records, records) },
  }
}

/** How many records of the source's kind there are, whether they count or not. */
export function allOf(source: Indicator['source']['records'], records: ProjectRecords): number {
  if (isServiceSource(source)) return serviceRecords(source, records, wholeProject).length
  return source === 'videoTestimonials'
    ? records.testimonials.filter(({ kind }) => kind === 'video').length
    : records[source].length
}

function shareOf(plan: PlanValue, fact: number | null): number | null {
  if (plan.kind === 'yesNo' || fact === null) return null
  const goal = plan.kind === 'range' ? plan.from : plan.value
  return goal > 0 ? Math.min(1, Math.max(0, fact / goal)) : null
}

import type { Indicator } from '../../indicator/indicator.ts'
import { formatPlanValue } from '../../indicator/plan-value.ts'
import type { Activity } from '../../plan/plan.ts'
import { exactTextIn } from '../../text/local-text.ts'
import { plainLine, type ActivityRow } from '../model.ts'
import { isDue } from './due.ts'
import { figureLine, lacks, oneLine, textOrMissing, type BuildContext } from './build-context.ts'

/**
 * The indicators of an activity with plan and fact: exactly one line an indicator in each of the three cells, so that
 * readers may pair them by their order.
 */
export function indicatorCells(
  context: BuildContext,
  activity: Activity,
  indicators: readonly Indicator[],
  name: string,
): Pick<ActivityRow['cells'], 'indicators' | 'plan' | 'fact'> {
  if (indicators.length === 0 && isDue(context, activity)) {
    lacks(context, 'activities.indicators', context.words.missing.activityIndicators(name))
  }
  const lines = indicators.map((indicator) => {
    const title = oneLine(textOrMissing(context, indicator.name, 'activities.indicators') ?? indicator.code)
    noteMissing(context, activity, indicator, title, name)
    const unit = unitOf(context, indicator)
    return {
      title: plainLine(title),
      plan: plainLine(formatPlanValue(indicator.plan, unit ?? '', context.lang)),
      fact: figureLine(context, `fact:${indicator.code}`, indicator.plan.kind === 'yesNo' ? null : unit),
    }
  })
  return {
    indicators: lines.map((line) => line.title),
    plan: lines.map((line) => line.plan),
    fact: lines.map((line) => line.fact),
  }
}

function unitOf(context: BuildContext, indicator: Indicator): string | null {
  const unit = exactTextIn(indicator.unit, context.lang)
  return unit === null || unit.trim() === '' ? null : oneLine(unit)
}

function noteMissing(
  context: BuildContext,
  activity: Activity,
  indicator: Indicator,
  title: string,
  name: string,
): void {
  const hasFact = (context.figures.values.get(`fact:${indicator.code}`)?.value ?? null) !== null
  if (!hasFact && isDue(context, activity)) {
    lacks(context, 'activities.fact', context.words.missing.indicatorFact(title, name))
  }
}

import type { ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { readActivities, type ActivityReading } from '../../reading/activity-pairs.ts'
import { cellText, titleOf } from '../../reading/cell-lines.ts'
import { readEffects, type EffectReading } from '../../reading/effects.ts'
import type { Entry } from '../../reading/entries.ts'
import type { Rule } from '../../rule.ts'
import { oneSided } from './one-sided.ts'

/** Every indicator has a plan and a fact: a finding for each row of table A or B that lacks one of them. */
export const planFactMissingRule: Rule = {
  id: 'plan-fact.missing',
  check: (model) => [...inActivities(model), ...inEffects(model)],
}

function inActivities(model: ReportModel): Finding[] {
  return readActivities(model).flatMap((reading) => {
    const { row, cells } = reading
    const activity = cellText(cells.activity)
    const isBlank = activity === '' && cellText(cells.indicators) === ''
    if (isBlank || cells.plan === undefined || cells.fact === undefined) return []
    const variant = missingOf(reading)
    if (variant === null) return []
    const columns = variant === 'row' ? (['plan', 'fact'] as const) : ([variant] as const)
    const places = [
      cellPlace(
        'activities',
        row,
        'indicators',
        (cellText(cells.indicators) || activity).replaceAll('\n', '; '),
      ),
      ...columns.map((column) =>
        cellPlace('activities', row, column, cellText(cells[column]).replaceAll('\n', '; ')),
      ),
    ]
    const figures = {
      row,
      indicator: shortened(namedIndicator(reading) || activity),
      activity: shortened(titleOf(cells.activity) || namedIndicator(reading)),
    }
    return [{ rule: 'plan-fact.missing', severity: 'error', variant, places, figures }]
  })
}

function missingOf({ plan, fact }: ActivityReading): 'row' | 'plan' | 'fact' | null {
  if (plan.length === 0) return fact.length === 0 ? 'row' : 'plan'
  if (fact.length === 0) return 'fact'
  return oneSided(plan, fact)?.lacks ?? null
}

/** The indicator whose answer is lacking, where one of several lines is; else the cell's first. */
function namedIndicator({ indicators, plan, fact }: ActivityReading): string {
  const at = oneSided(plan, fact)?.at ?? 0
  return (indicators[at] ?? indicators[0])?.text ?? ''
}

function inEffects(model: ReportModel): Finding[] {
  return readEffects(model).flatMap((reading) => {
    const cells = model.effects?.[reading.row - 1]?.cells
    if (cells?.plan === undefined || cells.fact === undefined || reading.indicator === '') return []
    const variant = missingLevel(reading)
    if (variant === null) return []
    const columns = variant === 'row' ? (['plan', 'fact'] as const) : ([variant] as const)
    const places = columns.map((column) => cellPlace('effects', reading.row, column, cellText(cells[column])))
    const name = shortened(reading.indicator)
    const figures = { row: reading.row, indicator: name, activity: name }
    return [{ rule: 'plan-fact.missing', severity: 'error', variant, places, figures }]
  })
}

function missingLevel({ plan, fact }: EffectReading): 'row' | 'plan' | 'fact' | null {
  const [noPlan, noFact] = [isEmpty(plan), isEmpty(fact)]
  // A dash on both sides says that the row does not apply; nothing at all says nothing.
  if (noPlan && noFact) return plan.text === '' || fact.text === '' ? 'row' : null
  if (noPlan) return 'plan'
  return noFact ? 'fact' : null
}

const isEmpty = (entry: Entry): boolean => entry.text === '' || entry.kind === 'dash'
const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`)

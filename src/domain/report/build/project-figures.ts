import { countedEvent } from '../../indicator/count-records.ts'
import { exactAmount } from '../../indicator/counted-record.ts'
import { indexRecords, type RecordIndex } from '../../indicator/record-index.ts'
import type { RecordPeriod } from '../../indicator/record-period.ts'
import { attendanceCount } from '../../people/attendance-count.ts'
import { participantBridge, type ParticipantBridge } from '../../people/participant-bridge.ts'
import type { ProjectRecords } from '../../project/records.ts'
import type { ReportLanguage } from '../../text/local-text.ts'
import { effectKeys, type Figure } from '../model.ts'
import { factFigure, participantsFigure } from './activity-figures.ts'
import { figureOf, recordLabels, summed, type ComputedFigure } from './computed-figure.ts'
import { countFigures } from './count-figures.ts'
import { effectFigures, effectPlans, moneyFigures } from './effect-figures.ts'
import { statisticsFigures } from './statistics-figures.ts'

/**
 * Every number of a project in a period by its id: `fact:2.1.a`, `participants:2.1`, `effect:staff`, `planned:staff`,
 * `money:payroll`, `people:gender.male`, `count:letters`, `bridge:attendances`. A figure without records has the value
 * null and is absent from `figures`.
 */
export interface ProjectFigures {
  readonly index: RecordIndex
  readonly values: ReadonlyMap<string, ComputedFigure>
  readonly bridge: ParticipantBridge | null
}

// Screens, checker and report ask for the figures of the same records one after another, mostly for one period.
const computed = new WeakMap<
  ProjectRecords,
  { readonly period: string; readonly figures: ProjectFigures }[]
>()
const periodsKept = 3

/** Computes every number of a project from its records: screens, reports and the checker take them from here. */
export function projectFigures(records: ProjectRecords, period: RecordPeriod): ProjectFigures {
  const key = `${period.from} ${period.to}`
  const known = computed.get(records) ?? []
  const found = known.find((one) => one.period === key)
  if (found) return found.figures
  const figures = computedFigures(records, period)
  computed.set(records, [{ period: key, figures }, ...known].slice(0, periodsKept))
  return figures
}

function computedFigures(records: ProjectRecords, period: RecordPeriod): ProjectFigures {
  const index = indexRecords(records, period)
  const bridge = participantBridge(records, period)
  const values = new Map<string, ComputedFigure>()
  for (const activity of records.activities)
    values.set(`participants:${activity.code}`, participantsFigure(activity, index))
  for (const indicator of records.indicators)
    values.set(`fact:${indicator.code}`, factFigure(indicator, index))
  const [effects, plans] = [effectFigures(index), effectPlans(index)]
  for (const key of effectKeys) {
    values.set(`effect:${key}`, effects[key])
    values.set(`planned:${key}`, plans[key])
  }
  for (const key of ['payroll', 'taxes', 'purchases'] as const) values.set(`money:${key}`, effects[key])
  for (const [name, figure] of Object.entries(moneyFigures(index))) values.set(`money:${name}`, figure)
  for (const [id, figure] of statisticsFigures(index)) values.set(id, figure)
  for (const [id, figure] of countFigures(index)) values.set(id, figure)
  if (bridge) addBridge(values, bridge)
  return { index, values, bridge }
}

/** The figures as a report carries them, with their records as a person recognises them in a language. */
export function printedFigures(
  figures: ProjectFigures,
  lang: ReportLanguage,
): { readonly [id: string]: Figure } {
  const label = recordLabels(lang)
  const printed: Record<string, Figure> = {}
  for (const [id, value] of figures.values) {
    const figure = figureOf(id, value, lang, label)
    if (figure) printed[id] = figure
  }
  return printed
}

function addBridge(values: Map<string, ComputedFigure>, bridge: ParticipantBridge): void {
  const people = { ru: 'человек', kk: 'адам' }
  const records = bridge.counted.map((event) =>
    countedEvent(event, exactAmount(attendanceCount(event.attendance) ?? 0)),
  )
  values.set('bridge:attendances', summed(records, 'bridge.attendances', {}))
  if (bridge.repeats !== null) {
    const value = exactAmount(bridge.repeats)
    values.set('bridge:repeats', { kind: 'number', value, records: [], method: 'bridge.repeats', unit: {} })
  }
  for (const group of bridge.groups) {
    values.set(`group:${group.id}`, {
      kind: 'number',
      value: exactAmount(group.total),
      records: [
        {
          subject: 'participantGroup',
          id: group.id,
          title: group.name,
          at: group.countedOn,
          placeId: null,
          amount: exactAmount(group.total),
        },
      ],
      method: 'people.group',
      unit: people,
    })
  }
}

import { formatDay } from '../../calendar/format-day.ts'
import { aggregate } from '../../indicator/aggregate.ts'
import type { CountedRecord } from '../../indicator/counted-record.ts'
import type { Fact, FactKind } from '../../indicator/fact.ts'
import { textIn, type LocalText, type ReportLanguage } from '../../text/local-text.ts'
import type { Figure, RecordRef } from '../model.ts'
import { machineValue, printValue } from './print-value.ts'

/** A fact with the way it was computed (a key of messages/…/figure.json) and its unit as printed after a number. */
export interface ComputedFigure extends Fact {
  readonly method: string
  readonly unit: LocalText
}

/** Printed references to records are cut here; `recordCount` stays exact. */
const recordLimit = 200

/** A sum over records; null without any. */
export function summed(
  records: readonly CountedRecord[],
  method: string,
  unit: LocalText,
  kind: FactKind = 'number',
): ComputedFigure {
  const sum = aggregate(records, 'sum', 'sum')
  return { kind, value: sum?.value ?? null, records, method, unit }
}

/** A computed figure as the model carries it; null where it has no value. */
export function figureOf(
  id: string,
  figure: ComputedFigure,
  lang: ReportLanguage,
  label: Labels,
): Figure | null {
  if (figure.value === null) return null
  return {
    id,
    value: machineValue(figure),
    unit: figure.kind === 'money' ? 'tiyn' : (textIn(figure.unit, lang) ?? ''),
    method: figure.method,
    records: figure.records
      .slice(0, recordLimit)
      .map((record) => recordRef(record, figure.kind, lang, label)),
    recordCount: figure.records.length,
  }
}

export type Labels = (record: CountedRecord) => string

/** Labels of records, each made once: a title and a day. */
export function recordLabels(lang: ReportLanguage): Labels {
  const made = new Map<string, string>()
  return (record) => {
    const known = made.get(record.id)
    if (known !== undefined) return known
    const title = textIn(record.title, lang) ?? ''
    const label = record.at === null ? title : `${title}, ${formatDay(record.at.slice(0, 10), lang, 'short')}`
    made.set(record.id, label)
    return label
  }
}

function recordRef(record: CountedRecord, kind: FactKind, lang: ReportLanguage, label: Labels): RecordRef {
  const printed = (value: bigint): string => printValue(kind === 'money' ? 'money' : 'number', value, lang)
  const amount =
    record.of === undefined ? printed(record.amount) : `${printed(record.amount)} / ${printed(record.of)}`
  return { subject: record.subject, id: record.id, label: label(record), amount }
}

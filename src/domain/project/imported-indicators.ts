import { folded } from '../check/reading/cell-lines.ts'
import { answerEntries, indicatorEntries } from '../check/reading/entries.ts'
import { countedEventKind } from '../check/reading/event-nouns.ts'
import type { IndicatorKind, IndicatorSource } from '../indicator/indicator.ts'
import { parsePlanValue, type PlanValue } from '../indicator/plan-value.ts'
import { linesText, type ActivityRow } from '../report/model.ts'
import type { LocalText } from '../text/local-text.ts'
import { textLimit } from '../text/text-input.ts'
import { quoted, type AssumedReason, type ImportCell } from './imported-note.ts'
import type { TextReader } from './imported-text.ts'

/** Which records count, as far as words of a report can tell: events of the row's activity. */
type ImportedSource = Pick<IndicatorSource, 'records' | 'measure' | 'scope' | 'quantityKey' | 'ofQuantityKey'>

export interface ImportedIndicator {
  readonly code: string
  readonly name: LocalText
  readonly unit: LocalText
  readonly kind: IndicatorKind
  readonly plan: PlanValue
  readonly source: ImportedSource
}

/** The highest level that an indicator may plan. */
const highest = 1_000_000_000_000

/**
 * The indicators of a row with their plans: those of the plan column where it has one for each, else the number that an
 * indicator's own words hold. An indicator without a plan, or with two different ones, is not carried over.
 */
export function importedIndicators(
  row: ActivityRow,
  activityCode: string,
  cell: ImportCell,
  reader: TextReader,
): ImportedIndicator[] {
  for (const column of ['indicators', 'plan'] as const) {
    const text = linesText(row.cells[column])
    if (text.length <= textLimit) continue
    reader.notes.unread.push({ reason: 'planUnclear', place: quoted({ ...cell, column }, text) })
    return []
  }
  const entries = indicatorEntries(row.cells.indicators).filter((entry) => entry.kind !== 'dash')
  const plans = answerEntries(row.cells.plan)
  const isPaired = plans.length === entries.length
  if (!isPaired) {
    const told = entries.map((entry) => levelOf(parsePlanValue(entry.text)))
    for (const { text } of plans.filter((plan) => !told.includes(levelOf(parsePlanValue(plan.text)) ?? NaN)))
      reader.notes.unread.push({ reason: 'planUnmatched', place: quoted({ ...cell, column: 'plan' }, text) })
  }
  return entries.flatMap((entry, index) => {
    const answer = (isPaired ? plans[index]?.text : undefined) ?? entry.text
    const code = `${activityCode}.${letter(index)}`
    return importedIndicator(entry.text, answer, code, { ...cell, column: 'indicators' }, reader) ?? []
  })
}

function importedIndicator(
  own: string,
  answer: string,
  code: string,
  cell: ImportCell,
  reader: TextReader,
): ImportedIndicator | null {
  const plan = parsePlanValue(answer)
  const ownPlan = parsePlanValue(own)
  if (!plan || !isWithin(plan)) {
    const words = answer === own ? own : `${own}: ${answer}`
    reader.notes.unread.push({ reason: 'planUnclear', place: quoted(cell, words) })
    return null
  }
  if (ownPlan && levelOf(ownPlan) !== levelOf(plan)) {
    reader.notes.unread.push({ reason: 'planConflict', place: quoted(cell, `${own}: ${answer}`) })
    return null
  }
  const name = reader.name(own, cell)
  // Invisible signs alone are no name.
  if (name === '') {
    reader.notes.unread.push({ reason: 'planUnclear', place: quoted(cell, answer) })
    return null
  }
  const said = plan.kind === 'yesNo' ? '' : unitOf(answer) || (answer === own ? '' : unitOf(own))
  const unit = reader.name(said, cell)
  const { reason, ...measured } = measure(code, plan, name, unit)
  reader.notes.assumed.push({ reason, place: quoted(cell, own) })
  return { code, name: reader.local(name), unit: reader.local(unit), plan, ...measured }
}

/** The number of a plan, the lower one of a range; undefined where it has none. */
function levelOf(plan: PlanValue | null): number | undefined {
  if (plan === null || plan.kind === 'yesNo') return undefined
  return plan.kind === 'range' ? plan.from : plan.value
}

const isWithin = (plan: PlanValue): boolean => {
  if (plan.kind === 'yesNo') return true
  const values = plan.kind === 'range' ? [plan.from, plan.to] : [plan.value]
  return values.every((value) => value >= 0 && value <= highest)
}

/** `a` to `z`, then numbers. */
const letter = (index: number): string => (index < 26 ? String.fromCodePoint(97 + index) : `n${index + 1}`)

const multiplier = /^(?:тыс\p{L}*\.?|мың|млн\.?|миллион\p{L}*|млрд\.?|миллиард\p{L}*)\s*/iu
const boundAfter = /(?:кем|аз|артық|көп)\s+емес|дейін|жуық/iu
const longestUnit = 40
/** An indicator is a line; what is longer has no unit to look for. */
const longestLine = 500

/** The unit as it stands behind the number: «14 отчетов» is «отчетов»; empty where that is not sure. */
function unitOf(text: string): string {
  if (text.length > longestLine) return ''
  const behind = /\d(?!.*\d)(.*)$/su.exec(text)?.[1] ?? ''
  const words = folded(behind.replace(/\([^)]*\)?/g, ' ').replace(/^[\s),.:;–-]+/u, '')).replace(
    multiplier,
    '',
  )
  const unit = words.replace(/[\s).,:;–-]+$/u, '')
  if (unit.startsWith('%')) return '%'
  return unit.length > longestUnit || boundAfter.test(unit) || !/^\p{L}/u.test(unit) ? '' : unit
}

const people =
  /(?<!\p{L})(?:человек|чел(?!\p{L})|участни|жител|слушател|школьник|учащи|ученик|студент|волонтер|волонтёр|экосоветник|бенефициар|адам|қатысушы|тұрғын|оқушы|ерікті|тыңдаушы)/iu

/** What an indicator seems to count, for a person to confirm: people, events, or a thing under a key of its own. */
function measure(
  code: string,
  plan: PlanValue,
  name: string,
  unit: string,
): { readonly kind: IndicatorKind; readonly source: ImportedSource; readonly reason: AssumedReason } {
  const events: ImportedSource = { records: 'events', measure: 'count', scope: 'activity' }
  if (plan.kind === 'yesNo') return { kind: 'yesNo', source: events, reason: 'sourceEvents' }
  const key = `q${code}`
  if (unit === '%') {
    const source = { ...events, measure: 'share', quantityKey: key, ofQuantityKey: `${key}.of` } as const
    return { kind: 'percent', source, reason: 'sourceQuantity' }
  }
  const words = unit === '' ? name : unit
  if (people.test(words))
    return { kind: 'peopleCount', source: { ...events, measure: 'people' }, reason: 'sourcePeople' }
  if (countedEventKind(words) !== null) return { kind: 'eventCount', source: events, reason: 'sourceEvents' }
  return {
    kind: 'quantity',
    source: { ...events, measure: 'quantity', quantityKey: key },
    reason: 'sourceQuantity',
  }
}

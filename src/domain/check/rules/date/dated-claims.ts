import type { PlainDate } from '../../../calendar/day.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Passage } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import type { Place } from '../../finding.ts'
import { datesOfPassage } from '../../text-reading/passage-dates.ts'
import { dateMentions, rowDates, type DateMention } from '../../reading/event-dates.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'

/** A date that the report claims for the project: of an event, of a letter, or told in its text. */
export interface DatedClaim {
  readonly kind: 'event' | 'letter' | 'text'
  readonly from: PlainDate
  readonly to: PlainDate
  readonly text: string
  readonly place: Place
}

type Period = NonNullable<ReportModel['period']>

/** Events of table A, letters of the recommendations, and what the text tells as done by the project, events first. */
export function datedClaims(model: ReportModel, period: Period): DatedClaim[] {
  const events = (model.activities ?? []).flatMap((_, index) =>
    claims(rowDates(model, index + 1), 'event', period),
  )
  const letters = (model.recommendations ?? []).flatMap((row, index) => {
    const at = { table: 'recommendations', row: index + 1, column: 'letters' } as const
    return claims(dateMentions(model, row.cells.letters, at), 'letter', period)
  })
  const texts = reportPassages(model).flatMap((passage) => textClaims(model, passage, period))
  return [...events, ...letters, ...texts]
}

function claims(mentions: readonly DateMention[], kind: DatedClaim['kind'], period: Period): DatedClaim[] {
  return mentions.flatMap(({ kind: precision, from, to, text, place }) => {
    if (from === null || to === null || precision === 'year') return []
    const isMonth = precision === 'month' || precision === 'monthRange'
    const days = isMonth ? { from: within(from, period.from), to: within(to, period.to) } : { from, to }
    return [{ kind, ...days, text, place }]
  })
}

/** «Февраль – июль» of a period that begins on 3 February means its days within the period. */
const within = (day: PlainDate, end: PlainDate): PlainDate =>
  day.slice(0, 7) === end.slice(0, 7) ? end : day

const tellingParts = new Set<Passage['part']>([
  'about',
  'achieved',
  'goalFacts',
  'changes',
  'concreteResults',
  'longTermEffect',
  'socialEffect',
  'story',
  'activities',
])
const done = letterPattern(
  /провед|проше?л|прошл|состоял|организован|направлен|передан|подписан|установлен|открыт|обучен|опубликован|вручен|собрал|өтті|өткіз|ұйымдастыр|жолдан|жіберіл|тапсырыл|ашылды|орнатыл|берілді|қол қойыл|жариялан/iu,
)
const notOurs = letterPattern(/отчет|отчёт|планиру|намечен|будет|будут|есебі|есепті|жоспарлан|өтеді|болады/iu)
const byProject = letterPattern(/в рамках (?:данного |нашего |этого )?проекта|жоба (?:аясында|шеңберінде)/iu)
const background = letterPattern(/до начала|до проекта|ранее|прежде|жобаға дейін|бұрын/iu)

/** Days that the text tells as done: after the period on any verb of doing, before it only where the project is named. */
function textClaims(model: ReportModel, passage: Passage, period: Period): DatedClaim[] {
  const { part, place } = passage
  if (!tellingParts.has(part)) return []
  if (part === 'activities' && !['result', 'effect'].includes(place.column ?? '')) return []
  return datesOfPassage(model, passage).flatMap(({ sentence, readings }) => {
    if (!done.test(sentence) || notOurs.test(sentence)) return []
    return readings.flatMap((reading) => {
      if ((reading.kind !== 'day' && reading.kind !== 'range') || reading.year === 'context') return []
      const isEarlier = reading.from < period.from
      if (isEarlier && (!byProject.test(sentence) || background.test(sentence))) return []
      return [{ kind: 'text' as const, from: reading.from, to: reading.to, text: reading.text, place }]
    })
  })
}

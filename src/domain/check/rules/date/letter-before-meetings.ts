import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { dateMentions, isExact, rowDates, type DateMention } from '../../reading/event-dates.ts'

type Dated = DateMention & { readonly from: string; readonly to: string }

/**
 * A letter with recommendations written before every event that produced them, or on the day of the first of three and
 * more. Once there is one, the letters that precede half of those events stand in the same finding.
 */
export function letterBeforeMeetings(model: ReportModel): Finding[] {
  const meetings = meetingsWithRecommendations(model)
  const letters = (model.recommendations ?? []).flatMap((row, index) =>
    dateMentions(model, row.cells.letters, {
      table: 'recommendations',
      row: index + 1,
      column: 'letters',
    }).filter(isExact),
  )
  const events = (model.activities ?? []).flatMap((row, index) =>
    row.groupKind === 'information' ? [] : rowDates(model, index + 1).filter(isExact),
  )
  const precedesAll = (letter: Dated): boolean =>
    events.length >= 2 && events.every(({ from }) => from > letter.to)
  const later = (letter: Dated): number => meetings.filter(({ from }) => from > letter.to).length
  const isTooEarly = (letter: Dated): boolean =>
    precedesAll(letter) ||
    (meetings.length > 0 && later(letter) === meetings.length) ||
    (meetings.length >= 3 && later(letter) === meetings.length - onDay(meetings, letter))
  if (!letters.some(isTooEarly)) return []
  const early = letters.filter(
    (letter) => isTooEarly(letter) || (meetings.length > 0 && later(letter) * 2 >= meetings.length),
  )
  const preceded = meetings.length > 0 ? meetings : events
  const figures = {
    letters: unique(early.map(({ text }) => text)),
    meetings: unique(preceded.map(({ text }) => text)),
  }
  const places = [...early, ...preceded].map(({ place }) => place)
  return [{ rule: 'date.order', severity: 'warning', variant: 'letterFirst', places, figures }]
}

/** Dates of the rows whose indicators, title or result promise recommendations; a span stands for its first day. */
function meetingsWithRecommendations(model: ReportModel): Dated[] {
  return (model.activities ?? []).flatMap((row, index) => {
    const told = [row.cells.indicators, row.cells.plan, row.cells.activity].map(cellText).join('\n')
    const yields =
      row.groupKind !== 'information' &&
      (/рекомендац|ұсыным|ұсыныс/iu.test(told) || workedOut.test(cellText(row.cells.result)))
    return yields ? rowDates(model, index + 1).filter(isExact) : []
  })
}

/** A result that says the recommendations came about here, and not only that they were told or sent. */
const workedOut =
  /(?:приня|выработа|подготовле)\p{L}*\s+(?:\d+\s+)?рекомендац|рекомендац\p{L}*\s+(?:приня|выработа)|ұсын(?:ым|ыс)\p{L}*\s+(?:қабылдан|әзірлен)/iu

const onDay = (meetings: readonly Dated[], letter: Dated): number =>
  meetings.filter(({ from, to }) => from <= letter.to && letter.from <= to).length

const unique = (texts: readonly string[]): string => [...new Set(texts)].join(', ')

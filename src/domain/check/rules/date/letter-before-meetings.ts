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
  const later = (letter: Dated): number => meetings.filter(({ from }) => from > letter.to).length
  const isTooEarly = (letter: Dated): boolean =>
    later(letter) === meetings.length ||
    (meetings.length >= 3 && later(letter) === meetings.length - onDay(meetings, letter))
  if (meetings.length === 0 || !letters.some(isTooEarly)) return []
  const early = letters.filter((letter) => isTooEarly(letter) || later(letter) * 2 >= meetings.length)
  const figures = {
    letters: unique(early.map(({ text }) => text)),
    meetings: unique(meetings.map(({ text }) => text)),
  }
  const places = [...early, ...meetings].map(({ place }) => place)
  return [{ rule: 'date.order', severity: 'warning', variant: 'letterFirst', places, figures }]
}

/** Dates of the rows whose indicators, title or result promise recommendations; a span stands for its first day. */
function meetingsWithRecommendations(model: ReportModel): Dated[] {
  return (model.activities ?? []).flatMap((row, index) => {
    const told = [row.cells.indicators, row.cells.plan, row.cells.activity].map(cellText).join('\n')
    const yields = row.groupKind !== 'information' && /рекомендац|ұсыным|ұсыныс/iu.test(told)
    return yields ? rowDates(model, index + 1).filter(isExact) : []
  })
}

const onDay = (meetings: readonly Dated[], letter: Dated): number =>
  meetings.filter(({ from, to }) => from <= letter.to && letter.from <= to).length

const unique = (texts: readonly string[]): string => [...new Set(texts)].join(', ')

import { formatDayRange, formatDays } from '../../calendar/format-day.ts'
import type { PlainDate } from '../../calendar/day.ts'
import type { ReportLanguage } from '../../text/local-text.ts'
import { plainLine, type Lines } from '../model.ts'

export interface DaySpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * The exact days of events, the earliest first: single days together, each once, and an event of several days as a
 * period on a line of its own.
 */
export function dayLines(spans: readonly DaySpan[], lang: ReportLanguage): Lines {
  const distinct = new Map<string, DaySpan>()
  for (const span of spans) distinct.set(span.from === span.to ? span.from : `${span.from} ${span.to}`, span)
  const ordered = [...distinct.values()].sort(bySpan)
  const lines: string[] = []
  let singles: PlainDate[] = []
  const close = (): void => {
    if (singles.length > 0) lines.push(formatDays(singles, lang))
    singles = []
  }
  for (const { from, to } of ordered) {
    if (from === to) {
      singles.push(from)
    } else {
      close()
      lines.push(formatDayRange(from, to, lang))
    }
  }
  close()
  return lines.map(plainLine)
}

function bySpan(a: DaySpan, b: DaySpan): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.to < b.to ? -1 : Number(a.to > b.to)
}

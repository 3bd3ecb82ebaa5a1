import type { PlainDate } from '../../../calendar/day.ts'
import type { ReportModel } from '../../../report/model.ts'
import { fieldPlace } from '../../../report/passages.ts'
import type { Finding, Place } from '../../finding.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { hasAmendment } from '../../reading/justification.ts'
import type { Rule } from '../../rule.ts'
import { datedClaims } from './dated-claims.ts'

type Period = NonNullable<ReportModel['period']>

/**
 * Events, letters and results lie within the project's period. One finding for each day outside it, with every place
 * that tells it; silent where an amendment of the contract is told.
 */
export const dateOutsidePeriodRule: Rule = {
  id: 'date.outside-period',
  check(model) {
    const { period } = model
    if (!period || period.from > period.to || hasAmendment(model)) return []
    const outside = datedClaims(model, period).filter(({ from, to }) => to > period.to || from < period.from)
    const days = Map.groupBy(outside, ({ from, to }) => `${from}/${to}`)
    return [...days.values()].flatMap((claims) => {
      const first = claims[0]
      if (!first) return []
      const places = claims.map((claim) => claim.place)
      return [finding(model, period, first, places)]
    })
  },
}

function finding(
  model: ReportModel,
  period: Period,
  claim: {
    readonly kind: 'event' | 'letter' | 'text'
    readonly from: PlainDate
    readonly to: PlainDate
    readonly text: string
  },
  places: readonly Place[],
): Finding {
  const periodPlace = fieldPlace('period', 1, cellText(model.fields.period))
  const figures = { date: claim.text, from: shortDay(period.from), to: shortDay(period.to) }
  return {
    rule: 'date.outside-period',
    severity: 'error',
    variant: claim.kind === 'letter' ? 'letter' : 'event',
    places: [...places, periodPlace],
    figures,
  }
}

const shortDay = (day: PlainDate): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`

import { readDays } from '../../../calendar/read-days.ts'
import { fieldPlace } from '../../../report/passages.ts'
import type { Finding, Place } from '../../finding.ts'
import { cellText, folded } from '../../reading/cell-lines.ts'
import { datesOfPassage } from '../../text-reading/passage-dates.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import type { Rule } from '../../rule.ts'

/** Dates that no calendar has (31.06.2024) and periods that end before they begin; each once with all its places. */
export const dateImpossibleRule: Rule = {
  id: 'date.impossible',
  check(model) {
    const found = new Map<string, Place[]>()
    for (const passage of reportPassages(model)) {
      const { place } = passage
      for (const reading of datesOfPassage(model, passage).flatMap(({ readings }) => readings)) {
        if (reading.kind !== 'impossible') continue
        const key = folded(reading.text).toLowerCase()
        found.set(key, [...(found.get(key) ?? []), place])
      }
    }
    const findings = [...found].map(([date, places]): Finding => {
      const variant = isBackwards(date) ? 'backwards' : 'noSuchDay'
      return { rule: 'date.impossible', severity: 'error', variant, places, figures: { date } }
    })
    const { period } = model
    if (
      !period ||
      period.from <= period.to ||
      findings.some((one) => one.places.some((at) => at.column === 'period'))
    )
      return findings
    const text = cellText(model.fields.period)
    const places = [fieldPlace('period', 1, text)]
    return [
      { rule: 'date.impossible', severity: 'error', variant: 'backwards', places, figures: { date: text } },
      ...findings,
    ]
  },
}

/** Whether the two ends exist by themselves, so that only their order is wrong. */
function isBackwards(text: string): boolean {
  const ends = text.split(/\s*[-–—]\s*|\s+по\s+/u)
  if (ends.length !== 2) return false
  return ends.every(
    (end) => /^\d{1,2}$/.test(end) || readDays(end, { year: 2024 }).some((one) => one.kind !== 'impossible'),
  )
}

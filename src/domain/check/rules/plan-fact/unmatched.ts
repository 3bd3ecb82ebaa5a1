import { cellPlace } from '../../../report/passages.ts'
import type { Finding, Figures } from '../../finding.ts'
import { readActivities, type ActivityReading } from '../../reading/activity-pairs.ts'
import { cellText } from '../../reading/cell-lines.ts'
import type { Entry } from '../../reading/entries.ts'
import type { Quantity } from '../../reading/quantities.ts'
import type { Rule } from '../../rule.ts'
import { oneSided } from './one-sided.ts'

/**
 * Every named indicator has its figure in plan and fact, and both have as many lines. A number inside an indicator's
 * name that is not its value («участники на 4 сходах») does not count.
 */
export const planFactUnmatchedRule: Rule = {
  id: 'plan-fact.unmatched',
  check: (model) => readActivities(model).flatMap(inRow),
}

interface Mismatch {
  readonly variant: string
  readonly figures: Figures
  readonly quotes: readonly Entry[]
}

function inRow(reading: ActivityReading): Finding[] {
  const { row, plan, fact, cells } = reading
  if (plan.length === 0 || fact.length === 0 || oneSided(plan, fact)) return []
  const mismatch = plan.length === fact.length ? withoutFigure(reading) : differentLines(reading)
  if (!mismatch) return []
  const named = mismatch.quotes.map((entry) =>
    cellPlace('activities', row, 'indicators', entry.text, entry.paragraph),
  )
  const answers = (['plan', 'fact'] as const).map((column) =>
    cellPlace('activities', row, column, cellText(cells[column]).replaceAll('\n', '; ')),
  )
  const { variant, figures } = mismatch
  const places = [...named, ...answers]
  return [{ rule: 'plan-fact.unmatched', severity: 'warning', variant, places, figures: { row, ...figures } }]
}

/** One answer in words («выполнено») may stand for all lines of the other side. */
function differentLines({ plan, fact }: ActivityReading): Mismatch | null {
  const isSummary = (entries: readonly Entry[]) => entries.length === 1 && entries[0]?.kind !== 'number'
  if (isSummary(plan) || isSummary(fact)) return null
  return { variant: 'lines', figures: { planLines: plan.length, factLines: fact.length }, quotes: [] }
}

function withoutFigure({ indicators, plan, fact }: ActivityReading): Mismatch | null {
  const answers = [...plan, ...fact]
  if (!answers.some((entry) => entry.kind === 'number')) return null
  const numbers = new Set(answers.flatMap((entry) => entry.quantities.map((one) => one.value)))
  const alien = indicators.filter((entry) => {
    const own = entry.quantities.filter((one) => isValue(one, entry.text))
    return own.length > 0 && !entry.quantities.some((one) => numbers.has(one.value))
  })
  if (alien.length > 0) return named(alien)
  const told = indicators.filter((entry) => entry.quantities.length > 0)
  const promised = indicators.filter((entry) => entry.quantities.length === 0 && asksCount.test(entry.text))
  if (told.length === plan.length && promised.length > 0) return named(promised)
  const counted = indicators.filter(({ text }) => !quality.test(text))
  const isUnnumbered = indicators.every((entry) => entry.quantities.length === 0)
  const figures = Math.max(plan.length, plan.flatMap((entry) => entry.quantities).length)
  const isNumeric = plan.every((entry) => entry.kind === 'number')
  if (!isUnnumbered || !isNumeric || counted.length <= figures) return null
  return {
    variant: 'fewerFigures',
    figures: { indicators: counted.length, planLines: plan.length },
    quotes: indicators,
  }
}

/** «Количество отзывов», «Пікірлер саны»: an indicator that cannot do without a figure. */
const asksCount = /^[-–—•\s]*(?:количество|число|численность|кол-во)\s|\sсаны[.]?$/iu

/** Qualities are often named without a figure; what they come to stands among the results. */
const quality =
  /^[-–—•\s]*(?:повышени|улучшени|рост|укреплени|снижени|формировани|развити|усилени|расширени)|(?:арттыру|жақсарту|нығайту|қалыптастыру|дамыту|төмендету|артуы|жақсаруы|өсуі)\p{L}*[.]?$/iu

function named(entries: readonly Entry[]): Mismatch {
  const list = entries.map((entry) => `«${entry.text}»`).join(', ')
  return { variant: 'noFigure', figures: { count: entries.length, indicators: list }, quotes: entries }
}

/** The number an indicator promises stands first («не менее 15 НПО») or last, after a dash or colon («графики – 2»). */
function isValue(one: Quantity, text: string): boolean {
  const left = text.slice(0, one.index)
  const startsIt = /^[\s\-–—(]*(?:не менее|не меньше|минимум|более|около|до|от|кемінде|шамамен)?\s*$/iu.test(
    left,
  )
  return startsIt || /[-–—:]\s*(?:не менее|не меньше|более|около|кемінде)?\s*$/iu.test(left)
}

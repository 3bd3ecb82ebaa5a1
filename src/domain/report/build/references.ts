import { formatPlanValue } from '../../indicator/plan-value.ts'
import { exactTextIn } from '../../text/local-text.ts'
import type { Line, Lines, Span } from '../model.ts'
import { lacks, oneLine, textLines, type BuildContext } from './build-context.ts'
import { noValue } from './wording.ts'
import { printValue, withUnit } from './print-value.ts'

const reference = /\{\{\s*([^{}|]+?)\s*(?:\|\s*(unit)\s*)?\}\}/g

/**
 * A text with the figures it names put in: `{{fact:2.1.a}}` prints the value alone, `{{fact:2.1.a|unit}}` with its unit.
 * A name that the project does not have is a missing part and prints a dash; a figure without records prints a dash and
 * is missing where it belongs.
 */
export function resolvedLines(
  context: BuildContext,
  text: string | null,
  heading: string,
  part: string,
): Lines {
  return textLines(text).map((line) =>
    line.flatMap((span) => resolvedLine(context, span.text, heading, part)),
  )
}

function resolvedLine(context: BuildContext, text: string, heading: string, part: string): Line {
  const spans: Span[] = []
  let from = 0
  for (const match of text.matchAll(reference)) {
    if (match.index > from) spans.push({ text: text.slice(from, match.index) })
    spans.push(resolved(context, match[1] ?? '', match[2] === 'unit', { heading, part }))
    from = match.index + match[0].length
  }
  if (from < text.length || spans.length === 0) spans.push({ text: text.slice(from) })
  return spans
}

function resolved(
  context: BuildContext,
  name: string,
  hasUnit: boolean,
  where: { readonly heading: string; readonly part: string },
): Span {
  const figure = context.figures.values.get(name)
  if (figure) {
    const unit = hasUnit ? exactTextIn(figure.unit, context.lang) : null
    const text = withUnit(printValue(figure.kind, figure.value, context.lang), unit)
    return figure.value === null ? { text } : { text, figure: name }
  }
  const plan = planText(context, name, hasUnit)
  if (plan !== null) return { text: plan }
  lacks(context, where.part, context.words.missing.reference(name, oneLine(where.heading, 80)))
  return { text: noValue }
}

function planText(context: BuildContext, name: string, hasUnit: boolean): string | null {
  if (!name.startsWith('plan:')) return null
  const indicator = context.records.indicators.find((one) => one.code === name.slice('plan:'.length))
  if (!indicator) return null
  const unit = hasUnit ? (exactTextIn(indicator.unit, context.lang) ?? '') : ''
  return formatPlanValue(indicator.plan, unit, context.lang)
}

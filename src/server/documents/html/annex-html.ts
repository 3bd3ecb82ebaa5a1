import type { PlanFactBar } from '#domain/report/model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { barUnits } from '../layout/bar-units.ts'
import { barLabel, printable, printedNumber } from '../layout/printed-text.ts'
import { escapeHtml } from './escape-html.ts'

const steps = 100

/** Plan and fact of each indicator in a row of a table: the numbers are text, the bars only show them. */
export function annexHtml(bars: readonly PlanFactBar[], lang: ReportLanguage): string {
  const head = (kind: 'plan' | 'fact'): string =>
    `<th scope="col" class="${kind}">${escapeHtml(message(lang, `document.annex.${kind}`))}</th>`
  const rows = bars.map(
    (bar) =>
      `<tr><th scope="row">${escapeHtml(printable(barLabel(bar)))}</th><td>${barPair(bar)}</td><td>${printedNumber(bar.plan, lang)}</td><td><strong>${printedNumber(bar.fact, lang)}</strong></td></tr>`,
  )
  return `<table class="annex"><thead><tr><td></td><td></td>${head('plan')}${head('fact')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

function barPair(bar: PlanFactBar): string {
  const lengths = barUnits(bar, steps)
  return `<svg viewBox="0 0 ${steps} 11" preserveAspectRatio="none" aria-hidden="true"><rect class="plan" width="${lengths.plan}" height="5"/><rect class="fact" y="6" width="${lengths.fact}" height="5"/></svg>`
}

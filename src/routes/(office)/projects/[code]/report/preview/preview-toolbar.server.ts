import { reportLanguages, type Language } from '#domain/text/local-text.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { escapeHtml } from '#documents/html/escape-html.ts'
import { reportFormats } from '#documents/render-report.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { ReportChoice } from '../../report-model.server.ts'

/** The bar above a report's preview: which report, in which language and period, and its files. */
export function previewToolbar(
  code: string,
  choice: ReportChoice,
  model: ReportModel,
  lang: Language,
): string {
  const t = (key: MessageKey): string => escapeHtml(message(lang, key))
  const option = (value: string, label: string, isChosen: boolean): string =>
    `<option value="${value}"${isChosen ? ' selected' : ''}>${label}</option>`
  const day = (name: 'from' | 'to', value: string | null): string =>
    `<label>${t(`site.report.${name}`)} <input type="date" name="${name}" value="${value ?? ''}"></label>`
  const query = new URLSearchParams({ form: choice.kind, lang: choice.lang })
  if (choice.from) query.set('from', choice.from)
  if (choice.to) query.set('to', choice.to)
  const files = reportFormats
    .filter((format) => format !== 'json')
    .map(
      (format) =>
        `<a href="/projects/${escapeHtml(code)}/report/${format}?${escapeHtml(String(query))}" download>${format.toUpperCase()}</a>`,
    )
  const missing = model.missing.length
    ? `<details><summary>${t('site.report.missing')} (${model.missing.length})</summary><ul>${model.missing.map((part) => `<li>${escapeHtml(part.wanted)}</li>`).join('')}</ul></details>`
    : ''
  return `<header class="bar" lang="${lang}">
<p><a href="/projects/${escapeHtml(code)}/report?${escapeHtml(String(query))}">← ${t('report.title')}</a> <strong>${t('site.report.title')}</strong> <span>${t('site.report.purpose')}</span></p>
<form>
<select name="form" aria-label="${t('site.report.title')}">${option('final', t('site.report.kind.final'), choice.kind === 'final')}${option('interim', t('site.report.kind.interim'), choice.kind === 'interim')}</select>
<select name="lang" aria-label="${t('site.report.language')}">${reportLanguages.map((each) => option(each, escapeHtml(message(each, `common.language.${each}`)), each === choice.lang)).join('')}</select>
${day('from', choice.from)} ${day('to', choice.to)}
<button>${t('site.report.show')}</button>
<span class="files">${t('site.report.download')}: ${files.join(' ')}</span>
</form>${missing}</header>`
}

export const previewStyle = `
.bar { font: 0.9375rem/1.4 'Segoe UI', 'Noto Sans', Arial, sans-serif; background: var(--paper); border-bottom: 1px solid var(--line); padding: .5rem 1rem; }
.bar > * { max-width: 74rem; margin: .25rem auto; }
.bar p { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.bar p span { color: var(--soft); }
.bar p a, .files a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 .25rem; }
.bar form, .bar label, .files { display: flex; flex-wrap: wrap; gap: .25rem .625rem; align-items: center; }
.bar select, .bar input, .bar button { font: inherit; color: inherit; background: var(--paper); min-height: 44px; padding: 0 .625rem; border: 1px solid var(--line); border-radius: 6px; }
.bar button { cursor: pointer; font-weight: 600; }
@media print { .bar { display: none; } }
`

import { error } from '@sveltejs/kit'
import { isPlainDate, type PlainDate } from '#domain/calendar/day.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { buildReport } from '#domain/report/build/build-report.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportKind, ReportModel } from '#domain/report/model.ts'
import { reportLanguages, type Language, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

export interface ReportChoice {
  readonly kind: ReportKind
  readonly lang: ReportLanguage
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** Which report an address asks for. A form, language or day that cannot be is refused, never taken for another. */
export function reportChoice(query: URLSearchParams, spoken: Language): ReportChoice {
  const word = <Word extends string>(name: string, words: readonly Word[], usual: Word): Word => {
    const value = query.get(name)
    const found = words.find((each) => each === value)
    if (value && !found) error(400, message(spoken, 'site.report.wrong', { name, value: value.slice(0, 40) }))
    return found ?? usual
  }
  const day = (name: string): PlainDate | null => {
    const value = query.get(name) ?? ''
    const isDay: boolean = isPlainDate(value)
    if (value !== '' && !isDay)
      error(400, message(spoken, 'site.report.wrong', { name, value: value.slice(0, 40) }))
    return value === '' ? null : value
  }
  const [from, to] = [day('from'), day('to')]
  if (from && to && from > to) error(400, message(spoken, 'site.report.fromAfterTo'))
  return {
    kind: word('form', ['final', 'interim'], 'final'),
    lang: word('lang', reportLanguages, spoken === 'kk' ? 'kk' : 'ru'),
    from,
    to,
  }
}

/** The model of the report that was asked for, with its form. */
export function reportOf(
  records: ProjectRecords,
  choice: ReportChoice,
  spoken: Language,
): { model: ReportModel; form: FormEdition } {
  const form = formEdition(records.project.form)
  if (!form) error(404, message(spoken, 'site.notFound'))
  const { kind, lang, from, to } = choice
  const model = buildReport(records, { kind, lang, form, ...(from && { from }), ...(to && { to }) })
  return { model, form }
}

import type { ReportLanguage } from '#domain/text/local-text.ts'
import type { QuestionType } from '#domain/questionnaire/questionnaire.ts'

/** Words of XLSForm's type column for our types; the first is written (xlsform.org, «Question types»). */
export const typeWords: { readonly [type in QuestionType]: readonly string[] } = {
  one: ['select_one'],
  many: ['select_multiple'],
  integer: ['integer', 'int'],
  decimal: ['decimal'],
  text: ['text', 'string'],
  day: ['date'],
  note: ['note'],
}

/** What a form records by itself on a phone: nothing is asked, so nothing is lost by leaving it out. */
export const metadataTypes = [
  'start',
  'end',
  'today',
  'deviceid',
  'phonenumber',
  'username',
  'email',
  'audit',
  'simserial',
  'subscriberid',
  'start-geopoint',
  'background-audio',
]

/** Columns that only say how a phone shows a question. */
export const lookColumns = [
  'appearance',
  'parameters',
  'media',
  'image',
  'audio',
  'video',
  'big-image',
  'autoplay',
]

/** How a language stands behind `label::`; also as the settings name it. */
export const languageTitles: { readonly [lang in ReportLanguage]: string } = {
  ru: 'Русский (ru)',
  kk: 'Қазақша (kk)',
}

/** The language that a column names, null where it is none of ours. */
export function languageOf(name: string): ReportLanguage | null {
  const plain = name.trim().toLowerCase()
  const code = /\(([a-z]{2,3})[^)]*\)/.exec(plain)?.[1] ?? plain
  if (['ru', 'rus'].includes(code) || /^(рус|орыс|russian)/.test(plain)) return 'ru'
  return ['kk', 'kaz', 'kz'].includes(code) || /^(қаз|каз|kazakh)/.test(plain) ? 'kk' : null
}

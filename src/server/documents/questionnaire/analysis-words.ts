import { formatMonth } from '#domain/calendar/format-day.ts'
import type { AnswerGroup, ShownCount, Tally } from '#domain/questionnaire/analysis.ts'
import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

/** What stands in place of a count that is not told. */
const hiddenMark = '…'

/** A group of answers in words: a choice, «10–19», a month. */
export function groupName({ key, item, band }: AnswerGroup, lang: Language): string {
  if (item) return textIn(item.label, lang) ?? item.name
  if (!band) return formatMonth(key, lang)
  if (band.last === band.from) return decimal(band.from, lang)
  return `${decimal(band.from, lang)}–${decimal(band.last ?? band.to, lang)}`
}

export const questionName = (item: QuestionItem, lang: Language): string =>
  textIn(item.label, lang) ?? item.name

export const countText = (count: ShownCount): string => (count === null ? hiddenMark : String(count))

/** «66,7 %» of thousandths. */
export const shareText = (permille: number | null, lang: Language): string =>
  permille === null ? hiddenMark : `${decimal(permille / 10, lang)} %`

/** Mean and middle of numbers in words, empty where there are none. */
export const middleText = ({ mean, median }: Tally, lang: Language): string =>
  mean === null || median === null
    ? ''
    : message(lang, 'questionnaire.analysis.middle', {
        mean: decimal(Math.round(mean / 10) / 100, lang),
        median: decimal(median / 1000, lang),
      })

const decimal = (value: number, lang: Language): string =>
  lang === 'en' ? String(value) : String(value).replace('.', ',')

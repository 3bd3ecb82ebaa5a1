import type { Token } from './tokens.ts'

const unit =
  /^(г|гг|год|года|году|годов|год[ау]|лет|жыл|жылы|жас|жаста|ма[йяе]|тг|тнг|мин|час|часа|часов|кв|м|км|мм|см|га|кг|л|т|раз|раза|рет|день|дня|дней|кун|кунде|ай|айга|айда|айдан|млн|млрд|курс|этаж|апта|аптада|пайыз)$/
const unitStem =
  /^(летн|учебн|жылгы|жылдын|жастан|янв|фев|март|апрел|июн|июл|авг|сентяб|октяб|нояб|декаб|кантар|акпан|наурыз|сауир|мамыр|маусым|шилде|тамыз|кыркуйек|казан|караша|желтоксан|тенге|руб|доллар|минут|сагат|секунд|класс|сынып|гектар|тонн|литр|процент|балл|степен|градус|этап|кезен|недел|месяц|миллион|очеред|квартал|токсан|пункт|тармак)/
const counter = /^(тыс|тысяч|мын)/
const documentBefore =
  /^(№|n|no|ном|исх|вх|тел|приложени|статья|статьи|стать|пункт|ул|улица|дом|мкр|каб|кабинет|строк)/

const isUnit = (folded: string): boolean => unit.test(folded) || unitStem.test(folded)

/**
 * Whether the number at this place counts things: not a date, a sum, an age, a measure, an ordinal, a percentage, the
 * number of a document, or an end of a range.
 */
export function isCountable(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (/^(ый|ой|й|я|ая|е|ое|го|му|ши|шы|ншы|нши|летн|летие|минутн)$/.test(token.ending)) return false
  if (next !== undefined && (/^[%‰+]$/.test(next.text) || isUnit(next.folded))) return false
  if (next !== undefined && /^[-–—/.:]$/.test(next.text) && isGluedNumber(tokens, at)) return false
  if (before !== undefined && (documentBefore.test(before.folded) || before.text === '№')) return false
  if (before !== undefined && /^[-–—/.:]$/.test(before.text) && tokens[at - 2]?.kind === 'number')
    return false
  if (
    before?.folded === 'до' &&
    tokens.slice(Math.max(0, at - 4), at).some((one) => /^(от|с)$/.test(one.folded))
  )
    return false
  if (
    /^(от|с)$/.test(before?.folded ?? '') &&
    tokens.slice(at + 1, at + 4).some((one) => /^(до|по)$/.test(one.folded))
  ) {
    return false
  }
  if (
    !token.spelled &&
    token.value !== null &&
    token.value >= 1900 &&
    token.value <= 2100 &&
    !/\s/.test(token.text)
  ) {
    return next !== undefined && next.kind === 'word' && !/^г/.test(next.folded)
  }
  return !counter.test(next?.folded ?? '') || !/^(тенге|тг|тенге)/.test(tokens[at + 2]?.folded ?? '')
}

const isGluedNumber = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const mark = tokens[at + 1]
  const next = tokens[at + 2]
  return next?.kind === 'number' && token !== undefined && mark !== undefined
}

/** What a number is multiplied with: «25 тыс.» is 25 000. */
export const scaleOf = (tokens: readonly Token[], at: number): number =>
  counter.test(tokens[at + 1]?.folded ?? '') ? 1000 : 1

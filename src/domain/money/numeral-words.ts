/** Cardinal numbers in words. No kept package knows Kazakh; its rule: no gender, «жүз» without «бір», «бір мың» with it. */
import type { Lang } from '../text/lang.ts'

const ru = {
  units: split('ноль один два три четыре пять шесть семь восемь девять'),
  teens: split(
    'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  ),
  tens: split('- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
  hundreds: split('- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'),
  scales: [
    ['тысяча', 'тысячи', 'тысяч'],
    ['миллион', 'миллиона', 'миллионов'],
    ['миллиард', 'миллиарда', 'миллиардов'],
  ] as [string, string, string][],
}
const kk = {
  units: split('нөл бір екі үш төрт бес алты жеті сегіз тоғыз'),
  tens: split('- он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'),
  scales: ['мың', 'миллион', 'миллиард'],
} as const
const en = {
  units: split('zero one two three four five six seven eight nine'),
  teens: split('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  tens: split('- - twenty thirty forty fifty sixty seventy eighty ninety'),
  scales: ['thousand', 'million', 'billion'],
} as const

/** A whole number 0 … 999 999 999 999 in words: 21 «двадцать один», 1000 «бір мың», 420 «four hundred twenty». */
export function numberInWords(value: bigint, lang: Lang): string {
  if (value === 0n) return { ru: ru.units[0], kk: kk.units[0], en: en.units[0] }[lang] ?? ''
  const words: string[] = []
  for (let scale = 3; scale >= 0; scale--) {
    const group = Number((value / 1000n ** BigInt(scale)) % 1000n)
    if (group > 0) words.push(...groupInWords(group, scale, lang))
  }
  return words.join(' ')
}

/** Russian plural of a count: 1 тиын, 2 тиына, 5 тиынов, 11 тиынов. */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const [unit, ten] = [count % 10, Math.floor(count / 10) % 10]
  if (ten === 1 || unit === 0 || unit >= 5) return many
  return unit === 1 ? one : few
}

/**
 * A numeral as it is read back. `scale` multiplies what stands before it; a number may only be followed by one below
 * `limit`: after «двадцать» units, after «двадцать один» nothing.
 */
export type Numeral = { value: number; scale: boolean; limit: number }

/** Every numeral word of a language with what it is worth. */
export function numeralVocabulary(lang: 'ru' | 'kk'): ReadonlyMap<string, Numeral> {
  const vocabulary = new Map<string, Numeral>()
  const add = (words: readonly string[], step: number, limit: number, from = 0) =>
    words.forEach(
      (word, i) => word !== '-' && vocabulary.set(word, { value: (i + from) * step, scale: false, limit }),
    )
  const addScale = (word: string, value: number) => vocabulary.set(word, { value, scale: true, limit: value })
  if (lang === 'ru') {
    add(ru.units, 1, 1)
    add(['одна', 'две'], 1, 1, 1)
    add(ru.teens, 1, 1, 10)
    add(ru.tens, 10, 10)
    add(ru.hundreds, 100, 100)
    ru.scales.forEach((forms, i) => forms.forEach((form) => addScale(form, 1000 ** (i + 1))))
  } else {
    add(kk.units, 1, 1)
    add(kk.tens, 10, 10)
    addScale('жүз', 100)
    kk.scales.forEach((word, i) => addScale(word, 1000 ** (i + 1)))
  }
  return vocabulary
}

function groupInWords(group: number, scale: number, lang: Lang): string[] {
  if (lang === 'ru') return russianGroup(group, scale)
  return lang === 'kk' ? kazakhGroup(group, scale) : englishGroup(group, scale)
}

function russianGroup(group: number, scale: number): string[] {
  const [hundreds, tens, units] = digits(group)
  const words = [ru.hundreds[hundreds], tens === 1 ? ru.teens[units] : ru.tens[tens]]
  if (tens !== 1 && units > 0) words.push(scale === 1 ? feminine(units) : ru.units[units])
  const forms = ru.scales[scale - 1]
  if (forms) words.push(russianPlural(group, ...forms))
  return spoken(words)
}

function kazakhGroup(group: number, scale: number): string[] {
  const [hundreds, tens, units] = digits(group)
  const words = [hundreds > 1 ? kk.units[hundreds] : '-', hundreds > 0 ? 'жүз' : '-', kk.tens[tens]]
  return spoken([...words, units > 0 ? kk.units[units] : '-', kk.scales[scale - 1]])
}

function englishGroup(group: number, scale: number): string[] {
  const [hundreds, tens, units] = digits(group)
  const words = hundreds > 0 ? [en.units[hundreds], 'hundred'] : []
  if (tens === 1) words.push(en.teens[units])
  else if (tens > 1 && units > 0) words.push(`${en.tens[tens]}-${en.units[units]}`)
  else words.push(tens > 1 ? en.tens[tens] : units > 0 ? en.units[units] : '-')
  return spoken([...words, en.scales[scale - 1]])
}

function feminine(units: number): string | undefined {
  return units === 1 ? 'одна' : units === 2 ? 'две' : ru.units[units]
}

function digits(group: number): [number, number, number] {
  return [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
}

function spoken(words: readonly (string | undefined)[]): string[] {
  return words.filter((word): word is string => word !== undefined && word !== '-')
}

function split(words: string): readonly string[] {
  return words.split(' ')
}

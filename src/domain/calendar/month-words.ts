/** Recognises month names in Russian, Kazakh and English with their case endings. */
import { rememberedWords } from '../text/remembered-words.ts'

const russian: readonly RegExp[] = [
  /^январ(?:ь|я|е|ю|[её]м)$/,
  /^феврал(?:ь|я|е|ю|[её]м)$/,
  /^март(?:а|е|у|ом)?$/,
  /^апрел(?:ь|я|е|ю|ем)$/,
  /^ма(?:й|я|е|ю|ем)$/,
  /^июн(?:ь|я|е|ю|ем)$/,
  /^июл(?:ь|я|е|ю|ем)$/,
  /^август(?:а|е|у|ом)?$/,
  /^сентябр(?:ь|я|е|ю|[её]м)$/,
  /^октябр(?:ь|я|е|ю|[её]м)$/,
  /^ноябр(?:ь|я|е|ю|[её]м)$/,
  /^декабр(?:ь|я|е|ю|[её]м)$/,
]
const english = words('january february march april may june july august september october november december')
const kazakh: readonly RegExp[] = words(
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе[кг] қазан қараша желтоқсан',
).map((stem) => new RegExp(`^${stem}`))
const kazakhEndings = new Set([
  '',
  ...words('да де та те дағы дегі тағы тегі дан ден тан тен нан нен ға ге қа ке'),
  ...words('ның нің дың дің тың тің ды ді ты ті ны ні ы і сы сі ын ін сын сін'),
  ...words('ында інде сында сінде ынан інен сынан сінен ына іне сына сіне ының інің сының сінің'),
  ...words('ындағы індегі сындағы сіндегі'),
])
const abbreviations: ReadonlyMap<string, number> = new Map(
  [
    words('янв қаң'),
    words('фев февр ақп'),
    words('мар нау'),
    words('апр сәу'),
    words('мам'),
    words('июн мау'),
    words('июл шіл'),
    words('авг там'),
    words('сен сент қыр'),
    words('окт қаз'),
    words('ноя нояб қар'),
    words('дек жел'),
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
)

export type MonthWord = {
  month: number
  /** «қаңтардың»: in Kazakh it stands before its days, «қаңтардың 6-сы». */
  genitive: boolean
  /** «қаңтардан»: the start of a Kazakh period. */
  ablative: boolean
  /** «дек»: a date only beside a day or a year. */
  abbreviated: boolean
}

/** The month a lower-case word names, or null: «мая» 5, «қыркүйегінде» 9, «дек» 12 abbreviated, «маяк» null. */
export const monthWord = rememberedWords((word: string): MonthWord | null => {
  const plain = { genitive: false, ablative: false, abbreviated: false }
  const month = russian.findIndex((name) => name.test(word)) + 1 || english.indexOf(word) + 1
  if (month > 0) return { month, ...plain }
  const short = abbreviations.get(word)
  if (short !== undefined) return { month: short, ...plain, abbreviated: true }
  return kazakhMonth(word)
})

function kazakhMonth(word: string): MonthWord | null {
  const index = kazakh.findIndex((stem) => stem.test(word))
  const stem = kazakh[index]
  if (stem === undefined) return null
  const ending = word.replace(stem, '')
  if (!kazakhEndings.has(ending)) return null
  return {
    month: index + 1,
    genitive: /[ндт][ыі]ң$/.test(ending),
    ablative: /(?:дан|ден|тан|тен|нан|нен)$/.test(ending),
    abbreviated: false,
  }
}

function words(list: string): string[] {
  return list.split(' ')
}

import { rememberedWords } from '../../text/remembered-words.ts'

const kazakhLetters: { readonly [letter: string]: string } = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}

/**
 * A word for comparison: lower case, Kazakh letters as the Russian ones people type instead (Қызылорда = кызылорда).
 * The length never changes, so positions in the folded text are positions in the text.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text
  const lower = text.toLowerCase()
  return isFolded(lower) ? lower : lower.replace(foreign, (letter) => kazakhLetters[letter] ?? letter)
}

const foreign = /[ёәғқңөұүһі]/g

/* Most words are asked about again when they are folded already, and a look at a table finds that soonest. */
const staysItself = Uint8Array.from({ length: 0x2200 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return sign.toLowerCase() === sign && !(sign in kazakhLetters) ? 1 : 0
})

/** Whether folding would change nothing; a text with rarer signs than the table holds is said not to be sure. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (staysItself[text.charCodeAt(at)] !== 1) return false
  return true
}

/**
 * What remains of a word when its endings are cut off roughly: enough to see that «контейнеров» and «контейнера» are one
 * word in either language, never shown to anybody.
 */
export const rootOf = rememberedWords((word: string): string => {
  const folded = fold(word)
  if (folded.length <= 3) return folded
  const bare = folded.replace(kazakhPlural, '').replace(ending, '')
  return (bare.length < 3 ? folded : bare).slice(0, 6)
})

const kazakhPlural =
  /(?<=.{4})(?:лар|лер|дар|дер|тар|тер)(?:ы|и|ын|ин|га|ге|да|де|ды|ди|дын|дин|нын|нин|мен|ынын|инин)?$/u
const ending = /(?:ами|ями|ов|ев|ей|ий|ый|ой|ах|ях|ам|ям|ом|ем|ы|и|а|я|у|ю|е|о|ь)$/u

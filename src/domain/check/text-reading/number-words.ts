const words: readonly (readonly [number, RegExp])[] = [
  [1, /^(один|одна|одно|одного|одной|бир)$/],
  [2, /^(два|две|двух|двум|двумя|еки|екеуи)$/],
  [3, /^(три|трех|трем|тремя|уш)$/],
  [4, /^(четыре|четырех|четырем|торт)$/],
  [5, /^(пять|пяти|пятью|бес)$/],
  [6, /^(шесть|шести|шестью|алты)$/],
  [7, /^(семь|семи|семью|жети)$/],
  [8, /^(восемь|восьми|сегиз)$/],
  [9, /^(девять|девяти|тогыз)$/],
  [10, /^(десять|десяти|он)$/],
  [11, /^(одиннадцать|одиннадцати)$/],
  [12, /^(двенадцать|двенадцати)$/],
  [15, /^(пятнадцать|пятнадцати)$/],
  [20, /^(двадцать|двадцати|жиырма)$/],
  [30, /^(тридцать|тридцати|отыз)$/],
]

const cache = new Map<string, number | null>()
const cacheLimit = 20_000

/** The value of a folded numeral word («двух», «үш»), `null` for any other word. */
export function numberWord(folded: string): number | null {
  const known = cache.get(folded)
  if (known !== undefined) return known
  const found = words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(folded, found)
  return found
}

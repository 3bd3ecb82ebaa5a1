import { wordCue } from './word-cues.ts'

const words: readonly (readonly [number, string])[] = [
  [1, 'один одна одно одного одной бир'],
  [2, 'два две двух двум двумя еки екеуи'],
  [3, 'три трех трем тремя уш'],
  [4, 'четыре четырех четырем торт'],
  [5, 'пять пяти пятью бес'],
  [6, 'шесть шести шестью алты'],
  [7, 'семь семи семью жети'],
  [8, 'восемь восьми сегиз'],
  [9, 'девять девяти тогыз'],
  [10, 'десять десяти он'],
  [11, 'одиннадцать одиннадцати'],
  [12, 'двенадцать двенадцати'],
  [15, 'пятнадцать пятнадцати'],
  [20, 'двадцать двадцати жиырма'],
  [30, 'тридцать тридцати отыз'],
]
const values = new Map(
  words.flatMap(([value, said]) => said.split(' ').map((word) => [word, value] as const)),
)

/** The value of a folded numeral word («двух», «үш»), `null` for any other word. */
export const numberWord = (folded: string): number | null => values.get(folded) ?? null

const digitOrNumeral = new RegExp(String.raw`\d|(?:^|[^а-я])(?:${[...values.keys()].join('|')})`)

/** Begins every word that is a numeral, and some others. */
export const ofNumeral = wordCue(new RegExp(`(?:^|[^а-я])(?:${[...values.keys()].join('|')})`))

/** Whether a folded text may tell a number: no text that it refuses has a token with a value. */
export const mayTellNumber = (folded: string): boolean => digitOrNumeral.test(folded)

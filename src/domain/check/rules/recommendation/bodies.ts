import { fold, rootOf } from '../../text-reading/fold.ts'

const filler =
  /^(?:на|имя|от|за|для|по|ко|рк|исх|тоо|год|года|жылгы|номер|дата|хат|хаты|хатпен)$|^(?:письм|руководител|начальник|басшы|заместител|директор|председател|господин|товарищ|направл)/
const general =
  /^(?:аким|управл|департ|отдел|комите|минист|маслих|аппара|баскар|болим|болими|кенес|город|район|област|облыс|кала|калалы|аудан|аудани|сельск|аульно|ауылды|округ)/

/** What tells a body from others: roots of the words of its name; posts and courtesies left out. */
export const bodyWords = (text: string): string[] =>
  (fold(text).match(/\p{L}{3,}/gu) ?? []).filter((word) => !filler.test(word)).map(rootOf)

/**
 * Whether two phrases name one body. Where both have words of their own («образования», «Кызылорда»), one must be common;
 * where one has none («Аким города»), the general words decide.
 */
export function sameBody(one: string, other: string): boolean {
  const [first, second] = [bodyWords(one), bodyWords(other)]
  const own = (words: readonly string[]): Set<string> => new Set(words.filter((word) => !general.test(word)))
  const [ownFirst, ownSecond] = [own(first), own(second)]
  if (ownFirst.size > 0 && ownSecond.size > 0) return ownFirst.intersection(ownSecond).size > 0
  return new Set(first).intersection(new Set(second)).size > 0
}

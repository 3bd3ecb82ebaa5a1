import { fold } from '../../text-reading/fold.ts'

const said =
  /^(на|имя|от|за|и|в|г|с|по|для|письмо|письма|хат|хаты|исх|номер|дата|жылгы|года|год|ко|област|руководител|начальник|басшы|заместител|директор|председател|господин|товарищ|тоо)/

/** What tells a body from others: stems of the words of its name, posts and courtesies left out, abbreviations kept. */
export const bodyWords = (text: string): string[] =>
  (fold(text).match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => word.length >= 3 && !said.test(word))
    .map((word) => word.slice(0, 5))

/** Whether two phrases name one body: half of the shorter one's words stand in the other. */
export function sameBody(one: string, other: string): boolean {
  const [first, second] = [new Set(bodyWords(one)), new Set(bodyWords(other))]
  const shared = [...first].filter((word) => second.has(word)).length
  const shorter = Math.min(first.size, second.size)
  return shorter > 0 && shared >= Math.max(1, Math.ceil(shorter / 2))
}

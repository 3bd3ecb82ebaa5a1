import type { Passage } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { fold } from '../../text-reading/fold.ts'
import { passageSentences } from '../../text-reading/passage-sentences.ts'
import { quoteAround } from '../../text-reading/quantity-place.ts'

const whole =
  /(?<![\d.,/№-])(\d{1,6})\s+(\p{L}{3,})(?:\s+\p{L}+){0,6}?\s*[,(:–—-]*\s*(?:из них|из которых|в том числе|в т\. ?ч\.|онын ишинде|олардын ишинде)\s*[:–—-]?\s*([^.;)]{3,160})/u
const notCounted = /^(лет|год|месяц|дн|тенге|тг|тыс|жыл|ай|кун|пайыз|процент)/

const outOf = /(?<![\d.,/№-])(\d{1,6})(?:-х|-и|-ти)?\s+из\s+(\d{1,6})(?:-х|-и|-ти)?\s+(\p{L}{3,})/u

/** Parts of a whole that are larger than it: «обучено 40 человек, из них 25 женщин и 20 мужчин». */
export function partsOfWhole(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) =>
    passageSentences(passage).flatMap((sentence) => {
      const folded = fold(sentence)
      const share = outOf.exec(folded)
      if (share !== null && Number(share[1]) > Number(share[2])) {
        return [partFinding(passage, sentence, Number(share[2]), Number(share[1]))]
      }
      const match = whole.exec(folded)
      if (match === null || notCounted.test(match[2] ?? '')) return []
      const parts = partsIn(match[3] ?? '')
      const claimed = Number(match[1])
      const computed = parts.reduce((sum, part) => sum + part, 0)
      const tooLarge =
        parts.length === 1 ? parts[0]! > claimed : isDivision(match[3] ?? '') && computed > claimed
      if (parts.length === 0 || !tooLarge) return []
      return [partFinding(passage, sentence, claimed, computed)]
    }),
  )
}

/** Women and men, or villages one after another, divide; «женщин 20, с инвалидностью 25» may overlap. */
const isDivision = (parts: string): boolean =>
  /женщин|айел/.test(parts) &&
  /мужчин|ер(?:лер|кек)|ер адам/.test(parts) &&
  !/инвалид|пожил|мугедек/.test(parts)

const partsIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\d.,/№-])(\d{1,6})(?!\s*(?:%|лет|год|жас|класс|тенге|тг))(?![\d.,/%])/gu)].map(
    (match) => Number(match[1]),
  )

const partFinding = (passage: Passage, sentence: string, claimed: number, computed: number): Finding => ({
  rule: 'quantity.rate',
  severity: 'error',
  variant: 'parts',
  places: [{ ...passage.place, quote: quoteAround(sentence, String(claimed)) }],
  figures: { claimed, computed },
})

import type { Passage } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { hasSign, mayHold, passageSentences } from '../../text-reading/passage-words.ts'
import { quoteAround } from '../../text-reading/quantity-place.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { sign } from '../../text-reading/text-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

const whole = letterPattern(
  /(?<![\d.,/№-])(\d{1,6})\s+(\p{L}{3,})(?:\s+\p{L}+){0,6}?\s*[,(:–—-]*\s*(?:из них|из которых|в том числе|в т\. ?ч\.|онын ишинде|олардын ишинде)\s*[:–—-]?\s*([^.;)]{3,160})/u,
)
const notCounted = /^(лет|год|месяц|дн|тенге|тг|тыс|жыл|ай|кун|пайыз|процент)/

const outOf = letterPattern(
  /(?<![\d.,/№-])(\d{1,6})(?:-х|-и|-ти)?\s+из\s+(\d{1,6})(?:-х|-и|-ти)?\s+(\p{L}{3,})/u,
)

/** A word of each pattern below that needs neither a bracket nor a colon. */
const ofParts = wordCue(/(?:из|том|т|онын|олардын)$|^ар/)

/** Parts of a whole that are larger than it: «обучено 40 человек, из них 25 женщин и 20 мужчин». */
export function partsOfWhole(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) => {
    if (!mayHold(passage, ofParts) && !hasSign(passage, sign.bracket)) return []
    return passageSentences(passage).flatMap(({ text: sentence, folded }) => {
      if (!/\d/.test(folded)) return []
      const share = outOf.exec(folded)
      if (share !== null && Number(share[1]) > Number(share[2])) {
        return [partFinding(passage, sentence, Number(share[2]), Number(share[1]))]
      }
      const larger = laterPart(folded) ?? dividedBadly(folded) ?? timesOfGroups(folded)
      if (larger !== null) return [partFinding(passage, sentence, larger.claimed, larger.computed)]
      const match = whole.exec(folded)
      if (match === null || notCounted.test(match[2] ?? '')) return []
      const parts = partsIn(match[3] ?? '')
      const claimed = Number(match[1])
      const computed = parts.reduce((sum, part) => sum + part, 0)
      const tooLarge =
        parts.length === 1 ? parts[0]! > claimed : isDivision(match[3] ?? '') && computed > claimed
      if (parts.length === 0 || !tooLarge) return []
      return [partFinding(passage, sentence, claimed, computed)]
    })
  })
}

interface Misfit {
  readonly claimed: number
  readonly computed: number
}

const after = [
  letterPattern(
    /(?<![\d.,/№-])(\d{1,6})\s+(\p{L}{3,})[^.;:\d]{0,60}?[,(–—]\s*(\d{1,6})\s+(?:\p{L}+\s+)?из (?:них|которых)/u,
  ),
  letterPattern(
    /(?<![\d.,/№-])(\d{1,6})\s+(\p{L}{3,})[^.;:\d]{0,60}?,\s*(?:онын|олардын)\s+(?:ишинде\s+)?(\d{1,6})(?:-?(?:и|ы|си|сы|у|уи))?(?!\s*(?:%|пайыз|\d))/u,
  ),
]

/** «Курсы окончили 40 человек, 52 из них …», «60 әйел, оның 74-і …». */
function laterPart(sentence: string): Misfit | null {
  for (const pattern of after) {
    const match = pattern.exec(sentence)
    if (match === null || notCounted.test(match[2] ?? '')) continue
    const [claimed, computed] = [Number(match[1]), Number(match[3])]
    if (computed > claimed) return { claimed, computed }
  }
  return null
}

const head = String.raw`(?<![\d.,/№-])(\d{1,6})\s+(\p{L}{3,})(?:\s+\p{L}+){0,3}\s*`
const named = letterPattern(
  new RegExp(`${head}[:(]\\s*((?:[^.;:()\\d]{2,40}[-–—]\\s*\\d{1,6}(?![\\d%])(?:,|\\s+и)?\\s*){2,9})`, 'u'),
)
const byKind = letterPattern(
  new RegExp(`${head}[:(]\\s*((?:\\d{1,6}\\s+по\\s+\\p{L}+[^.;:()\\d]{0,30}){2,9})`, 'u'),
)
const overlapping = /женщин|инвалид|пожил|многодет|молод|безработ|айел|мугедек|жас(?!л)|балал/
const ofPlaces = letterPattern(/(?:^|,\s*)(?:в|во|на)\s\p{L}|\p{L}(?:да|де|та|те)\s*[-–—]/u)

/** «180 тренировок: волейбол – 90, теннис – 60, борьба – 50»: a whole told by its parts that do not make it. */
function dividedBadly(sentence: string): Misfit | null {
  const match = named.exec(sentence) ?? byKind.exec(sentence)
  if (match === null || notCounted.test(match[2] ?? '')) return null
  const list = match[3] ?? ''
  const parts = (list.match(/\d{1,6}/g) ?? []).map(Number)
  const claimed = Number(match[1])
  const computed = parts.reduce((sum, part) => sum + part, 0)
  if (parts.length < 2 || overlapping.test(list) || computed === claimed) return null
  const others = sentence.slice(0, match.index).match(/\d{1,6}/g) ?? []
  if (others.some((other) => Number(other) === computed)) return null
  return computed > claimed || ofPlaces.test(list) || byKind.test(sentence) ? { claimed, computed } : null
}

const kazakhGroups = letterPattern(
  /(?<![\d.,/№-])(\d{1,4})\s+(?:\p{L}+\s+)?\p{L}+(?:да|де|та|те|га|ге|ка|ке|на|не)\s+(\d{1,5})\s+\p{L}+[^.;\d]{0,40}(?<!\p{L})ар\p{L}*\s+(?:\p{L}+\s+)?(\d{1,4})(?!\d)/u,
)

/** «4 топта 48 жасөспірім жұмыс істеді, әр топта 15 адамнан»: groups times each are not the whole. */
function timesOfGroups(sentence: string): Misfit | null {
  const match = kazakhGroups.exec(sentence)
  if (match === null) return null
  const [groups, claimed, each] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const computed = groups * each
  return computed === claimed || groups < 2 ? null : { claimed, computed }
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

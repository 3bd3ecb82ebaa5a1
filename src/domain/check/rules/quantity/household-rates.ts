import type { Passage } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { fold } from '../../text-reading/fold.ts'
import { quoteAround } from '../../text-reading/quantity-place.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { mayHold } from '../../text-reading/passage-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

const number = String.raw`(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)`
const dwellings = String.raw`(?:домохозяйств\p{L}*|подвор\p{L}*|сем(?:ей|ьи|ья|ьям)|уй шаруашылы\p{L}*|отбасы\p{L}*)`
const people = String.raw`(?:человек\p{L}*|жител\p{L}*|жильц\p{L}*|адам\p{L}*|тургын\p{L}*)`
const together = letterPattern(
  new RegExp(
    `(?<!\\d)${number}\\s+${dwellings}\\s*(?:[-–—(,:=]|\\(?это|что составляет|ягни|включая|,? в которых (?:проживает|живет|живут))+\\s*(?:более|свыше|около|не менее)?\\s*${number}\\s+${people}`,
    'u',
  ),
)
const ofDwellings = wordCue(/домохозяйств|подвор|сем(?:ей|ьи|ья)|шаруашылы|отбасы/)
const least = 1
const most = 12

/** Persons per household out of 1 to 12: «60 домохозяйств – 1000 человек» would be almost 17 in each. */
export function householdRates(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) => {
    if (!mayHold(passage, ofDwellings)) return []
    const match = together.exec(fold(passage.text))
    if (match === null) return []
    const [households, persons] = [valueOf(match[1]), valueOf(match[2])]
    const rate = persons / households
    if (households === 0 || (rate >= least && rate <= most)) return []
    const quote = quoteAround(passage.text, passage.text.slice(match.index, match.index + 12))
    return [
      {
        rule: 'quantity.rate' as const,
        severity: 'error' as const,
        variant: 'household',
        places: [{ ...passage.place, quote }],
        figures: { households, persons, computed: Math.round(rate * 10) / 10 },
      },
    ]
  })
}

const valueOf = (digits: string | undefined): number => Number((digits ?? '').replace(/\D/g, ''))

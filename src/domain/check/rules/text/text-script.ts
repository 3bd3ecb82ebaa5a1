import type { ReportModel } from '../../../report/model.ts'
import type { Passage } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import { mixedScriptWords, numbersRunTogether } from '../../../text/script.ts'
import type { Finding, Place } from '../../finding.ts'
import { quoteAround } from '../../text-reading/quantity-place.ts'
import { joinedWordsReader, vocabularyOf } from './joined-words.ts'

const mostPlaces = 12

/** `text.script`: letters of two scripts in one word and words or numbers run together; one note for each kind. */
export function textScript(model: ReportModel): Finding[] {
  const all = reportPassages(model).filter(({ part }) => part !== 'contact')
  const mixed = new Map<string, Place>()
  const joined = new Map<string, Place>()
  const joinedWords = joinedWordsReader(vocabularyOf(all.map(({ text }) => text)))
  const seen = new Set<string>()
  for (const passage of all) {
    if (seen.has(passage.text)) continue
    seen.add(passage.text)
    for (const slip of mixedScriptWords(passage.text)) remember(mixed, slip.text, passage)
    const glued = numbersRunTogether(passage.text).map(({ text }) => text)
    for (const text of [...glued, ...joinedWords(passage.text)]) remember(joined, text, passage)
  }
  return [...noteOf('mixed', mixed), ...noteOf('joined', joined)]
}

function remember(found: Map<string, Place>, text: string, passage: Passage): void {
  if (!found.has(text)) found.set(text, { ...passage.place, quote: quoteAround(passage.text, text) })
}

function noteOf(variant: string, found: ReadonlyMap<string, Place>): Finding[] {
  if (found.size === 0) return []
  return [
    {
      rule: 'text.script',
      severity: 'note',
      variant,
      places: distinctPlaces([...found.values()]).slice(0, mostPlaces),
      figures: { count: found.size, words: [...found.keys()].slice(0, mostPlaces).join(', ') },
    },
  ]
}

const distinctPlaces = (places: readonly Place[]): Place[] =>
  places.filter((place, index) => places.findIndex((other) => isSamePlace(place, other)) === index)

const isSamePlace = (one: Place, other: Place): boolean =>
  one.section === other.section &&
  one.row === other.row &&
  one.column === other.column &&
  one.paragraph === other.paragraph

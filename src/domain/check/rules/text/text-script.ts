import type { ReportModel } from '../../../report/model.ts'
import type { Passage } from '../../../report/passages.ts'
import { hasSign, passageWords } from '../../text-reading/passage-words.ts'
import { lexiconOf, reportPassages } from '../../text-reading/report-passages.ts'
import { sign } from '../../text-reading/text-words.ts'
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
  const seen = new Set<string>()
  const distinct = all.filter(({ text }) => !seen.has(text) && seen.add(text))
  const lexicon = lexiconOf(model)
  const joinedWords = joinedWordsReader(vocabularyOf(distinct.map(passageWords), lexicon), lexicon)
  for (const passage of distinct) {
    const { text } = passage
    if (hasSign(passage, sign.latin))
      for (const slip of mixedScriptWords(text)) remember(mixed, slip.text, passage)
    if (hasSign(passage, sign.glued))
      for (const slip of numbersRunTogether(text)) remember(joined, slip.text, passage)
    for (const slip of joinedWords(passage)) remember(joined, slip, passage)
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

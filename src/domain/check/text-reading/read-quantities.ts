import type { Passage } from '../../report/passages.ts'
import { hasKazakhLetters } from '../../text/kazakh-letters.ts'
import type { Action } from './actions.ts'
import { boundOf } from './number-bound.ts'
import { isCountable, scaleOf } from './number-kind.ts'
import { nounOf, type Noun } from './noun-of-number.ts'
import { hasSign, mayHold, passageSentences } from './passage-words.ts'
import { isBefore, isPartial } from './partial-cues.ts'
import type { Quantity } from './quantity.ts'
import { mayTellNumber, ofNumeral } from './number-words.ts'
import { tokensOf, type Token } from './tokens.ts'
import { sign } from './text-words.ts'

const known = new WeakMap<ReadonlySet<string>, Map<string, readonly Quantity[]>>()

/**
 * The quantities a printed line gives, sentence by sentence. Dates, sums of money, ages, ordinals, numbers of documents
 * and percentages are not quantities; numerals in words count only before a noun of the lexicon. Reports repeat whole
 * lines, and text and rows are read by themselves: what one text gives is kept as long as the report's places.
 */
export function readQuantities(passage: Passage, projectPlaces: ReadonlySet<string>): Quantity[] {
  const readings = known.get(projectPlaces) ?? new Map<string, readonly Quantity[]>()
  known.set(projectPlaces, readings)
  const reading = readings.get(passage.text) ?? read(passage, projectPlaces)
  readings.set(passage.text, reading)
  return reading.map((quantity) => ({ ...quantity, passage }))
}

function read(passage: Passage, projectPlaces: ReadonlySet<string>): Quantity[] {
  if (!mayHold(passage, ofNumeral) && !hasSign(passage, sign.digit)) return []
  return passageSentences(passage)
    .filter(({ folded }) => mayTellNumber(folded))
    .flatMap(({ text }) => quantitiesOf(text, passage, projectPlaces))
}

function quantitiesOf(sentence: string, passage: Passage, projectPlaces: ReadonlySet<string>): Quantity[] {
  const tokens = tokensOf(sentence)
  if (!tokens.some((token) => token.value !== null)) return []
  const clauses = clausesOf(tokens)
  const context = contextOf(tokens)
  const sentenceActions = actionsOf(tokens)
  const atEvent = tokens.some((token) => token.facts.concept?.kind === 'event')
  const before = isBefore(tokens)
  const places = placesNamed(tokens, projectPlaces)
  const counts = new Map<string, number>()
  const found: Quantity[] = []
  tokens.forEach((token, at) => {
    if (token.value === null || token.value === 0 || !isCountable(tokens, at)) return
    const clause = clauses.find(({ from, to }) => at >= from && at < to) ?? { from: 0, to: tokens.length }
    const noun = nounOf(tokens, at, clause)
    if (noun === null || (token.spelled && noun.kind === 'other')) return
    const nth = counts.get(noun.noun) ?? 0
    counts.set(noun.noun, nth + 1)
    const words = tokens.slice(clause.from, clause.to)
    const own = actionsOf(words)
    found.push({
      noun: noun.noun,
      kind: noun.kind,
      word: noun.word,
      value: token.value * scaleOf(tokens, at),
      bound: boundOf(tokens, at),
      spelled: token.spelled,
      actions: own.size > 0 ? own : sentenceActions,
      modifiers: modifiersOf(tokens, noun, clause.to),
      context,
      places: placesOf(clause, places),
      partial: isPartial(words, tokens, at),
      before,
      atEvent: atEvent && noun.kind !== 'event',
      nth,
      sentence,
      passage,
    })
  })
  return found
}

interface Clause {
  readonly from: number
  readonly to: number
}

/** A sentence's stretches between commas, semicolons and brackets. */
function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark' || !/[,;:()]/.test(token.text)) return
    clauses.push({ from, to: at })
    from = at + 1
  })
  clauses.push({ from, to: tokens.length })
  return clauses
}

const actionsOf = (tokens: readonly Token[]): ReadonlySet<Action> =>
  new Set(tokens.flatMap((token) => token.facts.action ?? []))

const contextOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter(isContent).map((token) => token.facts.root))

const isContent = (token: Token): boolean =>
  token.kind === 'word' && token.folded.length > 2 && !token.spelled && !token.facts.isStopWord

/** The words around the noun that narrow it: those between it and its number, and up to four after it. */
function modifiersOf(tokens: readonly Token[], noun: Noun, end: number): ReadonlySet<string> {
  const between = tokens.slice(noun.numberAt + 1, noun.at)
  const after: Token[] = []
  for (const token of tokens.slice(noun.at + 1, Math.min(end, noun.at + 6))) {
    if (token.kind !== 'word' || /^(и|или|мен|пен|бен|жане)$/.test(token.folded)) break
    if (token.facts.action !== null || token.value !== null) break
    after.push(token)
  }
  const words = [...(noun.at > noun.numberAt ? between : []), ...after]
  return new Set(
    words
      .filter((token) => isContent(token) && token.facts.action === null)
      .map((token) => token.facts.root)
      .filter(
        (root) =>
          !/^(русск|казах|местн|газет|сми|социал|сет|интер|страни|язык|тил|проект|рамк|жоба|шенбер|област|облыс|город|село|село|сел|ауыл|район|аудан|обще|общ)/.test(
            root,
          ),
      ),
  )
}

/** The project's places that a sentence names, by the roots of their names, with the token of each. */
function placesNamed(
  sentence: readonly Token[],
  projectPlaces: ReadonlySet<string>,
): readonly { readonly at: number; readonly root: string }[] {
  if (projectPlaces.size === 0) return []
  // A name that opens a Russian sentence is its subject, not where something is counted.
  const first = sentence.some(({ text }) => hasKazakhLetters(text)) ? 0 : 1
  return sentence.flatMap(({ kind, text, folded, facts: { root } }, at) => {
    if (at < first || kind !== 'word' || text === folded) return []
    return projectPlaces.has(root) && text !== text.toLowerCase() ? [{ at, root }] : []
  })
}

/** The places named in a clause; where it names none, those of the sentence. */
function placesOf({ from, to }: Clause, named: ReturnType<typeof placesNamed>): ReadonlySet<string> {
  const own = named.filter(({ at }) => at >= from && at < to)
  return new Set((own.length > 0 ? own : named).map(({ root }) => root))
}

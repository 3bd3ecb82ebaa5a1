import { nounId, type ConceptKind } from './concepts.ts'
import type { Token } from './tokens.ts'

export interface Noun {
  readonly noun: string
  readonly kind: ConceptKind
  readonly word: string
  readonly at: number
  readonly numberAt: number
}

const pieces = /^(шт|штук|экз|экземпляр|ед|единиц|дана|чел)$/
const adjective = /(ых|их|ой|ый|ий|ые|ие|ого|его|ая|ое|ую|ому|ыми|ими|(?<=.{3})(?:лык|лик|дык|дик|тык|тик))$/
const scale = /^(тыс|тысяч|мын)/
const farthest = 6

/** The noun that a number counts: the one after it («25 новых постов»), else the one its line names before it («Посты – 10»). */
export function nounOf(
  tokens: readonly Token[],
  numberAt: number,
  clause: { readonly from: number; readonly to: number },
): Noun | null {
  return nounAfter(tokens, numberAt, clause.to) ?? nounBefore(tokens, numberAt, clause)
}

function nounAfter(tokens: readonly Token[], numberAt: number, end: number): Noun | null {
  let firstPlain: number | null = null
  for (let at = numberAt + 1; at < Math.min(end, numberAt + 1 + farthest); at++) {
    const token = tokens[at]
    if (token === undefined || (token.kind === 'mark' && !/["«»]/.test(token.text))) break
    if (token.kind === 'number' && !/^минут/.test(tokens[at + 1]?.folded ?? '')) break
    if (token.kind !== 'word' || pieces.test(token.folded) || scale.test(token.folded)) continue
    const concept = token.facts.concept
    if (concept !== null && firstPlain === null) return wordNoun(tokens, at, numberAt)
    if (token.facts.action !== null) break
    if (isPreposition(token.folded)) break
    if (
      firstPlain === null &&
      !adjective.test(token.folded) &&
      token.folded.length > 3 &&
      !token.facts.isStopWord
    )
      firstPlain = at
  }
  return firstPlain === null ? null : wordNoun(tokens, firstPlain, numberAt)
}

const isPreposition = (folded: string): boolean =>
  /^(в|во|на|по|с|со|из|для|от|до|о|об|при|за|и|а|у|к|мен|пен|бен|жане)$/.test(folded)

function nounBefore(
  tokens: readonly Token[],
  numberAt: number,
  clause: { readonly from: number; readonly to: number },
): Noun | null {
  const next = tokens[numberAt + 1]
  if (next !== undefined && numberAt + 1 < clause.to && next.kind === 'word' && !pieces.test(next.folded))
    return null
  const before = tokens.slice(0, numberAt)
  const dash = tokens[numberAt - 1]
  const afterDash = dash?.kind === 'mark' && /[-–—:]/.test(dash.text)
  const candidates = before
    .map((token, at) => ({ token, at }))
    .filter(({ token, at }) => token.kind === 'word' && (afterDash || at >= clause.from))
  const named = candidates.filter(({ token }) => token.facts.concept !== null)
  const inPieces = pieces.test(next?.folded ?? '')
  const made = inPieces
    ? named.filter(({ token }) => token.facts.concept?.kind === 'thing').at(-1)
    : undefined
  const chosen = made ?? (afterDash ? named[0] : named.at(-1))
  if (chosen !== undefined) return wordNoun(tokens, chosen.at, numberAt)
  const first = afterDash
    ? candidates.find(
        ({ token }) => token.folded.length > 3 && !adjective.test(token.folded) && !token.facts.isStopWord,
      )
    : undefined
  return first === undefined ? null : wordNoun(tokens, first.at, numberAt)
}

function wordNoun(tokens: readonly Token[], at: number, numberAt: number): Noun | null {
  const token = tokens[at]
  if (token === undefined) return null
  const concept = token.facts.concept
  return {
    noun: nounId(token.folded),
    kind: concept?.kind ?? 'other',
    word: token.text,
    at,
    numberAt,
  }
}

import type { Token } from './tokens.ts'

const partOf =
  /(^| )(из них|из числа|из которых|в том числе|в т ч|среди них|среди которых|оныц ишинде|онын ишинде|олардын ишинде|сонын ишинде|кажд(?:ая|ую|о[йгм]\S*|ы[йех]\S*)|ар|арбир\S*|аркайсы\S*|еще|дополнительно|тагы|косымша|перв(ый|ом|ая|ые|ых)|второ[йм]|последн\S+|алгашкы|биринши|екинши|ежемесячн\S*|еженедельн\S*|ежедневн\S*|ай сайын|апта сайын|часть|некоторы\S+|половин\S+|остальн\S+|калган|завис\S+)( |$)/
const timeSpan =
  /(^| )(январ\S*|феврал\S*|марте|апрел\S*|мае|июн\S*|июл\S*|август\S*|сентябр\S*|октябр\S*|ноябр\S*|декабр\S*|кантар\S*|акпан\S*|наурыз\S*|сауир\S*|мамыр\S*|маусым\S*|шилде\S*|тамыз\S*|кыркуйек\S*|казанда|караша\S*|желтоксан\S*|этап\S*|кезен\S*|квартал\S*|токсан\S*|в месяц|в неделю|в день|аптасына|айына|кунине)( |$)/
const comparison = /(^| )(раньше|ранее|прошл(?:ый|ого|ом|ая|ой|ую)|бурын|откен)( |$)/
const before =
  /(до начала|до проекта|до реализации|на момент начала|в начале проекта|на начало|жобага дейин|жоба басында|жобанын басында|басталганга дейин)/

const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.folded).join(' ')

/**
 * Whether a number is said of a part, of each, or of a span of time. `clause` holds the words beside the number,
 * `sentence` all of them.
 */
export function isPartial(clause: readonly Token[], sentence: readonly Token[], at: number): boolean {
  const words = joined(clause)
  if (partOf.test(words) || timeSpan.test(words) || comparison.test(words)) return true
  if (isShareOf(sentence) || isOfNamedGroup(sentence, at)) return true
  const previous = sentence[at - 1]?.folded ?? ''
  if (
    previous === 'по' ||
    (/^(нен|нан|ден|дан|тен|тан)$/.test(sentence[at]?.ending ?? '') &&
      !/астам|артык/.test(joined(sentence.slice(at, at + 4))))
  )
    return true
  const upTo = joined(sentence.slice(0, at))
  return (
    /(из них|в том числе|в т ч|онын ишинде|олардын ишинде)/.test(upTo) ||
    timeSpan.test(joined(sentence.slice(0, 6)))
  )
}

/** «9 слушателей из 80», «после – 74»: a share and the whole it is of, both of one moment. */
const isShareOf = (sentence: readonly Token[]): boolean =>
  sentence.some(
    (token, index) =>
      token.folded === 'из' &&
      sentence[index + 1]?.kind === 'number' &&
      (index === 0 || sentence[index + 2]?.kind !== 'word'),
  )

/** «Пожилые люди: 410 заявок выполнены»: what one group that opens the line has of something else. */
function isOfNamedGroup(sentence: readonly Token[], at: number): boolean {
  const colon = sentence.findIndex((token) => token.text === ':')
  if (colon < 1 || colon > 5 || at < colon) return false
  const head = sentence.slice(0, colon)
  if (head.some((token) => token.value !== null)) return false
  return head.some((token) => /^(people|anybody)$/.test(token.facts.concept?.kind ?? ''))
}

/** Whether a sentence tells of the time before the project. */
export const isBefore = (sentence: readonly Token[]): boolean => before.test(joined(sentence))

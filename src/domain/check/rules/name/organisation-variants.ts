import type { ReportModel } from '../../../report/model.ts'
import { levenshtein } from '../../../text/levenshtein.ts'
import { nameWords } from '../../text-reading/quoted-names.ts'
import type { Variants } from './variants.ts'
import { organisationMentions, type OrganisationMention } from './named-mentions.ts'
import { isVariant } from './place-variants.ts'

/**
 * Organisations of one legal form whose names differ in order, endings, hyphens, a slip or a place added: «Тазалык-
 * Кызылорда», «Қызылорда Тазалығы», «Тазалык». Partners listed in rows of their own are different organisations.
 */
export function organisationVariants(model: ReportModel): Variants[] {
  const mentions = organisationMentions(model).map((one) => ({ ...one, stems: stemsOf(one.text) }))
  const groups: StemmedMention[][] = []
  for (const mention of mentions) {
    const group = groups.find((known) => known.some((other) => isOne(other, mention)))
    if (group === undefined) groups.push([mention])
    else group.push(mention)
  }
  return groups.flatMap((group) => {
    const spellings = [...Map.groupBy(group, ({ text }) => spellingOf(text)).values()]
      .sort((one, other) => other.length - one.length)
      .flatMap((same) => same[0]?.text ?? [])
    const differ = spellings.length > 1 && !areTwoLanguages(group)
    return differ ? [{ kind: 'organisation' as const, spellings, mentions: group }] : []
  })
}

interface StemmedMention extends OrganisationMention {
  readonly stems: readonly string[]
}

/** Case and spaces inside quotation marks are no spelling; hyphens, letters and order of words are. */
const spellingOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*[-–—]\s*/g, '-')
    .trim()

function isOne(one: StemmedMention, other: StemmedMention): boolean {
  if (one.text === other.text) return one.form === other.form
  if (one.form !== other.form || areOwnRows(one, other)) return false
  const [first, second] = [one.stems, other.stems]
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  return (
    short.length > 0 &&
    long.length <= short.length + 1 &&
    short.every((stem) => long.some((longer) => isSameStem(stem, longer)))
  )
}

const areOwnRows = (one: OrganisationMention, other: OrganisationMention): boolean =>
  one.passage.part === 'partners' &&
  other.passage.part === 'partners' &&
  one.passage.place.row !== other.passage.place.row

const stemsOf = (name: string): string[] =>
  nameWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).filter(
    (word) => word.length > 2 && !/^(област|облыс|город|кала|район|аудан|рк)/.test(word),
  )

/** Endings aside; к becomes г before a Kazakh possessive: тазалык, тазалыгы. */
function isSameStem(one: string, other: string): boolean {
  const [first, second] = [ending(one), ending(other)]
  if (first === second) return true
  return (
    isVariant(first, second) ||
    (first.length >= 8 && levenshtein(first, second, 1) !== null && first[0] === second[0])
  )
}

const ending = (word: string): string =>
  word.length > 5 ? word.replace(/(?:ыгы|иги|ык|ик|гы|ги|ы|и|а|у|е|ом|ой)$/u, '') : word

/** One spelling in Kazakh passages and one in Russian passages are a name in two languages. */
function areTwoLanguages(group: readonly OrganisationMention[]): boolean {
  const spellings = (kazakh: boolean): number =>
    new Set(group.filter((mention) => mention.kazakh === kazakh).map(({ text }) => spellingOf(text))).size
  return spellings(true) <= 1 && spellings(false) <= 1
}

import type { ReportModel } from '../../../report/model.ts'
import { levenshtein } from '../../../text/levenshtein.ts'
import { rememberedWords } from '../../../text/remembered-words.ts'
import { fold } from '../../text-reading/fold.ts'
import type { Variants } from './variants.ts'
import { capitalisedMentions, placeMentions, type NameMention } from './named-mentions.ts'

const leastStem = 6

/**
 * Settlements spelled in several ways: «Камыстыбас» and «Камсытыбас», «Тасбогет» and «Тасбугет». Two spellings are one
 * name when they begin alike, differ in one letter or two neighbours changing places, and not in their endings.
 */
export function placeVariants(model: ReportModel): Variants[] {
  const known = Map.groupBy(placeMentions(model), ({ text }) => stemOf(text))
  // Variants begin with the same two letters, so words with another beginning need not be looked at.
  const starts = new Set([...known.keys()].map((stem) => stem.slice(0, 2)))
  const loose = capitalisedMentions(model, (word) => starts.has(stemOf(word).slice(0, 2)))
  const others = Map.groupBy(loose, ({ text }) => stemOf(text))
  const groups: string[][] = []
  for (const stem of known.keys()) {
    const group = groups.find((stems) => stems.some((other) => isVariant(other, stem)))
    if (group === undefined) groups.push([stem])
    else group.push(stem)
  }
  for (const stem of others.keys()) {
    if (!known.has(stem)) groups.find((stems) => stems.some((other) => isVariant(other, stem)))?.push(stem)
  }
  const mentionsOf = (stem: string): NameMention[] => [
    ...(known.get(stem) ?? []),
    ...(others.get(stem) ?? []),
  ]
  return groups.filter((stems) => stems.length > 1).flatMap((stems) => variantsOf(stems.flatMap(mentionsOf)))
}

function variantsOf(mentions: readonly NameMention[]): Variants[] {
  const languages = [mentions.filter(({ kazakh }) => kazakh), mentions.filter(({ kazakh }) => !kazakh)]
  return languages.flatMap((same) => {
    const stems = Map.groupBy(same, ({ text }) => stemOf(text))
    if (stems.size < 2) return []
    const ordered = [...stems.values()].sort((one, other) => other.length - one.length)
    const spellings = ordered.flatMap((group) => shortest(group.map(({ text }) => text)))
    return [{ kind: 'place' as const, spellings, mentions: same }]
  })
}

const shortest = (texts: readonly string[]): string[] =>
  texts.toSorted((one, other) => one.length - other.length).slice(0, 1)

/** A name without the vowels and endings of cases: both languages' spellings fold into one. */
const stemOf = rememberedWords((name: string): string =>
  fold(name).replace(
    /(?:ского|ской|ский|ские|скому|ском|ская|нын|нин|дын|дин|тын|тин|да|де|та|те|дан|ден|га|ге|ка|ке|а|е|у|ом|ой|ы|и)$/u,
    '',
  ),
)

/** One slip apart, and not at the end of the word, where names of different places differ too. */
export function isVariant(one: string, other: string): boolean {
  if (
    one === other ||
    Math.min(one.length, other.length) < leastStem ||
    one.slice(0, 2) !== other.slice(0, 2)
  )
    return false
  if (one.at(-1) !== other.at(-1) || one.startsWith(other) || other.startsWith(one)) return false
  return levenshtein(one, other, 1) !== null || areSwapped(one, other)
}

function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const differing = [...one].flatMap((letter, index) => (letter === other[index] ? [] : [index]))
  const [first, second] = differing
  if (differing.length !== 2 || first === undefined || second !== first + 1) return false
  return one[first] === other[second] && one[second] === other[first]
}

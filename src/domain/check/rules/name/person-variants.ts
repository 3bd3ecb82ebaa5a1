import type { ReportModel } from '../../../report/model.ts'
import { fold } from '../../text-reading/fold.ts'
import { distinctPassages } from '../../text-reading/report-passages.ts'
import type { Variants } from './variants.ts'
import type { NameMention } from './named-mentions.ts'
import { isVariant } from './place-variants.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { mayHold } from '../../text-reading/passage-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

const surname = String.raw`\p{Lu}\p{Ll}{2,}(?:ов|ев|ёв|ин|ск)(?:а|у|ым|ой|е|ого|ому|ий|ая)?`
const beforeName = letterPattern(
  new RegExp(String.raw`(?<!\p{L})(${surname})\s+(\p{Lu})(?:\.|\p{Ll}{2,})`, 'gu'),
)
/** What every match of it ends with, found faster. */
const mayHoldName = letterPattern(/(?:ов|ев|ёв|ин|ск)(?:а|у|ым|ой|е|ого|ому|ий|ая)?\s+\p{Lu}/u)
const afterInitial = letterPattern(
  new RegExp(String.raw`(?<!\p{L})(\p{Lu})\.\s?(?:\p{Lu}\.\s?)?(${surname})(?!\p{L})`, 'gu'),
)

/** Every match has a word that ends like a surname. */
const ofSurname = wordCue(/.{3}(?:ов|ев|ин|ск)(?:а|у|ым|ой|е|ого|ому|ий|ая)?$/)

/** People whose surname is spelled in two ways beside the same first name or initial; endings of cases are no difference. */
export function personVariants(model: ReportModel): Variants[] {
  const people = new Map<string, Map<string, NameMention[]>>()
  for (const passage of distinctPassages(model)) {
    const note = (text: string | undefined, initial: string | undefined): void => {
      if (text === undefined || initial === undefined) return
      const stems = people.get(initial) ?? new Map<string, NameMention[]>()
      const mentions = stems.get(stemOf(text)) ?? []
      stems.set(stemOf(text), [...mentions, { text, kazakh: false, passage }])
      people.set(initial, stems)
    }
    if (!mayHold(passage, ofSurname)) continue
    for (const match of mayHoldName.test(passage.text) ? beforeName.all(passage.text) : [])
      note(match[1], match[2])
    for (const match of afterInitial.all(passage.text)) note(match[2], match[1])
  }
  return [...people.values()].flatMap(variantsOf)
}

function variantsOf(stems: ReadonlyMap<string, readonly NameMention[]>): Variants[] {
  const names = [...stems.keys()]
  return names.flatMap((one, index) => {
    const other = names.slice(index + 1).find((name) => isVariant(one, name))
    const mentions = other === undefined ? [] : [stems.get(one), stems.get(other)].map((list) => list?.[0])
    const found = mentions.filter((mention) => mention !== undefined)
    return found.length < 2
      ? []
      : [{ kind: 'person' as const, spellings: found.map(({ text }) => text), mentions: found }]
  })
}

const stemOf = (name: string): string =>
  fold(name).replace(/(?<=ов|ев|ин|ск)(?:а|у|ым|ой|е|ого|ому|ий|ая)$/u, '')

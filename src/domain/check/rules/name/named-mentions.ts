import type { ReportModel } from '../../../report/model.ts'
import type { Passage } from '../../../report/passages.ts'
import { distinctPassages } from '../../text-reading/report-passages.ts'
import { fold } from '../../text-reading/fold.ts'
import { quotedNames } from '../../text-reading/quoted-names.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { hasSign, isKazakhPassage, mayHold, passageWords } from '../../text-reading/passage-words.ts'
import { sign } from '../../text-reading/text-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

/** A proper name where the report writes it. */
export interface NameMention {
  readonly text: string
  /** Letters of Kazakh stand in the passage: its spelling follows Kazakh. */
  readonly kazakh: boolean
  readonly passage: Passage
}

export interface OrganisationMention extends NameMention {
  /** Legal form before the quotation marks, folded; empty where there is none. */
  readonly form: string
}

const status = String.raw`(?:[Сс]ел[оаеу]|с\.|[Аа]ул[аеу]?|[Кк]ент[аеу]?|[Пп]осел\p{L}+|пос\.|[Гг]ород[аеу]?|г\.|[Дд]ачн\p{L}+ массив\p{L}*|округ[аеу]?|[Оо]зер[оаеу])`
const placeAfterStatus = letterPattern(
  new RegExp(String.raw`(?<!\p{L})${status}\s*[«"“]?(\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?)`, 'gu'),
)
const placeBeforeStatus = letterPattern(
  /[«"“]?(\p{Lu}\p{Ll}{3,})[»"”]?\s+(?:ауыл|кент|қала|аудан|көл|ауданы)\p{L}*/gu,
)
const capitalised = letterPattern(/(?<![\p{L}])(\p{Lu}\p{Ll}{4,})/gu)

/** A word of each status, with the name where no space parts them. */
const ofStatus = wordCue(
  /^(?:с|г|пос)$|^(?:сел[оаеу]|аул|кент|посел|город|дачн|округ|озер|ауыл|кала|аудан|кол)/,
)

/** The settlements a report names with their status. */
export function placeMentions(model: ReportModel): NameMention[] {
  return distinctPassages(model).flatMap((passage) => {
    if (!mayHold(passage, ofStatus)) return []
    const matches = [...placeAfterStatus.all(passage.text), ...placeBeforeStatus.all(passage.text)]
    return matches.flatMap((match) => (match[1] === undefined ? [] : mention(match[1], passage)))
  })
}

/** The capitalised words inside sentences that are wanted: nearly every name of a report resembles no settlement. */
export function capitalisedMentions(model: ReportModel, isWanted: (word: string) => boolean): NameMention[] {
  const found: NameMention[] = []
  for (const passage of distinctPassages(model)) {
    if (hasSign(passage, sign.unusual)) {
      for (const match of capitalised.all(passage.text))
        if (match[1] !== undefined && isWanted(match[1])) found.push(mention(match[1], passage))
    } else {
      for (const { name } of passageWords(passage).words)
        if (name !== null && isWanted(name)) found.push(mention(name, passage))
    }
  }
  return found
}

const mention = (text: string, passage: Passage): NameMention => ({
  text,
  kazakh: isKazakhPassage(passage),
  passage,
})

/** The organisations a report names in quotation marks behind a legal form. */
export function organisationMentions(model: ReportModel): OrganisationMention[] {
  return distinctPassages(model).flatMap((passage) =>
    (hasSign(passage, sign.quote) ? quotedNames(passage.text) : [])
      .filter(({ form, before }) => form !== '' || /^(совместно|с|компани|кызылорда)/.test(before))
      .map(({ name, form }) => ({ text: name, form: fold(form), kazakh: isKazakhPassage(passage), passage })),
  )
}

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

/** The settlements a report names with their status, and every capitalised word that resembles one inside a sentence. */
export function placeMentions(model: ReportModel): {
  readonly marked: NameMention[]
  readonly loose: NameMention[]
} {
  const marked: NameMention[] = []
  const loose: NameMention[] = []
  for (const passage of distinctPassages(model)) {
    const isUnusual = hasSign(passage, sign.unusual)
    const kazakh = isKazakhPassage(passage)
    const add = (list: NameMention[], text: string | undefined): void => {
      if (text !== undefined) list.push({ text, kazakh, passage })
    }
    if (mayHold(passage, ofStatus)) {
      for (const match of placeAfterStatus.all(passage.text)) add(marked, match[1])
      for (const match of placeBeforeStatus.all(passage.text)) add(marked, match[1])
    }
    if (isUnusual) for (const match of capitalised.all(passage.text)) add(loose, match[1])
    else for (const { name } of passageWords(passage).words) if (name !== null) add(loose, name)
  }
  return { marked, loose }
}

/** The organisations a report names in quotation marks behind a legal form. */
export function organisationMentions(model: ReportModel): OrganisationMention[] {
  return distinctPassages(model).flatMap((passage) =>
    (hasSign(passage, sign.quote) ? quotedNames(passage.text) : [])
      .filter(({ form, before }) => form !== '' || /^(совместно|с|компани|кызылорда)/.test(before))
      .map(({ name, form }) => ({ text: name, form: fold(form), kazakh: isKazakhPassage(passage), passage })),
  )
}

import { languageOf, NUMBER, type HeadingMatch } from './heading-match.ts'
import type { LineItem } from './report-items.ts'
import { squeeze } from './squeeze.ts'
import type { PartId } from './part-id.ts'

/*
 * Titles of authors who kept the form's order but not its words. Looked at only for parts that no wording of the form
 * found, only in lines that look like titles, and only where the part belongs.
 */

/** In the order of the form. `number` is the number that the form gives the section. */
const sections: readonly { part: PartId; letters: RegExp; number?: string }[] = [
  { part: 'activities', letters: /мероприяти|ісшара/, number: '1' },
  {
    part: 'about',
    letters: /(сведени|информаци|описани)\p{L}*(о|об)?\p{L}*проект|жобатуралы|жоба\p{L}*сипаттама/u,
  },
  { part: 'goal', letters: /^(\p{L}{0,12})цель|^цель|мақсаты$/u },
  { part: 'achieved', letters: /результат\p{L}*(отреализации|проекта|$)|нәтиже(сі|лері|лер)?$/u },
  { part: 'effects', letters: /экономическ\p{L}*(показател|эффект)|экономикалық(әсер|көрсеткіш|тиімді)/u },
  { part: 'deviations', letters: /отклонени|ауытқу/ },
  { part: 'goalFacts', letters: /достижени\p{L}*цел|мақсат\p{L}*жет|мақсат\p{L}*орындал/u, number: '2' },
  { part: 'changes', letters: /изменени|өзгеріс/, number: '3' },
  { part: 'statistics', letters: /статисти/, number: '4' },
  { part: 'gender', letters: /гендер|жыныс|^пол(участ|$)|пополу/ },
  {
    part: 'social',
    letters: /социальн\p{L}*(статус|категор|групп|положен)|әлеуметтік(мәртебе|санат|жағдай)/u,
  },
  { part: 'age', letters: /возраст|жас(көрсеткіш|ерекшелі|мөлшер|санат|ы?бойынша)/ },
  { part: 'results', letters: /^\p{L}{0,12}результат|нәтиже(лер|лері)?$/u, number: '5' },
  { part: 'concreteResults', letters: /конкретн\p{L}*результат|нақтынәтиже/u, number: '5.1' },
  { part: 'longTermEffect', letters: /долго(врем|сроч)|ұзақмерзім/, number: '5.2' },
  { part: 'sustainability', letters: /устойчив|тұрақтылы|орнықтылы/, number: '5.3' },
  { part: 'socialEffect', letters: /социальноэкономич|әлеуметтікэкономикалық/, number: '5.4' },
  { part: 'partnerAnalysis', letters: /партнер|серіктес|әріптес/, number: '6' },
  { part: 'proposals', letters: /предложени|ұсыныстар|басымбағыт/, number: '7' },
  { part: 'recommendations', letters: /рекомендаци|ұсыным/, number: '8' },
]

const passport: readonly { part: PartId; letters: RegExp }[] = [
  { part: 'head', letters: /руководител|директор|председател|басшы|жетекші|төраға/ },
  { part: 'contact', letters: /адрес|телефон|контакт|мекенжай|байланыс/ },
  { part: 'organisation', letters: /организаци|нпо|грантополучат|исполнител|ұйым|үеұ|грантал/ },
  { part: 'period', letters: /период|срок|начала|кезең|мерзім/ },
  { part: 'grant', letters: /сумм|бюджет|финансир|сома|қаражат|қаржы/ },
  { part: 'project', letters: /проект|программ|направлени|жоба|бағдарлама|бағыт/ },
]

/** The order in which the parts of the form follow each other. */
export const partOrder: readonly PartId[] = sections.map(({ part }) => part)

const MAX_TITLE = 150
const MAX_LETTERS = 90
/** Below every match of a wording. */
const KEYWORD_SCORE = 1

type Label = { words: string; rest: string; number: string; isSection: boolean }

/** Parts of the form whose subject a title-like line names. */
export function sectionKeywords(item: LineItem): HeadingMatch[] {
  const label = labelOf(item)
  if (!label) return []
  const looksLikeTitle = item.isBold || item.headingLevel !== null || item.isBesideOthers || label.isSection
  const letters = squeeze(label.words)
  return sections
    .filter(
      ({ letters: wanted, number }) => wanted.test(letters) && (looksLikeTitle || number === label.number),
    )
    .map(({ part, number }) => match(part, label, number !== undefined && number === label.number ? 5 : 0))
}

/** The label of the passport that a line or cell begins with. */
export function passportKeyword(item: LineItem): HeadingMatch[] {
  const label = labelOf(item)
  if (!label || (label.rest === '' && !item.isBesideOthers && label.number === '')) return []
  const letters = squeeze(label.words)
  const found = passport.find(({ letters: wanted }) => wanted.test(letters))
  return found ? [match(found.part, label, 0)] : []
}

function match(part: PartId, label: Label, bonus: number): HeadingMatch {
  return { part, lang: languageOf(label.words), rest: label.rest, score: KEYWORD_SCORE + bonus }
}

/** What stands before the colon, or the whole line; null when it is too long for a title or ends like a sentence. */
function labelOf(item: LineItem): Label | null {
  const mark = NUMBER.exec(item.text)?.[0] ?? ''
  const text = item.text.slice(mark.length)
  const colon = text.indexOf(':')
  const words = colon === -1 ? text : text.slice(0, colon)
  const isSentence = colon === -1 && /[.!;]\s*$/.test(text)
  if (words.length > MAX_TITLE || squeeze(words).length > MAX_LETTERS || isSentence) return null
  const number = mark.replace(/[^\d.]/g, '').replace(/\.$/, '')
  const isSection = /раздел|бөлім|часть|глава/i.test(mark)
  return { words, rest: colon === -1 ? '' : text.slice(colon + 1).trim(), number, isSection }
}

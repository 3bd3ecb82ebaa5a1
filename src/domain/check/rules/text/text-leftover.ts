import { linesText, lineText, type ReportModel } from '../../../report/model.ts'
import { quoteOf, type Passage } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import { normaliseText, normaliseWords } from '../../../text/normalise.ts'
import { similarity } from '../../../text/shingles.ts'
import { levenshtein } from '../../../text/levenshtein.ts'
import { rememberedWords } from '../../../text/remembered-words.ts'
import type { Finding, Place } from '../../finding.ts'
import { quoteAround } from '../../text-reading/quantity-place.ts'
import { formEdition } from '../../../report/form/editions.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { hasSign, mayHold, passageWords } from '../../text-reading/passage-words.ts'
import { sign } from '../../text-reading/text-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'
import { fold } from '../../text-reading/fold.ts'

type Kind = 'bookmark' | 'underscores' | 'placeholder' | 'instruction' | 'otherTitle' | 'otherKind'

const bookmark = letterPattern(
  /(ошибка!\s*(?:закладка|источник|неизвестный)|error!\s*(?:bookmark|reference)|қате!\s*(?:бетбелгі|сілтеме))/iu,
)
const underscores = /_{5,}|\.{12,}|…{5,}/u
const placeholder = letterPattern(
  /^(?:ф\.?\s?и\.?\s?о\.?|т\.?\s?а\.?\s?ә\.?|фамилия,?\s+имя(?:,?\s+отчество)?|тегі,?\s+аты(?:,?\s+әкесінің аты)?)\.?$|\[[^\]]{0,60}\]|<[\p{L} ]{3,60}>|(?:^|[(«"])(?:укажите|указать|впишите|вписать|заполните|заполнить|опишите|көрсетіңіз|жазыңыз|толтырыңыз)(?:\s|[)»"]|$)|\([^)]{3,80}(?:көрсетіңіз|жазыңыз|толтырыңыз|сипаттаңыз)\)|(?<!\p{L})(?:[xх]{3,}|дд\.мм\.(?:гггг|гг)|lorem ipsum|текст текст|кк\.аа\.жжжж)(?!\p{L})/iu,
)
const ofProject = letterPattern(
  /(?:отч[её]т\p{L}*(?:\s\S+){0,4}?\s+проект\p{L}*|социальн\p{L}+ проект\p{L}*|цел\p{L}+ проекта|реализаци\p{L}+ проекта|жобасы(?:ның|н)? (?:есебі|мақсаты))\s*[«"“]([^»"”]{6,160})[»"”]|[«"“]([^»"”]{6,160})[»"”]\s+(?:әлеуметтік )?жобасының (?:есебі|мақсаты)/giu,
)
/** What every match of it ends or begins with; quickly found or not. */
const mayNameProject = letterPattern(
  /(?:проект\p{L}*|есебі|мақсаты)\s*[«"“]|[»"”]\s+(?:әлеуметтік )?жобасының/iu,
)
const interimHere = letterPattern(
  /(?:данн\p{L}+|настоящ\p{L}+|наш\p{L}+)\s+промежуточн\p{L}+\s+отч[её]т|осы аралық есеп/iu,
)
const finalHere = letterPattern(
  /(?:данн\p{L}+|настоящ\p{L}+|наш\p{L}+)\s+(?:заключительн|итогов)\p{L}+\s+отч[её]т|осы қорытынды есеп/iu,
)

/** A word of each pattern above; a placeholder may also stand in brackets alone. */
const ofPlaceholder = wordCue(
  /^(?:фи?о?|та?а?|фамилия|теги)$|укажите|указать|впишите|вписать|заполните|заполнить|опишите|корсетиниз|жазыныз|толтырыныз|сипаттаныз|[xх]{3}|^дд$|lorem|текст|^кк$/,
)
const ofOwnProject = wordCue(/проект|есеби|максаты|жобасынын/)
const ofKind = wordCue(/промежуточн|заключительн|итогов|аралык|корытынды/)
const mayBePlaceholder = (passage: Passage): boolean =>
  mayHold(passage, ofPlaceholder) || hasSign(passage, sign.bracket)

/** `text.leftover`: what a form, a word processor or another report left behind; one note for each kind, with all its places. */
export function textLeftover(model: ReportModel): Finding[] {
  const found = new Map<Kind, Place[]>()
  const add = (kind: Kind, place: Place): void => void found.set(kind, [...(found.get(kind) ?? []), place])
  const kindsIn = kindsReader(model)
  for (const passage of reportPassages(model)) {
    for (const kind of kindsIn(passage)) {
      if (kind === 'underscores' && isSignature(passage)) continue
      const quote =
        kind === 'bookmark' ? quoteAround(passage.text, 'Ошибка!', 'Error!', 'Қате!') : quoteOf(passage.text)
      add(kind, { ...passage.place, quote })
    }
  }
  if (titleOfOtherKind(model))
    add('otherKind', { section: 'passport', quote: quoteOf(linesText(model.title)) })
  return [...found].map(([kind, places]) => ({
    rule: 'text.leftover',
    severity: 'note',
    variant: kind,
    places,
    figures: { count: places.length },
  }))
}

/** A line to sign on is no leftover. */
const isSignature = ({ part, place }: Passage): boolean =>
  part === 'signature' || part === 'attachments' || place.section === 'end'

function kindsReader(model: ReportModel): (passage: Passage) => Kind[] {
  const isInstruction = instructionMatcher(model.form)
  const otherKind = model.kind === 'final' ? interimHere : finalHere
  return (passage) => {
    const { text } = passage
    const kinds: Kind[] = []
    if (hasSign(passage, sign.exclamation) && bookmark.test(text)) kinds.push('bookmark')
    if (hasSign(passage, sign.blank) && underscores.test(text)) kinds.push('underscores')
    if (mayBePlaceholder(passage) && placeholder.test(text.trim())) kinds.push('placeholder')
    if (isInstruction(passage)) kinds.push('instruction')
    if (mayHold(passage, ofOwnProject) && namesOtherProject(text, model)) kinds.push('otherTitle')
    if (mayHold(passage, ofKind) && otherKind.test(text)) kinds.push('otherKind')
    return kinds
  }
}

/** Whether a line repeats an instruction of the form, whole or a sentence of it. */
const instructionMatcher = rememberedWords((form: string): ((passage: Passage) => boolean) => {
  const edition = formEdition(form)
  const instructions = Object.values(edition?.headings ?? {}).flatMap(({ instruction }) =>
    (instruction ?? []).flatMap((text) => [text.ru, text.kk]),
  )
  const starts = new Set(instructions.map((text) => normaliseWords(text).slice(0, 4).join(' ')))
  const firsts = new Set([...starts, ...otherStarts].map(firstLetters))
  return (passage) => {
    const { text } = passage
    const first = passageWords(passage).words[0]
    if (text.length < 40 || first === undefined) return false
    if (!hasSign(passage, sign.unusual) && !firsts.has(first.folded.text)) return false
    const opening = normaliseWords(text.slice(0, 120))
    if (starts.has(opening.slice(0, 4).join(' ')))
      return instructions.some((one) => similarity(one, text) > 0.2)
    const words = opening.join(' ')
    return otherStarts.some((start) => words.startsWith(start))
  }
})

/** Pieces of instructions in other printings of the form. */
const otherStarts = [
  'к партнерам не относятся поставщики',
  'необходимо детально описать и проанализировать',
  'также желательно чтобы в истории успеха',
]

/** The letters that stand together first, folded. */
const firstLetters = (text: string): string => /\p{L}+/u.exec(fold(text))?.[0] ?? ''

/** Another project's title where the report speaks of itself: «отчет по проекту «…»». */
function namesOtherProject(text: string, model: ReportModel): boolean {
  const own = normaliseText(linesText(model.fields.project))
  if (own === '' || !mayNameProject.test(text)) return false
  return ofProject.all(text).some((match) => !isLike(normaliseText(match[1] ?? match[2] ?? ''), own))
}

function isLike(title: string, own: string): boolean {
  if (own.includes(title) || title.includes(own)) return true
  const words = normaliseWords(title)
  const shared = words.filter((word) => own.includes(word.slice(0, 5))).length
  return shared * 2 >= words.length || levenshtein(title, own, Math.floor(title.length / 4)) !== null
}

const titleOfOtherKind = (model: ReportModel): boolean => {
  const title = model.title.map(lineText).join(' ').toLowerCase()
  return model.kind === 'final'
    ? /промежуточн|аралық/.test(title) && /заключительн|итогов|қорытынды есеп/.test(title)
    : false
}

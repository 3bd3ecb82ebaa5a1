import type { ReportModel } from '../../../report/model.ts'
import { quoteOf, type Passage } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import { normaliseText } from '../../../text/normalise.ts'
import type { Finding, Place } from '../../finding.ts'
import { mayHold, passageSentences } from '../../text-reading/passage-words.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

const participle = String.raw`\p{L}+(?:ен|ена|ено|ены|ан|ана|ано|аны|ят|ята|ято|яты|ут|ута|уто|уты)(?!\p{L})`
const withBe = letterPattern(
  new RegExp(
    String.raw`(?<!\p{L})буд(?:ет|ут)\s+(?:\p{L}+\s+){0,2}?${participle}|${participle}\s+буд(?:ет|ут)(?!\p{L})`,
    'u',
  ),
)
export const planned = letterPattern(
  /(?<!\p{L})(?:планируется|планируем|запланировано к)\s+\p{L}+(?:ть|ться|ти|тись|ие|ия|ация)(?!\p{L})|(?<!\p{L})(?:получат|пройдут|проведут|проведем|посетят|обучатся|узнают|приобретут|ознакомятся|изготовят|установят|разместят|выпустят|разработают|подготовят|состоится|состоятся|примут участие)(?!\p{L})|(?<!\p{L})жоспарлан(?:уда|ып отыр|ып жатыр)/u,
)
/** What every match of `planned` holds: beginnings of one length are found four times sooner than the words. */
export const mayPlan =
  /планир|заплан|получа|пройду|провед|посетя|обучат|узнают|приобр|ознако|изгото|устано|размес|выпуст|разраб|подгот|состои|состоя|примут|жоспар/
const ofFuture = wordCue(new RegExp(`${mayPlan.source}|буд[еу]т|болады`))
const kazakhBe = letterPattern(/\p{L}{3,}(?:атын|етин|йтын|йтин)\s+болады/u)

/** Each pattern is tried only where its word can stand: reports are long and futures rare. */
function futureIn(spoken: string): string | null {
  const match =
    (mayPlan.test(spoken) ? planned.exec(spoken) : null) ??
    (/буд[еу]т/u.test(spoken) ? withBe.exec(spoken) : null) ??
    (spoken.includes('болады') ? kazakhBe.exec(spoken) : null)
  return match?.[0] ?? null
}

const afterProject =
  /(после (?:завершения|окончания|проекта|реализации)|в дальнейшем|в будущем|и впредь|продолж|на следующий год|в следующем году|и далее|последующ|жоба аякталганнан кейин|жобадан кейин|болашакта|алдагы уакытта|келеси жыл|келер жыл|ари карай|жалгас)/u
const told = /^(about|achieved|goalFacts|changes|story|concreteResults|socialEffect)$/

/**
 * `text.future`: a result told in the future tense in a final report. Plans stand rightly in the indicators and plan
 * columns, in 5.2, 5.3, 6 and the proposals; words of people and what goes on after the project are left alone.
 */
export function textFuture(model: ReportModel): Finding[] {
  if (model.kind !== 'final') return []
  const found = new Map<string, { words: string; places: Place[] }>()
  for (const passage of reportPassages(model).filter(isResult)) {
    for (const { sentence, words } of futuresIn(passage)) {
      const key = normaliseText(sentence)
      const entry = found.get(key) ?? { words, places: [] }
      entry.places.push({ ...passage.place, quote: quoteOf(sentence) })
      found.set(key, entry)
    }
  }
  return [...found.values()].map(({ words, places }) => ({
    rule: 'text.future',
    severity: 'warning',
    variant: 'result',
    places,
    figures: { words },
  }))
}

function futuresIn(passage: Passage): { readonly sentence: string; readonly words: string }[] {
  if (!mayHold(passage, ofFuture)) return []
  return passageSentences(passage).flatMap(({ text: sentence, folded }) => {
    const spoken = folded.replace(/[«“"][^»”"]*[»”"]/gu, ' ')
    const words = futureIn(spoken)
    return words === null || afterProject.test(spoken) ? [] : [{ sentence, words }]
  })
}

const isResult = ({ part, place }: Passage): boolean => {
  if (part === 'activities') return /^(result|fact|effect)$/.test(place.column ?? '')
  return told.test(part) && place.column !== 'quote'
}

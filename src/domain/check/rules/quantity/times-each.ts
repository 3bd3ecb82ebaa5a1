import { mayHold, passageSentences } from '../../text-reading/passage-words.ts'
import { linesText, type ReportModel } from '../../../report/model.ts'
import type { Passage } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { rootOf } from '../../text-reading/fold.ts'
import { numberWord } from '../../text-reading/number-words.ts'
import { placesIn } from '../../text-reading/places-of-report.ts'
import { quoteAround } from '../../text-reading/quantity-place.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

/* Words for the places or groups that get so many each. */
const group = String.raw`(?:участк|площадк|сел|аул|школ|групп|район|центр|двор|дом|клуб|библиот|подъезд|кабинет|город|класс|точк|ауыл|алан|мектеп|топ|аудан|орталык|жер)\p{L}*`
const digits = String.raw`(\d{1,4}|[а-я]{2,12})`
const groups = letterPattern(
  new RegExp(
    `(?<!\\p{L})(?:на|в|во)?\\s*${digits}(?:-х|-и|-ти)?\\s+(?:\\p{L}+(?:ых|их)\\s+)?(${group})`,
    'gu',
  ),
)
const eachRu = letterPattern(
  new RegExp(String.raw`(?<!\p{L})по\s+${digits}\s+(?!раз|час|минут)(?:(\p{L}+)|в каждо)`, 'u'),
)
const eachKk = letterPattern(
  /(?:арбир\p{L}*|ар(?:кайсы\p{L}*)?)\s+(?:\p{L}+\s+)?(\d{1,4}|\p{L}{2,8})(?:-?[дтн][еа]н)(?!\p{L})/u,
)
/** What every match of the two has: «по» alone, or a word that ends with «ар» or begins so. */
const ofEach = wordCue(/^по$|ар$|арбир|аркайсы/)
const total = String.raw`(?:всего|итого|общее количество|барлыгы|жалпы)\s*[-–—:]?\s*(\d{1,5})`
const dashTotal = String.raw`[-–—]\s*(\d{1,5})\s+\p{L}+`

/**
 * So many in each place, and a total that is not their product: «на 4 участках по 2 контейнера – 4 контейнера». Where
 * «по два в каждом селе» does not say how many villages, those of the row's places column are counted.
 */
export function timesEach(model: ReportModel, passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) => {
    if (!mayHold(passage, ofEach)) return []
    return passageSentences(passage).flatMap(({ text: sentence, folded }) => {
      const found = mismatch(folded, () => villagesOf(model, passage))
      if (found === null) return []
      return [
        {
          rule: 'quantity.rate' as const,
          severity: 'error' as const,
          variant: 'each',
          places: [{ ...passage.place, quote: quoteAround(sentence, 'по ', 'әр') }],
          figures: found,
        },
      ]
    })
  })
}

/** How many villages the row of a table cell names in its places column; 0 for running text. */
function villagesOf(model: ReportModel, passage: Passage): number {
  const { row } = passage.place
  if (passage.part !== 'activities' || row === undefined) return 0
  return placesIn(linesText(model.activities?.[row - 1]?.cells.place)).size
}

function mismatch(
  sentence: string,
  rowVillages: () => number,
): { each: number; groups: number; claimed: number; computed: number } | null {
  const each = eachRu.exec(sentence) ?? eachKk.exec(sentence)
  if (each === null) return null
  const perGroup = valueOf(each[1])
  const rest = sentence.slice(each.index + each[0].length)
  const before = sentence.slice(0, each.index)
  const claimed = persons.test(each[2] ?? '')
    ? saidTotal(rest)
    : (totalIn(rest) ?? totalIn(before) ?? sameNounIn(before, each[2]))
  if (perGroup === null || claimed === null) return null
  const counted = groupsIn(sentence, each.index)
  const villages = /кажд\p{L}* (?:сел|аул|посел)|ар(?:бир)? ауыл/u.test(sentence) ? rowVillages() : 0
  const products = [villages, counted].filter((count) => count > 1).map((count) => count * perGroup)
  if (counted > 1 && villages > 1) products.push(counted)
  const [computed] = products
  const isNested = /(?<!\p{L})кажд/u.test(before)
  if (computed !== undefined && claimed !== null && isNested && claimed % computed === 0) return null
  if (computed === undefined || products.includes(claimed)) return null
  return { each: perGroup, groups: Math.round(computed / perGroup), claimed, computed }
}

/** How many places or groups the sentence names: before «по» or right after it («по 2 в каждом из 4 сел»). */
function groupsIn(sentence: string, at: number): number {
  const after = new RegExp(String.raw`(?:каждо\p{L}* из|из)\s+${digits}(?:-х|-и|-ти)?\s+${group}`, 'u').exec(
    sentence.slice(at),
  )
  const before = groups
    .all(sentence.slice(0, at))
    .map((match) => valueOf(match[1]))
    .find((value) => value !== null)
  return valueOf(after?.[1]) ?? before ?? 0
}

const persons = /^(?:человек|участник|жител|адам)/
const saidTotal = (text: string): number | null => {
  const match = new RegExp(total, 'u').exec(text)
  return match === null ? null : Number(match[1])
}

function totalIn(text: string): number | null {
  const match = new RegExp(total, 'u').exec(text) ?? new RegExp(dashTotal, 'u').exec(text)
  return match === null ? null : Number(match[1])
}

/** «Установлено 13 турников: по 2 турника …»: the number of the noun that is given to each. */
function sameNounIn(text: string, noun: string | undefined): number | null {
  if (noun === undefined) return null
  const match = [...text.matchAll(/(\d{1,5})\s+(\p{L}+)/gu)].find(
    ([, , word]) => rootOf(word ?? '') === rootOf(noun),
  )
  return match === undefined ? null : Number(match[1])
}

function valueOf(said: string | undefined): number | null {
  if (said === undefined) return null
  return /^\d+$/.test(said) ? Number(said) : numberWord(said)
}

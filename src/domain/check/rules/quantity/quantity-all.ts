import type { ReportModel } from '../../../report/model.ts'
import { quoteOf, type Passage } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import type { Finding, Place } from '../../finding.ts'
import { actionOf } from '../../text-reading/actions.ts'
import { conceptOf } from '../../text-reading/concepts.ts'
import { rootOf } from '../../text-reading/fold.ts'
import { mayHold, passageSentences } from '../../text-reading/passage-words.ts'
import { quantityPlace } from '../../text-reading/quantity-place.ts'
import type { Quantity } from '../../text-reading/quantity.ts'
import { reportQuantities } from '../../text-reading/report-quantities.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

/** «All» of something done, as a sentence claims it. */
interface AllClaim {
  readonly key: string
  readonly word: string
  readonly place: Place
}

const all = letterPattern(/(?<!\p{L})(?:все|всех|всем|барлык|барлыгы)\s+((?:\p{L}+\s+){0,3}\p{L}+)/gu)
const done = letterPattern(
  /(?<!\p{L})(?:был[иа]?\s+)?(?:убран|убрал|ликвидир|очищен|очистил|устранен|устранил|вывезен|решен|решил|установлен|установил|отремонтир|обучен|обучил|прошли|получил|трудоустро|охвачен|построен|восстановлен|выполнен|закрыт|высажен|оформлен|тазар|тазалан|жойыл|шешил|орнатыл|жонделди|окытыл|окыды|орындал|камтыл|жабыл)/u,
)
const open = letterPattern(
  /(?:(?:проблем|вопрос|ситуаци|маселе)\p{L}*(?:\s+\S+){0,6}?\s+(?:\S+\s+){0,2}?(?:актуальн|остается|остаются|остает|не решен|сохраняет|озекти|шешилме|сакталып)|(?<!\p{L})(?:остал|остаю|остает)\p{L}*|не удалось|не (?:все|всех|успели)|(?:еще|пока|по-прежнему) не |не (?:убран|ликвидир|очищен|установлен|отремонтир|обучен|решен|охвачен|вывезен|устранен|выполнен)|алi де|али де|калып отыр|калды|тазартылма|тазаланба|шешилме|орнатылма|жонделме|озекти)/u,
)
const earlier = letterPattern(
  /(до начала|до проекта|раньше|ранее|прежде|на момент начала|жобага дейин|бурын|в начале)/u,
)
const notSaid = letterPattern(
  /(?<!\p{L})(?:не все|не всех|почти все|кроме|практически все|дерлик|барлыгы емес)/u,
)
const ofAll = wordCue(/все|барлы/)
/** A word of each part of `open`. */
const ofRest = wordCue(
  /не$|актуальн|оста(?:л|ю|е)|сохраняет|озекти|шешилме|сакталып|ал[iи]$|калып$|калды|тазартылма|тазаланба|орнатылма|жонделме/,
)
const vague =
  /^(?:мероприят|услов|участ|работ|желающ|этап|сведени|данн|матери|норм|уров|сторон|заинтер|возмож|проведен|необход|нужн|органи|жобан|ис-шара|катысу|жумыс|кажетти|тапсыр)/u

/**
 * `quantity.all`: «все свалки убраны» while elsewhere more were found than removed, or the same things are said to
 * remain. Only statements of what is done count, and only the same noun.
 */
export function quantityAll(model: ReportModel): Finding[] {
  const told = reportPassages(model).filter((passage) => isTold(passage))
  const claims = told.flatMap(claimsIn)
  const { texts, cells } = reportQuantities(model)
  const byKey = Map.groupBy(claims, (claim) => claim.key)
  return [...byKey].flatMap(([key, same]) => {
    const numbers = foundAndDone([...texts, ...cells].filter((quantity) => quantity.noun === key))
    const remains = told.flatMap((passage) => remaining(passage, key))
    const [first] = same
    if (first === undefined || (numbers === null && remains.length === 0)) return []
    const places = [...same.map((claim) => claim.place), ...(numbers?.places ?? []), ...remains]
    return [
      {
        rule: 'quantity.all' as const,
        severity: 'error' as const,
        variant: numbers === null ? 'remain' : 'counted',
        places,
        figures: {
          word: first.word,
          ...(numbers === null ? {} : { found: numbers.found, done: numbers.done }),
        },
      },
    ]
  })
}

const isTold = ({ part, place }: Passage): boolean =>
  part === 'activities'
    ? /^(result|effect)$/.test(place.column ?? '')
    : /^(about|achieved|goalFacts|changes|story|concreteResults|longTermEffect|sustainability|socialEffect|deviations|unplaced)$/.test(
        part,
      )

function claimsIn(passage: Passage): AllClaim[] {
  if (!mayHold(passage, ofAll)) return []
  return passageSentences(passage).flatMap(({ text: sentence, folded }) => {
    if (!/все|барлы/iu.test(sentence)) return []
    if (!done.test(folded) || notSaid.test(folded) || open.test(folded) || earlier.test(folded)) return []
    return all.all(folded).flatMap((match) => {
      const words = (match[1] ?? '').split(/\s+/)
      const at = words.findIndex((word) => conceptOf(word) !== null)
      const noun =
        words[at] ??
        words.find(
          (word) => word.length > 3 && !/(?:ые|ие|ых|их|ым|им)$/.test(word) && actionOf(word) === null,
        )
      if (noun === undefined || vague.test(noun)) return []
      return [
        {
          key: conceptOf(noun)?.id ?? `word:${rootOf(noun)}`,
          word: noun,
          place: { ...passage.place, quote: quoteOf(sentence) },
        },
      ]
    })
  })
}

/** More found before than done since, in exact numbers. */
function foundAndDone(
  quantities: readonly Quantity[],
): { readonly found: number; readonly done: number; readonly places: readonly Place[] } | null {
  const exact = quantities.filter(({ bound }) => bound === 'exact')
  const found = exact.filter((quantity) => quantity.actions.has('found'))
  const finished = exact.filter(
    (quantity) => finishing.some((action) => quantity.actions.has(action)) && !quantity.actions.has('found'),
  )
  const most = Math.max(...found.map(({ value }) => value))
  const least = Math.max(...finished.map(({ value }) => value))
  if (found.length === 0 || finished.length === 0 || most <= least) return null
  return { found: most, done: least, places: [...found, ...finished].map(quantityPlace) }
}

const finishing = ['cleaned', 'installed', 'repaired', 'trained', 'employed'] as const

/** Sentences that say of the same noun that it is not all done. */
function remaining(passage: Passage, key: string): Place[] {
  if (!mayHold(passage, ofRest)) return []
  return passageSentences(passage).flatMap(({ text: sentence, folded }) => {
    if (!open.test(folded) || earlier.test(folded)) return []
    const words = folded.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
    const named = words.some((word) => (conceptOf(word)?.id ?? `word:${rootOf(word)}`) === key)
    return named ? [{ ...passage.place, quote: quoteOf(sentence) }] : []
  })
}

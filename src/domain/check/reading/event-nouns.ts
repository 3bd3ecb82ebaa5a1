/*
 * Kinds of events that take a day of their own. Lessons, presentations, talks and posts are none: many of them fit into
 * one day, so their number says nothing about dates. Texts are compared in lower case.
 */
import { letterPattern } from '../../text/letter-pattern.ts'
const kinds = {
  meeting: 'встреч\\p{L}*|кездесу\\p{L}*',
  gathering: '[«"]?сход(?:а|ов|ы|ам|ами|ах)?(?!\\p{L})[»"]?|жиын\\p{L}*',
  seminar: 'семинар\\p{L}*',
  training: 'тренинг\\p{L}*',
  workshop: 'мастер-?\\s?класс\\p{L}*|шеберлік\\s+сыны\\p{L}*',
  roundTable: 'кругл\\p{L}*\\s+стол\\p{L}*|дөңгелек\\s+үстел\\p{L}*',
  cleanup: 'субботник\\p{L}*|сенбілік\\p{L}*',
  assembly: 'собрани\\p{L}*|заседани\\p{L}*|жиналыс\\p{L}*|отырыс\\p{L}*',
  briefing: 'брифинг\\p{L}*|пресс-конференц\\p{L}*',
  forum: 'форум\\p{L}*|конференци\\p{L}*|фестивал\\p{L}*|ярмар\\p{L}*|жәрмеңке\\p{L}*',
  outing:
    'рейд\\p{L}*|экскурси\\p{L}*|акци(?:я|и|й|ю)(?!\\p{L})|хакатон\\p{L}*|конкурс\\p{L}*|тур(?:а|ов|ы)(?!\\p{L})|выезд\\p{L}*|отбор\\p{L}*|іріктеу\\p{L}*',
}
const anyKind = Object.entries(kinds)
  .map(([kind, stem]) => `(?<${kind}>${stem})`)
  .join('|')
const adjective = '(?:\\p{L}[\\p{L}-]*(?:х|ие|ые|ая|ый|дық|дік|тық|тік|лық|лік)\\s+)?'
const named = letterPattern(new RegExp(`(?<!\\p{L})(?:${anyKind})`, 'gu'))
const counted = letterPattern(
  new RegExp(`(?<![\\d.,№:/-]|№\\s)(\\d{1,3})\\s*${adjective}(?:${anyKind})`, 'gu'),
)
/** Words that make a phrase count something of an event and not the event: «участники сходов», «4 протокола встреч». */
const otherThing = letterPattern(
  /участни|қатысушы|тыңдаушы|слушател|человек|адам|жител|тұрғын|протокол|хаттама|рекоменд|ұсын|анкет|сауалнама|отчет|отчёт|есеп|фото|список|тізім|анализ|талдау|график|кесте|отзыв|пікір|материал|программ|пост|публикац|жариялан|сертификат|депутат|аким|әкім/u,
)

export interface EventClaim {
  readonly kind: string
  readonly count: number
  /** As written: «4 встречи». */
  readonly text: string
}

/** The kinds of events that a title names. */
export const eventKindsIn = (text: string): string[] => [
  ...new Set(named.all(text.toLowerCase()).map(kindOf)),
]

/**
 * Numbers of events that a text claims: «Проведение 6 сельских сходов» is 6. «По 2 семинара в каждом селе» is no
 * claim of all of them, «60 встреч участников» none of events.
 */
export function eventClaims(text: string): EventClaim[] {
  if (!/\d/.test(text)) return []
  const lower = text.toLowerCase()
  return counted.all(lower).flatMap((match) => {
    const end = match.index + match[0].length
    const isEach = /(?:(?<!\p{L})по|ш[ае] бойынша|(?<!\p{L})әр)\s+$/u.test(
      lower.slice(Math.max(0, match.index - 12), match.index),
    )
    const isOther = /^\s*(?:бойынша\s+)?\p{L}*қатысушы/u.test(lower.slice(end, end + 40))
    if (isEach || isOther) return []
    return [{ kind: kindOf(match), count: Number(match[1]), text: text.slice(match.index, end).trim() }]
  })
}

/** The kind of event an indicator counts by its name alone («Сельские сходы», «Количество встреч»), null where it counts something else. */
export function countedEventKind(name: string): string | null {
  return otherThing.test(name.toLowerCase()) ? null : (eventKindsIn(name)[0] ?? null)
}

const kindOf = (match: RegExpExecArray | RegExpMatchArray): string =>
  Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? ''

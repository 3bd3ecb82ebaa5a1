/*
 * Kinds of events that take a day of their own. Lessons, presentations, talks and posts are none: many of them fit into
 * one day, so their number says nothing about dates.
 */
const kinds: readonly (readonly [kind: string, stem: string])[] = [
  ['meeting', 'встреч\\p{L}*|кездесу\\p{L}*'],
  ['gathering', '(?:сельск\\p{L}*\\s+)?[«"]?сход(?:а|ов|ы|ов)?(?!\\p{L})[»"]?|жиын\\p{L}*'],
  ['seminar', 'семинар\\p{L}*'],
  ['training', 'тренинг\\p{L}*'],
  ['workshop', 'мастер-?\\s?класс\\p{L}*|шеберлік\\s+сыны\\p{L}*'],
  ['roundTable', 'кругл\\p{L}*\\s+стол\\p{L}*|дөңгелек\\s+үстел\\p{L}*'],
  ['cleanup', 'субботник\\p{L}*|сенбілік\\p{L}*'],
  ['assembly', 'собрани\\p{L}*|заседани\\p{L}*|жиналыс\\p{L}*|отырыс\\p{L}*'],
  ['briefing', 'брифинг\\p{L}*|пресс-конференц\\p{L}*'],
  ['forum', 'форум\\p{L}*|конференци\\p{L}*|конференция\\p{L}*|фестивал\\p{L}*|ярмар\\p{L}*|жәрмеңке\\p{L}*'],
  ['raid', 'рейд\\p{L}*|экскурси\\p{L}*|акци(?:я|и|й|ю)(?!\\p{L})|хакатон\\p{L}*|конкурс\\p{L}*'],
]
/** Words that make a phrase count something of an event and not the event: «участники сходов», «4 протокола встреч». */
const otherThing =
  /участни|қатысушы|тыңдаушы|слушател|человек|адам|жител|тұрғын|протокол|хаттама|рекоменд|ұсын|анкет|сауалнама|отчет|отчёт|есеп|фото|список|тізім|анализ|талдау|график|кесте|отзыв|пікір|материал|программ|пост|публикац|жариялан|сертификат|депутат|аким|әкім/iu

export interface EventClaim {
  readonly kind: string
  readonly count: number
  /** As written: «4 встречи». */
  readonly text: string
}

/** The kinds of events that a title names. */
export const eventKindsIn = (text: string): string[] =>
  kinds.filter(([, stem]) => new RegExp(`(?<!\\p{L})(?:${stem})`, 'iu').test(text)).map(([kind]) => kind)

/**
 * Numbers of events that a text claims: «Проведение 6 сельских сходов» is 6. «По 2 семинара в каждом селе» is no
 * claim of all of them.
 */
export function eventClaims(text: string): EventClaim[] {
  return kinds.flatMap(([kind, stem]) => {
    const pattern = new RegExp(
      `(?<![\\d.,№:/-]|№\\s)(\\d{1,3})\\s*(?:\\p{L}[\\p{L}-]*(?:х|ых|их|ие|ые|ная|ный|дық|дік|тық|тік|лық|лік)\\s+)?(?:${stem})`,
      'giu',
    )
    return [...text.matchAll(pattern)].flatMap((match) => {
      const left = text.slice(Math.max(0, match.index - 12), match.index)
      const isEach =
        /(?<!\p{L})по\s+$/iu.test(left) || /ш[ау]\s+бойынша\s*$/iu.test(left) || /әр\s*$/iu.test(left)
      const right = text.slice(match.index + match[0].length)
      const isEachAfter = /^\s*-?(?:тен|тан|ден|дан|нен|нан)(?!\p{L})/iu.test(right)
      const counts = !isEach && !isEachAfter && !/^\s*(?:бойынша\s+)?\p{L}*қатысушы/iu.test(right)
      return counts ? [{ kind, count: Number(match[1]), text: match[0].trim() }] : []
    })
  })
}

/** The kind of event an indicator counts by its name alone («Сельские сходы», «Количество встреч»), null where it counts something else. */
export function countedEventKind(name: string): string | null {
  if (otherThing.test(name)) return null
  const found = eventKindsIn(name)
  return found[0] ?? null
}

import type { Lines } from '../../report/model.ts'
import { cellLines, folded, isDash } from './cell-lines.ts'
import { readQuantities, type Quantity } from './quantities.ts'
import { letterPattern } from '../../text/letter-pattern.ts'

/**
 * What a participants cell holds: a whole number of people, nobody (a dash, «нет»), a bound that may be kept
 * («не менее 60»), nothing at all, or something that is no number of people.
 */
export type Participants =
  | { readonly kind: 'count'; readonly people: number }
  | { readonly kind: 'bound'; readonly people: number }
  | { readonly kind: 'nobody' | 'empty' | 'notACount' }

const nobody = letterPattern(
  /^(?:нет|жоқ|не применимо|не предусмотрен\p{L}*|не требуется|қолданылмайды|қарастырылмаған)[.]?$/iu,
)
/** Things that are not people, after a number; with a person beside it («60 ауыл тұрғыны») it is people after all. */
const things = letterPattern(
  /^(?:контейнер|домохоз|дом(?:а|ов)(?!\p{L})|двор|сем(?:ь|ей)|школ(?!ьн)|сел[оаеу]?(?!\p{L})|с[её]л(?!\p{L})|аул|ауыл|пост|публик|отч[её]т|график|шт(?!\p{L})|дана|экз|букл|тонн|кг|раз(?!\p{L})|рет(?!\p{L})|меропр|іс-шара|встреч|кездесу|семинар|тренинг|просмотр|қаралым|охват|қамт|лайк|стать|статей|мақала|сюжет|жарияланым|жазба|нпо|үеұ|организац|ұйым|мектеп|үй|отбасы|тенге|теңге|тг|групп|топ|анкет|сауалнама|рекоменд|ұсын|свал|қоқыс|мешк|дерев|ағаш|дн[яе]|күн)/iu,
)
const persons = letterPattern(
  /человек|чел(?!\p{L})|адам|участни|қатысушы|жител|тұрғын|учащи|ученик|школьник|оқушы|студент|педагог|учител|мұғалім|ұстаз|представител|өкіл|мүше|член|дет(?:и|ей)|бала|женщин|мужчин|әйел|волонт|ерікті|активист|белсенді|предприним|кәсіпкер|фермер|шаруа(?!шыл)|депутат|специалист|маман|родител|ата-ана|молод|жас(?:тар)?(?!\p{L})|пенсион|зейнеткер|гост|қонақ|слушател|тыңдаушы|сотрудник|қызметкер|жетекші|лидер|көшбасшы/iu,
)
const group = letterPattern(/(?:по\s+\d+\s|в каждом|әр ауылда|әрқайсы)/iu)

/** Reads a cell of the participants column. Several places a line each («Аксу – 30») add up; a breakdown in brackets does not. */
export function readParticipants(lines: Lines | undefined): Participants {
  const said = cellLines(lines).map(({ text }) => text)
  if (said.length === 0) return { kind: 'empty' }
  const text = folded(said.join('; '))
  if (isDash(text) || nobody.test(text)) return { kind: 'nobody' }
  const readings = said.map((line) => readQuantities(line.replace(/\([^)]*\)/g, ' ')))
  const all = readings.flat()
  if (all.length === 0) return { kind: 'notACount' }
  if (all.some(isNoCount) || /охват|қамту|%|пайыз|процент/iu.test(text)) return { kind: 'notACount' }
  const people = totalOf(said, readings)
  const isBound = all.some((one) => one.bound === 'atLeast' || one.bound === 'atMost') || group.test(text)
  return isBound ? { kind: 'bound', people } : { kind: 'count', people }
}

function isNoCount(one: Quantity): boolean {
  const isRough = one.bound === 'about' || one.upTo !== null || one.percent || !Number.isInteger(one.value)
  return isRough || (things.test(one.unit) && !persons.test(one.unit))
}

/** «Всего 60», or a first number that is the sum of the rest, else the sum of all. */
function totalOf(said: readonly string[], readings: readonly (readonly Quantity[])[]): number {
  const text = said.join('\n')
  const named = /(?:всего|итого|барлығы|жалпы саны)[\s:–—-]*(?=\d)/iu.exec(text)
  const total = named ? readQuantities(text.slice(named.index + named[0].length))[0]?.value : undefined
  if (total !== undefined) return total
  const [first = 0, ...rest] = readings.flat().map(({ value }) => value)
  const sum = rest.reduce((a, b) => a + b, 0)
  const isBrokenDown = /из них|в т\.?\s?ч|в том числе|оның ішінде/iu.test(text)
  return rest.length > 0 && (first === sum || isBrokenDown) ? first : first + sum
}

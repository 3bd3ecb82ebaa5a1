import type { Lines } from '../../report/model.ts'
import { cellLines, folded, isDash } from './cell-lines.ts'
import { readQuantities, type Quantity } from './quantities.ts'

/**
 * What a participants cell holds: a whole number of people, nobody (a dash, «нет»), a bound that may be kept
 * («не менее 60»), nothing at all, or something that is no number of people.
 */
export type Participants =
  | { readonly kind: 'count'; readonly people: number }
  | { readonly kind: 'bound'; readonly people: number }
  | { readonly kind: 'nobody' | 'empty' | 'notACount' }

const nobody =
  /^(?:нет|жоқ|не применимо|не предусмотрен\p{L}*|не требуется|қолданылмайды|қарастырылмаған)[.]?$/iu
/** Things that are not people, after a number. */
const things =
  /^(?:контейнер|домо|дом(?:а|ов)|двор|семь|семей|школ|сел(?!ьчан|ян)|аул|ауыл|пост|публик|отч|график|шт|дана|экз|букл|тонн|кг|раз|рет|меропр|іс-шара|встреч|кездесу|семинар|тренинг|просмотр|қаралым|охват|қамт|лайк|статьи|статья|статей|мақала|сюжет|жарияланым|жазба|нпо|үеұ|организац|ұйым|мектеп|үй|отбасы|тенге|теңге|тг|групп|топ|класс|сынып|анкет|сауалнама|рекоменд|ұсын|свал|қоқыс|мешк|дерев|ағаш|час|сағат|дн[яе]|күн)/iu
const group = /(?:по\s+\d+\s|в каждом|әр ауылда|әрқайсы)/iu

/** Reads a cell of the participants column. Several places a line each («Аксу – 30») add up; a breakdown in brackets does not. */
export function readParticipants(lines: Lines | undefined): Participants {
  const said = cellLines(lines).map(({ text }) => text)
  if (said.length === 0) return { kind: 'empty' }
  const text = folded(said.join('; '))
  if (isDash(text) || nobody.test(text)) return { kind: 'nobody' }
  const readings = said.map((line) => readQuantities(line.replace(/\([^)]*\)/g, ' ')))
  const all = readings.flat()
  if (all.length === 0) return { kind: 'notACount' }
  if (all.some(isNoCount) || /охват|қамту|%/iu.test(text)) return { kind: 'notACount' }
  const people = totalOf(said, readings)
  const isBound = all.some((one) => one.bound === 'atLeast' || one.bound === 'atMost') || group.test(text)
  return isBound ? { kind: 'bound', people } : { kind: 'count', people }
}

function isNoCount(one: Quantity): boolean {
  const isRough = one.bound === 'about' || one.upTo !== null || one.percent || !Number.isInteger(one.value)
  return isRough || things.test(one.unit)
}

/** «Всего 60», or a first number that is the sum of the rest, else the sum of all lines. */
function totalOf(said: readonly string[], readings: readonly (readonly Quantity[])[]): number {
  const values = readings.flat().map(({ value }) => value)
  const named = said.findIndex((line) => /всего|итого|барлығы|жалпы/iu.test(line))
  const total = readings[named]?.[0]?.value
  if (total !== undefined) return total
  const [first = 0, ...rest] = values
  const sum = rest.reduce((a, b) => a + b, 0)
  if (
    rest.length > 0 &&
    (first === sum || /из них|в т\.?\s?ч|в том числе|оның ішінде/iu.test(said.join(' ')))
  )
    return first
  return first + sum
}

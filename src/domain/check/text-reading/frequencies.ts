import type { ReportModel } from '../../report/model.ts'
import type { Passage } from '../../report/passages.ts'
import { reportPassages } from './report-passages.ts'
import { fold, rootOf } from './fold.ts'
import { numberWord } from './number-words.ts'
import { mayHold, passageSentences } from './passage-words.ts'
import { rootsOf } from './row-quantities.ts'
import { letterPattern } from '../../text/letter-pattern.ts'
import { wordCue } from './word-cues.ts'

/** How many times a week something happens, as a text says it in numbers or in names of weekdays. */
export interface Frequency {
  readonly times: number
  readonly places: ReadonlySet<string>
  readonly about: ReadonlySet<string>
  readonly sentence: string
  readonly passage: Passage
}

const perWeek = letterPattern(
  /(?:(\d{1,2}|\p{L}+)(?:-?х)?\s+раза?\s+в\s+неделю|(дважды|трижды)\s+в\s+неделю|аптасына\s+(\d{1,2}|\p{L}+)\s+рет)/u,
)
const weekdays = letterPattern(
  /(?<!\p{L})(понедельник|вторник|сред[уаы](?!\s+обит)|средам|четверг|пятниц|суббот(?!н)|воскресен|дуйсенби|сейсенби|сарсенби|бейсенби|жума|сенби(?!л)|жексенби)/gu,
)
const betweenClauses =
  /[;,](?=\s)(?!\s*(?:и\s+)?(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскрес|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі))/iu
const regularly = letterPattern(
  /(?<!\p{L})(кажд|еженедельно|по\s+(понедельник|вторник|сред|четверг|пятниц|суббот|воскресен)|ар\s|сайын|кундери)/u,
)
const speaksOfWeeks = wordCue(
  /недел|апта|вторник|сред[уаы]|четверг|пятниц|суббот|воскресен|понедельник|сенби|жума/,
)
const earlier = /(до (начала )?проекта|раньше|ранее|прежде|жобага дейин|бурын)/

/** The weekly frequencies in a report's running text and table A; those of the time before the project are left out. */
export function frequencies(model: ReportModel, projectPlaces: ReadonlySet<string>): Frequency[] {
  const found: Frequency[] = []
  for (const passage of reportPassages(model)) {
    if (/^(proposals|recommendations|sustainability)$/.test(passage.part)) continue
    if (!mayHold(passage, speaksOfWeeks)) continue
    for (const { text: sentence, folded } of passageSentences(passage)) {
      if (earlier.test(folded)) continue
      for (const clause of sentence.split(betweenClauses))
        addFrequency(found, clause, sentence, passage, projectPlaces)
    }
  }
  return found
}

function addFrequency(
  found: Frequency[],
  clause: string,
  sentence: string,
  passage: Passage,
  projectPlaces: ReadonlySet<string>,
): void {
  const folded = fold(clause)
  const said = [timesSaid(folded), daysNamed(folded)].filter((times) => times !== null)
  if (said.length === 0) return
  const names = (clause.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).map((word) => rootOf(word))
  const places = new Set(names.filter((root) => projectPlaces.has(root)))
  const about = new Set(
    [...rootsOf(sentence)].filter((root) => !projectPlaces.has(root) && !ofWeek.test(root)),
  )
  for (const times of new Set(said)) found.push({ times, places, about, sentence, passage })
}

const ofWeek =
  /^(недел|апта|кажд|вторни|суббот|понеде|четвер|пятниц|сред|сейсен|дуйсен|сарсен|бейсен|сенб|жум)/

function timesSaid(clause: string): number | null {
  if (!/неделю|аптасына/.test(clause)) return null
  const match = perWeek.exec(clause)
  if (match === null) return null
  const said = match[1] ?? match[2] ?? match[3] ?? ''
  if (said === 'дважды') return 2
  if (said === 'трижды') return 3
  return /^\d+$/.test(said) ? Number(said) : numberWord(said)
}

function daysNamed(clause: string): number | null {
  if (!regularly.test(clause)) return null
  const days = new Set(weekdays.all(clause).map((found) => found[1]?.slice(0, 4)))
  return days.size === 0 ? null : days.size
}

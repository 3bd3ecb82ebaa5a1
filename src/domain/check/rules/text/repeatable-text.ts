import { linesText, type ReportModel } from '../../../report/model.ts'
import { formEdition } from '../../../report/form/editions.ts'
import { normaliseWords } from '../../../text/normalise.ts'
import { rememberedWords } from '../../../text/remembered-words.ts'
import { shingles } from '../../../text/shingles.ts'
import { runLength } from './numbered-runs.ts'
import type { TextUnit } from './text-units.ts'

/* Openings that reports print in sections 2 and 5.1 alike, as if the form had them. */
const formulas = [
  'В ходе реализации социального проекта достигнуты следующие результаты и позитивные изменения, которые имеют чёткое изложение и говорят о том, что социальный проект достиг запланированной цели и поставленных задач',
  'Әлеуметтік жобаны іске асыру барысында жобаның алға қойған мақсаты мен міндеттеріне қол жеткізгенін көрсететін мынадай нәтижелер мен оң өзгерістерге қол жеткізілді',
]

/** Whether the run of words that begins at this word of a unit may be repeated. */
export type IsRepeatable = (unit: TextUnit, at: number) => boolean

/** What may be repeated: the goal, the names of project, organisation, tasks and activities, and the form's own words. */
export function repeatableRuns(
  model: ReportModel,
  runsOf: (words: readonly string[]) => number[],
): IsRepeatable {
  const own = [
    model.fields.goal,
    model.fields.project,
    model.fields.organisation,
    ...(model.activities ?? []).flatMap((row) => [row.cells.task, row.cells.activity]),
  ].map(linesText)
  const ownRuns = new Set([...new Set(own)].flatMap((text) => runsOf(normaliseWords(text))))
  const printed = printedText(model.form)
  const known = new Map<number, boolean>()
  return (unit, at) => {
    const run = unit.runs[at] ?? -1
    const answer =
      known.get(run) ?? (ownRuns.has(run) || isPrinted(unit.words.slice(at, at + runLength), printed))
    known.set(run, answer)
    return answer
  }
}

/** The form's own words and runs of them. */
interface PrintedText {
  readonly words: ReadonlySet<string>
  readonly runs: ReadonlySet<string>
}

/** Most runs hold a word that the form does not print, and need not be joined. */
const isPrinted = (run: readonly string[], { words, runs }: PrintedText): boolean =>
  run.every((word) => words.has(word)) && runs.has(run.join(' '))

/** Made once an edition. */
const printedText = rememberedWords((form: string): PrintedText => {
  const texts = [...formulas, ...formTexts(form)].map(normaliseWords)
  return {
    words: new Set(texts.flat()),
    runs: new Set(texts.flatMap((words) => shingles(words, runLength))),
  }
})

/** Headings and instructions of the form in both languages. */
function formTexts(form: string): string[] {
  const edition = formEdition(form)
  if (edition === null) return []
  return Object.values(edition.headings).flatMap(({ heading, instruction }) =>
    [heading, ...(instruction ?? [])].flatMap((text) => [text.ru, text.kk]),
  )
}

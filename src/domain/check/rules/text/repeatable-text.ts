import { linesText, type ReportModel } from '../../../report/model.ts'
import { formEdition } from '../../../report/form/editions.ts'
import { normaliseWords } from '../../../text/normalise.ts'
import { shingles } from '../../../text/shingles.ts'
import { shingle } from './copied-run.ts'

/* Openings that reports print in sections 2 and 5.1 alike, as if the form had them. */
const formulas = [
  'В ходе реализации социального проекта достигнуты следующие результаты и позитивные изменения, которые имеют чёткое изложение и говорят о том, что социальный проект достиг запланированной цели и поставленных задач',
  'Әлеуметтік жобаны іске асыру барысында жобаның алға қойған мақсаты мен міндеттеріне қол жеткізгенін көрсететін мынадай нәтижелер мен оң өзгерістерге қол жеткізілді',
]

/** What may be repeated: the goal, the names of project, organisation, tasks and activities, and the form's own words. */
export function repeatableShingles(model: ReportModel): ReadonlySet<string> {
  const own = [
    model.fields.goal,
    model.fields.project,
    model.fields.organisation,
    ...(model.activities ?? []).flatMap((row) => [row.cells.task, row.cells.activity]),
  ].map(linesText)
  const runs = own.flatMap((text) => shingles(normaliseWords(text), shingle))
  return new Set(runs).union(printedShingles(model.form))
}

const printed = new Map<string, ReadonlySet<string>>()

/** Stretches of the form's own words, made once an edition. */
function printedShingles(form: string): ReadonlySet<string> {
  const known = printed.get(form)
  if (known !== undefined) return known
  const texts = [...formulas, ...formTexts(form)]
  const found = new Set(texts.flatMap((text) => shingles(normaliseWords(text), shingle)))
  printed.set(form, found)
  return found
}

/** Headings and instructions of the form in both languages. */
function formTexts(form: string): string[] {
  const edition = formEdition(form)
  if (edition === null) return []
  return Object.values(edition.headings).flatMap(({ heading, instruction }) =>
    [heading, ...(instruction ?? [])].flatMap((text) => [text.ru, text.kk]),
  )
}

import { linesText, type ReportModel } from '../../report/model.ts'
import { remembered } from '../reading/remembered.ts'
import { fold, rootOf } from './fold.ts'
import { letterPattern } from '../../text/letter-pattern.ts'

const notNames =
  /^(сел|город|аул|кент|район|област|округ|школ|зал|центр|дом|улиц|ресурс|онлайн|сайт|фейсбук|инстаг|мест|акимат|отдел|управл|клуб|библиот|площад|стадион|парк|мектеп|кала|облыс|аудан|уй|орталык|поселок|молод|конф)/

const capitalised = letterPattern(/\p{Lu}\p{Ll}{2,}/gu)

/** Roots of the place names in the places column of table A: what tells a village's figure from the project's. */
export const placesOfReport = remembered((model: ReportModel): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const row of model.activities ?? [])
    for (const place of placesIn(linesText(row.cells.place))) found.add(place)
  return found
})

/** Roots of the capitalised names in a text of the places column. */
export function placesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const match of capitalised.all(text)) {
    if (!notNames.test(fold(match[0]))) found.add(rootOf(match[0]))
  }
  return found
}

import { cellPlace } from '../../../report/passages.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { cellText, titleOf } from '../../reading/cell-lines.ts'
import { isExact, rowDates, type DateMention } from '../../reading/event-dates.ts'
import { settlementsIn } from '../../reading/settlements.ts'

type Dated = DateMention & { readonly from: string; readonly to: string }
interface Row {
  readonly row: number
  readonly activity: string
  readonly place: string
  readonly dates: readonly Dated[]
}

const actingNoun =
  'презентац|урок|занят|лекц|выступлен|рейд|акци|бесед|консультац|сабақ|таныстыр|дәріс|әңгіме'
const acting = new RegExp(actingNoun, 'iu')
const training = /семинар|тренинг|обучени|^\s*(?:\d+[.)]\s*)?подготовка\s|(?<!\p{L})курс|оқыту|даярлау/iu
/** People who are trained to act; those who merely take part («с волонтерами») are told apart by their case. */
const actors = [
  'эко-?советник|экокеңесші',
  'эко-?активист|экобелсенді',
  'эко-?волонт[её]р|волонт[её]р|ерікті',
  'аудитор',
  'наставник|тәлімгер',
  'инструктор|нұсқаушы',
  'медиатор',
  'тренер|жаттықтырушы',
].map((stem) => ({
  any: new RegExp(stem, 'iu'),
  asAgent: new RegExp(
    `(?<!(?:^|\\s)со?\\s(?:\\p{L}+\\s)?)(?<!\\p{L})(?:${stem})ами(?!\\p{L})|(?:${actingNoun})\\p{L}*\\s+(?:${stem})(?:ов|ей)(?!\\p{L})|силами\\s+(?:${stem})|(?:ведут|провод\\p{L}*|прове(?:ли|дут))\\s+(?:\\p{L}+\\s+)?(?:${stem})[иы](?!\\p{L})|(?:${stem})[иы]\\s+(?:ведут|провод\\p{L}*|прове(?:ли|дут))|(?:${stem})(?:лар|лер|тар|тер|дар|дер)?(?:дың|дің|тың|тің|ның|нің)(?!\\p{L})`,
    'iu',
  ),
}))

/** People who act before they are trained: in every place, or in a place whose own training came later. */
export function untrainedActors(model: ReportModel): Finding[] {
  const rows = datedRows(model)
  return actors.flatMap((actor) => {
    const trained = rows.filter(({ activity }) => actor.any.test(activity) && training.test(activity))
    const trainings = trained.flatMap(({ dates }) => dates)
    if (trainings.length === 0) return []
    const acted = rows.filter(
      ({ activity }) => acting.test(activity) && !training.test(activity) && actor.asAgent.test(activity),
    )
    return acted.flatMap((row) => finding(model, row, trainings))
  })
}

function finding(model: ReportModel, row: Row, trainings: readonly Dated[]): Finding[] {
  const first = row.dates.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
  if (!first) return []
  const late = trainings.every(({ from }) => from > first.from)
    ? trainings
    : lateTrainings(row, first, trainings)
  if (late.length === 0) return []
  const figures = {
    activity: titleOf(model.activities?.[row.row - 1]?.cells.activity),
    acted: first.text,
    trained: late.map(({ line }) => line).join(', '),
  }
  const at = cellPlace('activities', row.row, 'date', cellText(model.activities?.[row.row - 1]?.cells.date))
  const places = [at, ...late.map(({ place }) => place)]
  return [{ rule: 'date.order', severity: 'warning', variant: 'untrained', places, figures }]
}

/** Trainings of a place where the acting was over before the first of them. */
function lateTrainings(row: Row, acted: Dated, trainings: readonly Dated[]): Dated[] {
  const places = settlementsIn(`${row.place} ${acted.beside}`, true)
  return [...places]
    .concat(looseNames(row.place))
    .flatMap((place) => {
      const here = trainings.filter(({ beside }) => settlementsIn(beside, true).has(place))
      return here.length > 0 && here.every(({ from }) => from > acted.to) ? here : []
    })
    .filter((one, index, all) => all.indexOf(one) === index)
}

/** «Село Камыстыбас и Сабалак» marks only its first name. */
const looseNames = (place: string): string[] => [
  ...settlementsIn(place.replace(/сел[оаеу]?|с\.|г\.|город\p{L}*/giu, ''), true),
]

function datedRows(model: ReportModel): Row[] {
  return (model.activities ?? []).map((row, index) => ({
    row: index + 1,
    activity: cellText(row.cells.activity),
    place: cellText(row.cells.place),
    dates: row.groupKind === 'information' ? [] : rowDates(model, index + 1).filter(isExact),
  }))
}

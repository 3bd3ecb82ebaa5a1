import { linesText, type ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import type { Finding, Place } from '../../finding.ts'
import { quantityPlace } from '../../text-reading/quantity-place.ts'
import { reportQuantities } from '../../text-reading/report-quantities.ts'
import { unlistedPartners } from './unlisted-partners.ts'

/** `partner.count`: partners claimed in table B or in the text are not those of the partner table. */
export function partnerCount(model: ReportModel): Finding[] {
  const listed = (model.partners ?? []).filter((row) => linesText(row.cells.name).trim() !== '')
  if (model.partners === null || listed.length === 0) return []
  const claims = [...tableClaims(model), ...textClaims(model)]
  const possible = new Set([listed.length, namesInCells(listed.map((row) => linesText(row.cells.name)))])
  const wrong = claims.filter((claim) => !possible.has(claim.value))
  const tablePlace: Place = { section: '6.partners', table: 'partners' }
  const unlisted = unlistedPartners(model)
  const counted: Finding[] =
    wrong.length === 0
      ? []
      : [
          {
            rule: 'partner.count',
            severity: 'warning',
            variant: 'rows',
            places: [...wrong.map((claim) => claim.place), tablePlace],
            figures: {
              claimed: [...new Set(wrong.map((claim) => claim.value))].join('; '),
              listed: listed.length,
            },
          },
        ]
  return [...counted, ...unlisted]
}

interface Claim {
  readonly value: number
  readonly place: Place
}

function tableClaims(model: ReportModel): Claim[] {
  return (model.effects ?? []).flatMap((row, index) => {
    const text = linesText(row.cells.fact).trim()
    const number = /^(\d{1,4})(?:\s*(?:организац|партнер|ұйым|серіктес)\p{L}*)?$/iu.exec(text)?.[1]
    if (row.key !== 'partners' || number === undefined) return []
    return [{ value: Number(number), place: cellPlace('effects', index + 1, 'fact', text) }]
  })
}

/** «Партнерами выступили 5 организаций», «5 партнеров»: numbers of partners in running text, bounds and parts left out. */
function textClaims(model: ReportModel): Claim[] {
  const direct = reportQuantities(model).texts.filter(
    (quantity) =>
      quantity.noun === 'partners' &&
      quantity.bound === 'exact' &&
      !quantity.partial &&
      !quantity.before &&
      quantity.modifiers.size === 0,
  )
  const told = direct.map((quantity) => ({ value: quantity.value, place: quantityPlace(quantity) }))
  const stated = reportPassages(model)
    .filter((passage) => passage.part === 'partnerAnalysis')
    .flatMap((passage) => {
      const match =
        /партн[её]рами\s+(?:социального\s+)?(?:проекта\s+)?(?:выступили|стали|являются|были)\s+(\d{1,3})\s+организац/iu.exec(
          passage.text,
        ) ?? /серіктестері\s*[-–—:]?\s*(\d{1,3})\s+ұйым/iu.exec(passage.text)
      return match === null ? [] : [{ value: Number(match[1]), place: passage.place }]
    })
  return [...told, ...stated]
}

/** Cells may list several organisations, a line each. */
const namesInCells = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').filter((line) => line.trim() !== '').length, 0)

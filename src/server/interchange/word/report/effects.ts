import { linesText, type EffectColumn, type EffectKey, type EffectRow } from '#domain/report/model.ts'
import type { WordTable } from '../word-document.ts'
import { rowCells } from './row-table.ts'
import { squeeze } from './squeeze.ts'
import { dataRows, type FoundColumns } from './table-columns.ts'

/** How the rows of table B are worded, by their letters; the first that matches wins. */
const rowWordings: readonly (readonly [EffectKey, RegExp])[] = [
  ['indirectBeneficiaries', /косвенн|жанама/],
  ['directBeneficiaries', /прям\p{L}*бенефиц|прям\p{L}*благополуч|тікелей/u],
  ['payroll', /фондоплат|оплат\p{L}*труда|заработн|^фот|еңбекақы|жалақы/u],
  ['taxes', /налог|^соцналог|салық|отчислени/],
  ['purchases', /вкладвэкономик|покупк|закуп|экономикағақосқан|сатыпалу/],
  ['partners', /партнер|серіктес|әріптес/],
  ['staff', /штат/],
  ['specialists', /привлеченн|специалист|тартылған|маман/],
  ['ngos', /охвачен\p{L}*нпо|количествонпо|нпо|үеұ|үкіметтікемес/u],
]

/** Rows of table B; a row that the form does not know keeps its words and has no key. */
export function effectRows(table: WordTable, found: FoundColumns<EffectColumn>): EffectRow[] {
  return dataRows(table, found).map((row) => {
    const cells = rowCells(row, table, found)
    return { cells, key: effectKey(linesText(cells.indicator)) }
  })
}

/** A row is named at its beginning; longer texts only cost time. */
const MAX_INDICATOR = 300

function effectKey(indicator: string): EffectKey | null {
  const letters = squeeze(indicator.slice(0, MAX_INDICATOR)).replace(/^\d+/, '')
  return rowWordings.find(([, wanted]) => wanted.test(letters))?.[0] ?? null
}

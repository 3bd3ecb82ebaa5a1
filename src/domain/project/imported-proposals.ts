import { cellText, isDash } from '../check/reading/cell-lines.ts'
import { readMoneyCell } from '../check/reading/money-cell.ts'
import type { ReportModel } from '../report/model.ts'
import type { Proposal } from '../report/narrative.ts'
import { quoted } from './imported-note.ts'
import type { TextReader } from './imported-text.ts'

export type ImportedProposal = Omit<Proposal, 'id' | 'position'>

const kinds: readonly (readonly [RegExp, Proposal['grantKind']])[] = [
  [/краткосроч|қысқа\s*мерзім/iu, 'short'],
  [/среднесроч|орта\s*мерзім/iu, 'medium'],
  [/долгосроч|ұзақ\s*мерзім/iu, 'long'],
]
const mostThousands = 999_999_999n
/** A bare number above this stands for tenge in a column of thousands, or may: nobody asks for a milliard. */
const surelyThousands = 1_000_000n

/** Proposals for the next grants whose amount and kind of grant are written without doubt. */
export function importedProposals(model: ReportModel, reader: TextReader): ImportedProposal[] {
  return (model.proposals ?? []).flatMap((row, index): ImportedProposal[] => {
    const cell = { section: '7.proposals', table: 'proposals', row: index + 1 }
    const isEmpty = Object.entries(row.cells).every(
      ([column, lines]) => column === 'number' || isDash(cellText(lines)) || cellText(lines) === '',
    )
    if (isEmpty) return []
    const amount = cellText(row.cells.amount)
    const kind = cellText(row.cells.grantKind)
    const amountThousands = thousandsOf(amount)
    const grantKinds = kinds.filter(([pattern]) => pattern.test(kind))
    const grantKind = grantKinds.length === 1 ? grantKinds[0]?.[1] : undefined
    if (amountThousands === null)
      reader.notes.unread.push({
        reason: 'amountUnclear',
        place: quoted({ ...cell, column: 'amount' }, amount),
      })
    if (!grantKind)
      reader.notes.unread.push({
        reason: 'grantKindUnclear',
        place: quoted({ ...cell, column: 'grantKind' }, kind),
      })
    if (amountThousands === null || !grantKind) return []
    const text = (column: 'sphere' | 'priority' | 'problem' | 'expected') =>
      reader.text(row.cells[column], { ...cell, column })
    return [
      {
        sphere: text('sphere'),
        priority: text('priority'),
        problem: text('problem'),
        amountThousands,
        grantKind,
        expected: text('expected'),
      },
    ]
  })
}

/** Whole thousands of tenge: the unit that the cell names, or the column's where the number can be nothing else. */
function thousandsOf(text: string): number | null {
  const read = readMoneyCell(text, 'тыс. тенге')
  if (!read || read.tiyn % 100_000n !== 0n) return null
  const thousands = read.tiyn / 100_000n
  const isSure = read.says !== null || thousands < surelyThousands
  return isSure && thousands > 0n && thousands <= mostThousands ? Number(thousands) : null
}

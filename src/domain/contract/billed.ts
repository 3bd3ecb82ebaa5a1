/* What suppliers ask for a month. An act and an invoice of one month tell of one work: they are never added up. */
import type { PlainDate } from '../calendar/day.ts'
import type { Tiyn } from '../money/amount.ts'
import type { ContractDocument } from './contract.ts'

/** A month of a contract by its papers. */
export interface BilledMonth {
  readonly contractId: string
  readonly month: PlainDate
  readonly acts: Tiyn
  readonly invoices: Tiyn
  /** What is to be paid: by the invoices, or by the acts while there is no invoice. */
  readonly billed: Tiyn
  /** Both are there and say different sums. */
  readonly isDiffering: boolean
}

type Paper = Pick<ContractDocument, 'contractId' | 'kind' | 'month' | 'amount'>

/**
 * The months of contracts with what was billed, the oldest first. VAT is paid by the invoice (Tax Code of Kazakhstan,
 * on invoices), which follows the act of the same work; a month with acts alone is billed by them.
 */
export function billedMonths(papers: readonly Paper[]): BilledMonth[] {
  const groups = Map.groupBy(papers, ({ contractId, month }) => `${month} ${contractId}`)
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const [first] = group
      const [acts, invoices] = [sumOf(group, 'act'), sumOf(group, 'invoice')]
      const hasInvoice = group.some(({ kind }) => kind === 'invoice')
      const hasAct = group.some(({ kind }) => kind === 'act')
      return {
        contractId: first?.contractId ?? '',
        month: first?.month ?? '',
        acts,
        invoices,
        billed: hasInvoice ? invoices : acts,
        isDiffering: hasInvoice && hasAct && acts !== invoices,
      }
    })
}

const sumOf = (group: readonly Paper[], kind: Paper['kind']): Tiyn =>
  group.reduce((sum, each) => (each.kind === kind ? sum + each.amount : sum), 0n)

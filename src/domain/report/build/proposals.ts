import { exactAmount } from '../../indicator/counted-record.ts'
import { formText } from '../form/form-edition.ts'
import { plainLines, type ProposalColumn, type Row } from '../model.ts'
import type { Proposal } from '../narrative.ts'
import { lacks, textLines, textOrMissing, type BuildContext } from './build-context.ts'
import { printValue } from './print-value.ts'

const grantKinds: readonly Proposal['grantKind'][] = ['short', 'medium', 'long']

/** Section 7: proposals for the priorities of the next grants, the amount in whole thousands of tenge. */
export function proposalRows(context: BuildContext): Row<ProposalColumn>[] | null {
  const proposals = context.records.proposals.toSorted((a, b) => a.position - b.position)
  if (proposals.length === 0) return lacks(context, 'proposals', context.words.missing.proposals)
  return proposals.map((proposal, index) => proposalRow(context, proposal, index + 1))
}

function proposalRow(context: BuildContext, proposal: Proposal, number: number): Row<ProposalColumn> {
  const text = (column: 'sphere' | 'priority' | 'problem' | 'expected') =>
    textLines(textOrMissing(context, proposal[column], `proposals.${column}`))
  const grantKind = context.form.grantKinds[grantKinds.indexOf(proposal.grantKind)]
  return {
    cells: {
      number: plainLines(String(number)),
      sphere: text('sphere'),
      priority: text('priority'),
      problem: text('problem'),
      amount: plainLines(printValue('number', exactAmount(proposal.amountThousands), context.lang)),
      grantKind: grantKind ? plainLines(formText(grantKind, context.lang)) : [],
      expected: text('expected'),
    },
  }
}

import { addProposal } from '#actions/report/add-proposal.ts'
import { changeProposal } from '#actions/report/change-proposal.ts'
import { removeProposal } from '#actions/report/remove-proposal.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { ProposalColumn } from '#domain/report/model.ts'
import type { Proposal } from '#domain/report/narrative.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { formPrompt } from '../../../form-prompt.server.ts'
import { recordScreen } from '../../../record-screen.server.ts'

const grantKinds = ['short', 'medium', 'long'] as const

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => {
  const prompt = (key: ProposalColumn) =>
    formPrompt(records, lang, ({ proposals }) =>
      proposals.filter((column) => column.key === key).map((column) => column.heading),
    )
  return [
    { kind: 'localLine', name: 'sphere', label: message(lang, 'proposal.sphere'), ...prompt('sphere') },
    {
      kind: 'localText',
      name: 'priority',
      label: message(lang, 'proposal.priority'),
      ...prompt('priority'),
      rows: 2,
    },
    {
      kind: 'localText',
      name: 'problem',
      label: message(lang, 'proposal.problem'),
      ...prompt('problem'),
      rows: 4,
    },
    {
      kind: 'integer',
      name: 'amountThousands',
      label: message(lang, 'proposal.amount'),
      hint: message(lang, 'proposal.amount.hint'),
      unit: message(lang, 'proposal.amount.unit'),
      isRequired: true,
    },
    {
      kind: 'choice',
      name: 'grantKind',
      label: message(lang, 'proposal.grantKind'),
      isShort: true,
      isWide: false,
      isRequired: true,
      options: grantKinds.map((value) => ({ value, label: message(lang, `proposal.grantKind.${value}`) })),
    },
    {
      kind: 'localText',
      name: 'expected',
      label: message(lang, 'proposal.expected'),
      ...prompt('expected'),
      rows: 3,
    },
  ]
}

export const proposalScreen = recordScreen<Proposal>({
  subject: 'proposal',
  path: 'proposals',
  of: (records) => records.proposals,
  fields,
  initial: () => ({ grantKind: 'medium' }),
  add: addProposal,
  change: changeProposal,
  remove: removeProposal,
})

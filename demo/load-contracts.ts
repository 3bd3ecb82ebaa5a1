import { addContract } from '#actions/contract/add-contract.ts'
import { recordContractDocument } from '#actions/contract/record-contract-document.ts'
import type { ActionContext } from '#server/context.ts'
import { contractDocuments, contracts } from './records/contracts.ts'

/** The steps by which the contracts and what they ask for are entered. */
export const contractEntries = (): ((context: ActionContext) => Promise<unknown>)[] => [
  ...contracts.map((contract) => (context: ActionContext) => addContract(context, contract)),
  ...contractDocuments.map(
    (document) => (context: ActionContext) => recordContractDocument(context, document),
  ),
]

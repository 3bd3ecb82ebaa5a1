/* One valid use of every action on contracts. */
import { addContract } from '#actions/contract/add-contract.ts'
import { recordContractDocument } from '#actions/contract/record-contract-document.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

export const contractOf = ({ placeId, projectId }: VillageProject) => ({
  kind: 'hauler' as const,
  number: `${(made += 1)}-К`,
  signedOn: '2023-05-20',
  partyName: { ru: 'ТОО «Сыр Таза Жол»' },
  purpose: { ru: 'Вывоз отходов села' },
  price: '250 000',
  priceUnit: 'month' as const,
  vatRate: 12,
  placeId,
  projectId,
  from: '2023-06-01',
  to: '2023-12-31',
})

export const documentOf = (contractId: string) => ({
  contractId,
  kind: 'invoice' as const,
  number: `${(made += 1)}`,
  issuedOn: '2023-07-03',
  month: '2023-06-01',
  amount: '250 000',
  vat: '26 785,71',
})

export const madeContract = async (village: VillageProject): Promise<string> =>
  (await addContract(village.as('manager'), contractOf(village))).id

export async function madeDocument(village: VillageProject): Promise<string> {
  const contractId = await madeContract(village)
  return (await recordContractDocument(village.as('manager'), documentOf(contractId))).id
}

type Specimen = (village: VillageProject) => unknown
const reason = 'Опечатка в договоре'

export const contractSpecimens = {
  addContract: (village) => contractOf(village),
  correctContract: async (village) => ({
    ...contractOf(village),
    id: await madeContract(village),
    price: '260 000',
    reason,
  }),
  removeContract: async (village) => ({ id: await madeContract(village), reason }),
  recordContractDocument: async (village) => documentOf(await madeContract(village)),
  correctContractDocument: async (village) => {
    const { contractId: _, ...values } = documentOf('')
    return { ...values, id: await madeDocument(village), amount: '251 000', reason }
  },
  removeContractDocument: async (village) => ({ id: await madeDocument(village), reason }),
} satisfies { readonly [name: string]: Specimen }

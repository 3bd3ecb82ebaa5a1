/* Contracts of the two villages with an invented hauler and an invented landfill, and what these asked for each month. */
import type { addContract } from '#actions/contract/add-contract.ts'
import type { recordContractDocument } from '#actions/contract/record-contract-document.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

const { projectId } = own('contract')
const vat = { vatRate: 12, isVatIncluded: true }
const season = { from: '2023-06-01', to: '2023-12-31' }

const hauler = {
  kind: 'hauler' as const,
  partyName: { ru: 'ТОО «Арал Таза Көлік»', kk: '«Арал Таза Көлік» ЖШС' },
  partyBin: '150440012344',
  purpose: { ru: 'Вывоз твёрдых бытовых отходов', kk: 'Тұрмыстық қатты қалдықтарды шығару' },
  priceUnit: 'month' as const,
  projectId,
  ...vat,
  ...season,
}
const landfill = {
  kind: 'landfill' as const,
  partyName: { ru: 'ТОО «Сыр Полигон»', kk: '«Сыр Полигон» ЖШС' },
  partyBin: '080940007658',
  purpose: { ru: 'Приём и захоронение отходов', kk: 'Қалдықтарды қабылдау және көму' },
  price: '1 350',
  priceUnit: 'cubicMetre' as const,
  projectId,
  ...vat,
  ...season,
}
const [sabalak, kamystybas] = [demoId('place.sabalak'), demoId('place.kamystybas')]

export const contracts: readonly InputOf<typeof addContract>[] = [
  {
    ...hauler,
    id: demoId('contract.hauler.sabalak'),
    number: '21',
    signedOn: '2023-05-22',
    price: '285 000',
    placeId: sabalak,
  },
  {
    ...hauler,
    id: demoId('contract.hauler.kamystybas'),
    number: '22',
    signedOn: '2023-05-22',
    price: '150 000',
    placeId: kamystybas,
  },
  {
    ...landfill,
    id: demoId('contract.landfill.sabalak'),
    number: 'П-7',
    signedOn: '2023-05-25',
    placeId: sabalak,
  },
  {
    ...landfill,
    id: demoId('contract.landfill.kamystybas'),
    number: 'П-8',
    signedOn: '2023-05-25',
    placeId: kamystybas,
  },
]

/** What each asked for by month, June to November, with VAT: the hauler by the month, the landfill by what it took in. */
const asked: readonly (readonly [contract: string, prefix: string, tenge: readonly number[]])[] = [
  ['hauler.sabalak', 'А', [285_000, 285_000, 285_000, 285_000, 285_000, 285_000]],
  ['hauler.kamystybas', 'А', [150_000, 150_000, 131_250, 150_000, 150_000, 150_000]],
  ['landfill.sabalak', 'П', [94_500, 101_250, 103_950, 97_200, 91_800, 89_100]],
  ['landfill.kamystybas', 'П', [48_600, 52_650, 47_250, 51_300, 49_950, 45_900]],
]

export const contractDocuments: readonly InputOf<typeof recordContractDocument>[] = asked.flatMap(
  ([contract, prefix, sums], row) =>
    sums.flatMap((tenge, index) => {
      const month = String(6 + index).padStart(2, '0')
      const next = String(7 + index).padStart(2, '0')
      const number = `${prefix}-${40 + index * 4 + row}`
      const paper = {
        contractId: demoId(`contract.${contract}`),
        month: `2023-${month}-01`,
        issuedOn: `2023-${next}-03`,
        amount: String(tenge),
        // Twelve parts of a hundred and twelve, to the tiyn.
        vat: (Math.round((tenge * 100 * 12) / 112) / 100).toFixed(2),
      }
      return (['act', 'invoice'] as const).map((kind) => ({
        ...paper,
        id: demoId(`contract.${contract}.${month}.${kind}`),
        kind,
        number: kind === 'act' ? number : `${number}/С`,
      }))
    }),
)

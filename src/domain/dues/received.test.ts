import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receivedMonths, totalReceived } from './received.ts'

const [month, next] = ['2023-06-01', '2023-07-01']
const contracts = [
  { id: 'h', kind: 'hauler' as const, placeId: 'village' },
  { id: 'l', kind: 'landfill' as const, placeId: null },
  { id: 'o', kind: 'other' as const, placeId: 'village' },
]
const invoice = (contractId: string, amount: bigint) => ({
  contractId,
  kind: 'invoice' as const,
  month,
  amount,
})

test('what came in stands beside what is asked, a contract for all villages in a row of its own', () => {
  const months = receivedMonths({
    charged: [{ placeId: 'village', month, amount: 1000n }],
    paid: [
      { placeId: 'village', month, method: 'cash', amount: 300n },
      { placeId: 'village', month, method: 'kaspi', amount: 500n },
      { placeId: 'village', month: next, method: 'bank', amount: 200n },
    ],
    contracts,
    papers: [
      invoice('h', 700n),
      { ...invoice('h', 700n), kind: 'act' },
      invoice('l', 50n),
      invoice('o', 9999n),
    ],
  })
  expect(
    months.map(({ month: of, placeId, received, difference }) => [of, placeId, received, difference]),
  ).toEqual([
    [month, null, 0n, -50n],
    [month, 'village', 800n, 100n],
    [next, 'village', 200n, 200n],
  ])
  expect(totalReceived(months)).toMatchObject({
    charged: 1000n,
    received: 1000n,
    hauler: 700n,
    difference: 250n,
  })
})

test('the sums of all months are those of what was paid, whatever was reversed', () => {
  const rows = fc.array(
    fc.record({
      placeId: fc.constantFrom('a', 'b'),
      month: fc.constantFrom(month, next),
      method: fc.constantFrom('cash' as const, 'bank' as const, 'kaspi' as const),
      amount: fc.bigInt(-1000n, 1000n),
    }),
  )
  fc.assert(
    fc.property(rows, (paid) => {
      const total = totalReceived(receivedMonths({ charged: [], paid, contracts: [], papers: [] }))
      expect(total.received).toBe(paid.reduce((sum, { amount }) => sum + amount, 0n))
      expect(total.received).toBe(total.cash + total.bank + total.kaspi)
    }),
  )
})

import { expect, test } from 'vitest'
import { kaspiQuery } from './kaspi-query.ts'

const read = (query: string) => kaspiQuery(new URLSearchParams(query))

test('a check names an account, a payment its sum to the tiyn and its day', () => {
  expect(read('command=check&txn_id=1&account=00000427&sum=1')).toEqual({
    command: 'check',
    txnId: '1',
    account: '00000427',
  })
  expect(
    read('command=pay&txn_id=1&txn_date=20231229235959&account=00000427&sum=500.50&service_id=3'),
  ).toEqual({
    command: 'pay',
    txnId: '1',
    account: '00000427',
    amount: 50_050n,
    day: '2023-12-29',
  })
})

test.each(['500', '500.0', '500.00', '500,00', '500.000'])('the sum «%s» is 500 tenge', (sum) => {
  expect(read(`command=pay&txn_id=1&account=1&sum=${sum}`)).toMatchObject({ amount: 50_000n })
})

test.each([
  '',
  'command=pay',
  'command=pay&txn_id=1&account=1',
  'command=pay&txn_id=1&account=1&sum=0',
  'command=pay&txn_id=1&account=1&sum=-5',
  'command=pay&txn_id=1&account=1&sum=0.001',
  'command=pay&txn_id=1&account=1&sum=1e3',
  'command=pay&txn_id=1&account=1&sum=10000000000000',
  'command=refund&txn_id=1&account=1&sum=5',
  `command=pay&txn_id=${'1'.repeat(101)}&account=1&sum=5`,
  'command=pay&txn_id=%0A&account=1&sum=5',
])('«%s» is no question', (query) => {
  expect(read(query)).toBeNull()
})

test('a payment is not refused for its day or for what stands as its account', () => {
  expect(read('command=pay&txn_id=1&txn_date=20231399000000&account=%00%E2%80%AE&sum=5')).toMatchObject({
    day: null,
    account: '',
  })
  expect(read(`command=pay&txn_id=1&sum=5&account=${'я'.repeat(5000)}`)?.account).toHaveLength(200)
})

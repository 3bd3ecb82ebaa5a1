// Kaspi's protocol over HTTP, asked by the simulator as the bank asks: check, then pay; nothing is taken twice or refused.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { askAt, payByKaspi, type KaspiReply } from '#demo/kaspi-simulator.ts'
import { balanceOn } from '#domain/dues/balance.ts'
import { kaspiCall, kaspiResponse } from '#server/kaspi/kaspi-call.ts'
import { kaspiCaller, kaspiSettings } from '#server/kaspi/kaspi-settings.ts'
import { entriesOf } from '#store/dues-balance.ts'
import { incomingList, kaspiPayment } from '#store/incoming.ts'
import { payingHousehold } from '#tests/actions/specimens/bank.ts'
import { auditLines, villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId } = village
const key = 'a-secret-of-thirty-two-letters-ab'
let server: Server
let origin = ''
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)
const balanceOf = async (id: string) => balanceOn(await read((db) => entriesOf(db, id)), '2099-12-31')
const ask = (query: URLSearchParams): Promise<KaspiReply> => askAt(`${origin}/pay/kaspi/${key}`)(query)

beforeAll(async () => {
  const { rows } = await sql<{
    code: string
  }>`select code from organisation where id = ${organisationId}`.execute(database.admin)
  process.env['ESEP_KASPI'] = `${rows[0]?.code}:${key}`
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    const asked = {
      key: url.pathname.split('/').at(-1) ?? '',
      address: request.socket.remoteAddress ?? '',
      query: url.searchParams,
    }
    void kaspiCall(database, asked).then(async (call) => {
      const answer = kaspiResponse(call)
      response.writeHead(answer?.status ?? 404).end(await answer?.text())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  delete process.env['ESEP_KASPI']
  server.close()
})

const payment = (account: string, more = {}) => ({
  account,
  sum: '500.50',
  at: '20230705235959',
  txnId: randomUUID(),
  ...more,
})

describe('a payer', () => {
  test('is checked, pays exactly, and is answered the same however often the bank asks', async () => {
    const { id, code } = await payingHousehold(village)
    const payer = payment(code)
    const first = await payByKaspi(ask, payer)
    expect(first).toMatchObject({ result: 0, sum: 500.5, txn_id: payer.txnId })
    expect(await payByKaspi(ask, payer)).toEqual(first)
    expect(await balanceOf(id)).toBe(-50_050n)
    const [entry] = await read((db) => entriesOf(db, id))
    expect(entry).toMatchObject({ kind: 'kaspi', day: '2023-07-05' })
  })

  test('of an account that is nobody’s is told so by the check, and a check writes nothing', async () => {
    const before = (await auditLines(database, organisationId)).length
    expect(await payByKaspi(ask, payment('00000428'))).toBeNull()
    expect((await auditLines(database, organisationId)).length).toBe(before)
  })

  test('is told an address by the check, and never what is owed', async () => {
    const { code } = await payingHousehold(village)
    const answer = await ask(new URLSearchParams({ command: 'check', txn_id: '1', account: code, sum: '1' }))
    expect(Object.keys(answer).toSorted()).toEqual(['comment', 'fields', 'result', 'txn_id'])
    expect(answer.fields?.['field1']?.['#text']).toMatch(/, 1$/)
  })
})

describe('money that was taken', () => {
  const pay = (query: Record<string, string>) =>
    ask(new URLSearchParams({ command: 'pay', txn_id: randomUUID(), sum: '500', account: '1', ...query }))

  test('is kept for a person whatever stands as its account or day', async () => {
    const known = randomUUID()
    expect(await pay({ txn_id: known, account: '  Абая 5, Ерлан  ', txn_date: 'вчера' })).toMatchObject({
      result: 0,
      sum: 500,
    })
    const money = await read((db) => kaspiPayment(db, known))
    expect(money).toMatchObject({ decision: null, purpose: 'Абая 5, Ерлан', amount: 50_000n })
    // A name that somebody typed as an account is in no line of the log.
    const log = JSON.stringify(await auditLines(database, organisationId), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(log).not.toContain('Ерлан')
  })

  test('told by many calls at once is one payment', async () => {
    const { id, code } = await payingHousehold(village)
    const txn_id = randomUUID()
    const answers = await Promise.all(Array.from({ length: 8 }, () => pay({ txn_id, account: code })))
    expect(new Set(answers.map(({ prv_txn_id }) => prv_txn_id)).size).toBe(1)
    expect(await balanceOf(id)).toBe(-50_000n)
  })

  test('without a number or a sum cannot be kept and is answered as an error', async () => {
    for (const wrong of [{ txn_id: '' }, { sum: '0' }, { sum: 'много' }, { sum: '0.001' }])
      expect(await pay(wrong)).toMatchObject({ result: 5 })
    const { rows } = await read((db) =>
      incomingList(
        db,
        { state: null, source: 'kaspi', statementId: null, words: [] },
        { offset: 0, limit: 99 },
      ),
    )
    expect(rows.every(({ amount }) => amount > 0n)).toBe(true)
  })
})

describe('the address', () => {
  test('is not there for a wrong secret, and who tries is held up', async () => {
    const wrong = () => fetch(`${origin}/pay/kaspi/another-secret-of-thirty-letters`)
    expect((await wrong()).status).toBe(404)
    const statuses = await Promise.all(Array.from({ length: 30 }, async () => (await wrong()).status))
    expect(statuses).toContain(429)
    // The bank itself is not.
    expect(await ask(new URLSearchParams({ command: 'check', txn_id: '1', account: '1' }))).toMatchObject({
      result: 1,
    })
  })

  test('is open to those alone that the installation names', () => {
    const env = { ESEP_KASPI: `aray:${key} other:short`, ESEP_KASPI_ADDRESSES: '10.0.0.1, 10.0.0.2' }
    const settings = kaspiSettings(env)
    expect(settings.keys).toEqual([{ code: 'aray', key }])
    expect(kaspiCaller(settings, key, '10.0.0.2')).toBe('aray')
    expect(kaspiCaller(settings, key, '::ffff:10.0.0.1')).toBe('aray')
    expect(kaspiCaller(settings, key, '10.0.0.3')).toBeNull()
    expect(kaspiCaller(settings, `${key}x`, '10.0.0.1')).toBeNull()
    expect(kaspiCaller(kaspiSettings({}), '', '10.0.0.1')).toBeNull()
  })
})

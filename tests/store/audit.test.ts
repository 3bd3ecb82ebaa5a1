import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { appendAudit, type AuditEntry } from '#server/database/audit.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()
let organisationId: string

const entry = (values: Partial<AuditEntry> = {}): AuditEntry => ({
  organisationId,
  at: '2023-05-14T06:30:00.000Z',
  actorId: null,
  actor: 'Айгүл',
  action: 'event.recorded',
  subject: 'event',
  subjectId: null,
  before: null,
  after: { count: 12, amount: 542_000_000n, note: null },
  ...values,
})

const append = (values?: Partial<AuditEntry>) =>
  database.transact(organisationId, (trx) => appendAudit(trx, entry(values)))
const appendMany = async (count: number) => {
  for (let each = 1; each <= count; each++) await append({ after: { each } })
}
const verify = () => database.read(organisationId, (db) => verifyAudit(db, organisationId))
const faults = async () => (await verify()).faults
const tamper = (statement: string) =>
  sql.raw(statement.replaceAll('$org', `'${organisationId}'`)).execute(database.admin)

beforeEach(async () => {
  organisationId = randomUUID()
  await database.admin
    .insertInto('organisation')
    .values({ id: organisationId, code: `o${organisationId}`, name: { ru: 'Бірлік' } })
    .execute()
})

describe('an intact log', () => {
  test('is verified, empty and filled', async () => {
    expect(await verify()).toMatchObject({ lines: 0, faults: [] })
    await appendMany(7)
    expect(await verify()).toMatchObject({ lines: 7, faults: [] })
  })

  test('keeps writers at the same time in one row', async () => {
    const seqs = await Promise.all(Array.from({ length: 20 }, () => append()))
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await faults()).toEqual([])
  })

  test('has no gap after a transaction that was rolled back', async () => {
    await append()
    const failed = database.transact(organisationId, async (trx) => {
      await appendAudit(trx, entry())
      throw new Error('refused')
    })
    await expect(failed).rejects.toThrow('refused')
    expect(await append()).toBe(2)
    expect(await faults()).toEqual([])
  })

  test('is verified for any values, instants and names', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('\0', '').toWellFormed())
    const value = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        text,
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(text, tie('json'), { maxKeys: 4 }),
      ),
    })).json
    const at = fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') })
    const line = fc.record({
      before: value,
      after: value,
      actor: text,
      at: at.map((each) => each.toISOString()),
    })
    await fc.assert(
      fc.asyncProperty(line, async (values) => {
        await append(values)
        expect(await faults()).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a tampered log', () => {
  beforeEach(() => appendMany(6))

  test.each([
    [
      'the value after',
      `update audit_log set after = '{"each":99}' where organisation_id = $org and seq = 3`,
    ],
    ['the person', `update audit_log set actor = 'другой' where organisation_id = $org and seq = 3`],
    [
      'the instant',
      `update audit_log set at = at + interval '1 microsecond' where organisation_id = $org and seq = 3`,
    ],
    ['null for the value', `update audit_log set after = null where organisation_id = $org and seq = 3`],
    ['the link', `update audit_log set prev_hash = sha256('x') where organisation_id = $org and seq = 3`],
    ['the hash', `update audit_log set hash = sha256('x') where organisation_id = $org and seq = 3`],
  ])('names a changed line: %s', async (_, statement) => {
    await tamper(statement)
    expect(await faults()).toEqual([{ kind: 'changed', seq: 3 }])
  })

  test('names removed lines inside and at the end', async () => {
    await tamper('delete from audit_log where organisation_id = $org and seq in (2, 3, 6)')
    expect(await faults()).toEqual([
      { kind: 'removed', seq: 2, upTo: 3 },
      { kind: 'removed', seq: 6, upTo: 6 },
    ])
  })

  test('names the removed first line and a log removed whole', async () => {
    await tamper('delete from audit_log where organisation_id = $org and seq = 1')
    expect(await faults()).toEqual([{ kind: 'removed', seq: 1, upTo: 1 }])
    await tamper('delete from audit_log where organisation_id = $org')
    expect(await faults()).toEqual([{ kind: 'removed', seq: 1, upTo: 6 }])
  })

  test('names two lines that changed places, inside and at the end', async () => {
    await swap(2, 5)
    expect(await faults()).toEqual([
      { kind: 'moved', seq: 2, from: 5 },
      { kind: 'moved', seq: 5, from: 2 },
    ])
    await swap(2, 5)
    expect(await faults()).toEqual([])
    await swap(5, 6)
    expect(await faults()).toEqual([
      { kind: 'moved', seq: 5, from: 6 },
      { kind: 'moved', seq: 6, from: 5 },
    ])
  })

  test('names a line slipped in between with the later ones renumbered', async () => {
    await tamper(
      'update audit_log set seq = -seq where organisation_id = $org and seq >= 4'.replace(
        '-seq',
        'seq + 100',
      ),
    )
    await tamper('update audit_log set seq = seq - 99 where organisation_id = $org and seq > 100')
    await tamper(forgedLine(3, 4))
    expect(await faults()).toEqual([{ kind: 'inserted', seq: 4 }])
  })

  test('names a line added behind the last', async () => {
    await tamper(forgedLine(6, 7))
    expect(await faults()).toEqual([{ kind: 'inserted', seq: 7 }])
  })

  test('sees a log without its head and a head of another log', async () => {
    await tamper(`update audit_head set hash = sha256('x') where organisation_id = $org`)
    expect(await faults()).toEqual([{ kind: 'changed', seq: 6 }])
    await tamper('delete from audit_head where organisation_id = $org')
    expect(await faults()).toEqual([{ kind: 'headMissing', seq: 6 }])
  })

  test('is found wherever one line of many is touched', async () => {
    await appendMany(30)
    const touched = fc.record({
      seq: fc.integer({ min: 1, max: 36 }),
      column: fc.constantFrom('actor', 'action', 'subject'),
    })
    const property = fc.asyncProperty(touched, async ({ seq, column }) => {
      const where = `where organisation_id = $org and seq = ${seq}`
      await tamper(`update audit_log set ${column} = ${column} || '!' ${where}`)
      expect(await faults()).toEqual([{ kind: 'changed', seq }])
      await tamper(`update audit_log set ${column} = left(${column}, -1) ${where}`)
    })
    await fc.assert(property, { numRuns: 40 })
    expect(await faults()).toEqual([])
  })

  const swap = async (a: number, b: number) => {
    await tamper(`update audit_log set seq = 1000 where organisation_id = $org and seq = ${a}`)
    await tamper(`update audit_log set seq = ${a} where organisation_id = $org and seq = ${b}`)
    await tamper(`update audit_log set seq = ${b} where organisation_id = $org and seq = 1000`)
  }
  const forgedLine = (from: number, to: number) =>
    `insert into audit_log select organisation_id, ${to}, at, actor_id, actor || '!', action, subject, subject_id, before, after,
      prev_hash, hash from audit_log where organisation_id = $org and seq = ${from}`
})

test('the application can neither change nor remove a line', async () => {
  await append()
  const change = database.transact(organisationId, (trx) =>
    trx.updateTable('audit_log').set({ actor: 'x' }).execute(),
  )
  await expect(change).rejects.toThrow('permission denied')
  const remove = database.transact(organisationId, (trx) => trx.deleteFrom('audit_log').execute())
  await expect(remove).rejects.toThrow('permission denied')
})

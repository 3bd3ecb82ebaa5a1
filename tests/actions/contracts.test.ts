import { describe, expect, test } from 'vitest'
import { addContract } from '#actions/contract/add-contract.ts'
import { correctContract } from '#actions/contract/correct-contract.ts'
import { correctContractDocument } from '#actions/contract/correct-contract-document.ts'
import { recordContractDocument } from '#actions/contract/record-contract-document.ts'
import { removeContract } from '#actions/contract/remove-contract.ts'
import { removeContractDocument } from '#actions/contract/remove-contract-document.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { billedMonths } from '#domain/contract/billed.ts'
import { contractDocuments, contractTable } from '#store/contract.ts'
import { historyOfRecord } from '#store/history.ts'
import { recordById } from '#store/record-table.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contractOf, documentOf, madeContract, madeDocument } from './specimens/contract.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village
const accountant = as('accountant')
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const reason = 'Опечатка'
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)

describe('a contract', () => {
  test('is kept with its price, is corrected with a reason, and its history says so', async () => {
    const input = contractOf(village)
    const { id } = await addContract(accountant, input)
    const before = await read((db) => recordById(db, contractTable, id))
    expect(before).toMatchObject({ price: 25_000_000n, priceUnit: 'month', to: '2023-12-31' })
    await correctContract(accountant, { ...input, id, to: '2024-12-31', reason })
    const lines = await read((db) =>
      historyOfRecord(db, { subject: 'contract', id }, { before: null, limit: 9 }),
    )
    expect(lines.map(({ action }) => action)).toEqual(['contract.corrected', 'contract.added'])
    expect(lines[0]?.after).toMatchObject({ to: '2024-12-31', reason })
    const seen = before ? recordStamp(before) : ''
    expect(await refusal(correctContract(accountant, { ...input, id, seen, reason }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('sent twice is one; the same id with other words is a conflict', async () => {
    const input = { ...contractOf(village), id: newId() }
    await addContract(accountant, input)
    await addContract(accountant, input)
    expect(await refusal(addContract(accountant, { ...input, price: '1' }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('is refused twice under one number and day, of a village or project that is not there', async () => {
    const input = contractOf(village)
    await addContract(accountant, input)
    expect(await refusal(addContract(accountant, input))).toEqual(invalid('number: input.contractTwice'))
    const other = await villageProject(database)
    expect(
      await refusal(
        addContract(accountant, {
          ...contractOf(village),
          placeId: other.placeId,
          projectId: other.projectId,
        }),
      ),
    ).toEqual(invalid('placeId: input.reference', 'projectId: input.reference'))
  })

  test('of another organisation is not there', async () => {
    const other = await villageProject(database)
    const id = await madeContract(other)
    const input = { ...contractOf(village), id, reason }
    expect(await refusal(correctContract(accountant, input))).toMatchObject({ code: 'record.notFound' })
    expect(await refusal(recordContractDocument(accountant, documentOf(id)))).toMatchObject({
      code: 'record.notFound',
    })
  })
})

describe('an act or invoice', () => {
  test('counts once beside the other of its month, and a contract that has one stays', async () => {
    const contractId = await madeContract(village)
    const invoice = documentOf(contractId)
    await recordContractDocument(accountant, invoice)
    await recordContractDocument(accountant, { ...invoice, kind: 'act' })
    const papers = await read((db) => contractDocuments(db, contractId))
    expect(billedMonths(papers)).toMatchObject([{ billed: 25_000_000n, isDiffering: false }])
    expect(await refusal(removeContract(accountant, { id: contractId, reason }))).toMatchObject({
      code: 'record.inUse',
    })
  })

  test('is refused outside the contract’s months and twice under one number', async () => {
    const contractId = await madeContract(village)
    const invoice = documentOf(contractId)
    await recordContractDocument(accountant, invoice)
    expect(await refusal(recordContractDocument(accountant, invoice))).toEqual(
      invalid('number: input.documentTwice'),
    )
    for (const month of ['2023-05-01', '2024-01-01'])
      expect(await refusal(recordContractDocument(accountant, { ...documentOf(contractId), month }))).toEqual(
        invalid('month: input.contractMonth'),
      )
    await recordContractDocument(accountant, { ...documentOf(contractId), month: '2023-12-01' })
  })

  test('is corrected and removed with a reason alone', async () => {
    const id = await madeDocument(village)
    const { contractId: _, ...values } = documentOf('')
    expect(await refusal(correctContractDocument(accountant, { ...values, id, reason: ' ' }))).toEqual(
      invalid('reason: input.required'),
    )
    expect(await refusal(removeContractDocument(accountant, { id }))).toEqual(
      invalid('reason: input.required'),
    )
    await correctContractDocument(accountant, { ...values, id, amount: '300 000', reason })
    await removeContractDocument(accountant, { id, reason })
  })

  test('has its scan among the evidence of the contract’s project, which an accountant adds', async () => {
    const id = await madeDocument(village)
    const scan = {
      projectId,
      kind: 'document' as const,
      fileName: 'act.txt',
      bytes: Buffer.from(`Акт ${id}`),
      links: [{ subject: 'contractDocument' as const, subjectId: id }],
    }
    await addEvidence(accountant, scan)
    const other = await villageProject(database)
    const theirs = [{ subject: 'contractDocument' as const, subjectId: await madeDocument(other) }]
    expect(
      await refusal(addEvidence(accountant, { ...scan, bytes: Buffer.from('x'), links: theirs })),
    ).toEqual(invalid('links.0.subjectId: input.reference'))
  })
})

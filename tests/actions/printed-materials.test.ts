// A print run comes in parts, is handed out and written off; no more goes than came.
import { expect, test } from 'vitest'
import { correctMaterialMove } from '#actions/outreach/correct-material-move.ts'
import { correctPrintedMaterial } from '#actions/outreach/correct-printed-material.ts'
import { recordMaterialMove } from '#actions/outreach/record-material-move.ts'
import { removePrintedMaterial } from '#actions/outreach/remove-printed-material.ts'
import { withdrawMaterialMove } from '#actions/outreach/withdraw-material-move.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { linkedRecords, activitiesOf } from '#domain/indicator/linked-records.ts'
import { materialStock } from '#domain/outreach/material-move.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { deliveryOf, madeMaterial } from './specimens/outreach.ts'
import { refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { projectId, organisationId, placeId } = village
const manager = village.as('manager')
const material = () => madeMaterial(village)
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))
const stock = async (id: string) => materialStock((await records()).materialMoves, id)
const deliver = async (materialId: string, quantity = 500, on = '2023-05-02') =>
  (await recordMaterialMove(manager, { ...deliveryOf(village, materialId), quantity, on })).id
const handing = (materialId: string, quantity: number, on = '2023-05-10') => ({
  projectId,
  materialId,
  kind: 'handed' as const,
  on,
  quantity,
  toWhom: { ru: 'школе, Алме Сериковой' },
  placeId,
})

test('the last copy is handed out, and one more is refused with how many there are', async () => {
  const id = await material()
  await deliver(id, 300)
  expect(await refusal(recordMaterialMove(manager, handing(id, 301)))).toMatchObject({
    fields: ['quantity: input.stockShort'],
  })
  await recordMaterialMove(manager, handing(id, 300))
  expect(await stock(id)).toEqual({ delivered: 300, handedOut: 300, writtenOff: 0, left: 0 })
  expect(await refusal(recordMaterialMove(manager, handing(id, 1, '2023-05-01')))).toMatchObject({
    fields: ['quantity: input.stockShort'],
  })
})

test('no more comes than was printed, and the print run stays above what came', async () => {
  const id = await material()
  await deliver(id, 300)
  await deliver(id, 200, '2023-06-01')
  expect(await refusal(deliver(id, 1))).toMatchObject({
    fields: ['quantity: outreach.move.wrong.abovePrintRun'],
  })
  expect(await refusal(correctPrintedMaterial(manager, { id, printRun: 499 }))).toMatchObject({
    fields: ['printRun: outreach.move.wrong.printRun'],
  })
  await correctPrintedMaterial(manager, { id, printRun: 501 })
  await deliver(id, 1)
})

test('to whom belongs to a handing alone, and a write-off says why', async () => {
  const id = await material()
  await deliver(id)
  const lost = { projectId, materialId: id, kind: 'writtenOff' as const, on: '2023-05-11', quantity: 4 }
  expect(await refusal(recordMaterialMove(manager, lost))).toMatchObject({ fields: ['note: input.required'] })
  expect(await refusal(recordMaterialMove(manager, { ...handing(id, 1), toWhom: {} }))).toMatchObject({
    fields: ['toWhom: input.required'],
  })
  expect(await refusal(recordMaterialMove(manager, { ...lost, note: 'намокли', placeId }))).toMatchObject({
    fields: ['toWhom: input.onlyHanded'],
  })
  await recordMaterialMove(manager, { ...lost, note: 'намокли' })
  expect((await stock(id)).left).toBe(496)
})

test('a handing is corrected with a reason, within what came, by who saw it as it stands', async () => {
  const id = await material()
  await deliver(id, 100)
  const { id: move } = await recordMaterialMove(manager, handing(id, 60))
  const seen = recordStamp((await records()).materialMoves.find((each) => each.id === move) ?? {})
  const reason = 'В ведомости другое число'
  expect(await refusal(correctMaterialMove(manager, { id: move, quantity: 70 } as never))).toMatchObject({
    fields: ['reason: input.required'],
  })
  expect(await refusal(correctMaterialMove(manager, { id: move, quantity: 101, reason }))).toMatchObject({
    fields: ['quantity: input.stockShort'],
  })
  expect(
    await refusal(correctMaterialMove(manager, { id: move, materialId: await material(), reason })),
  ).toMatchObject({ fields: ['kind: outreach.move.wrong.kind'] })
  await correctMaterialMove(manager, { id: move, quantity: 70, reason, seen })
  expect(await refusal(correctMaterialMove(manager, { id: move, quantity: 71, reason, seen }))).toMatchObject(
    {
      code: 'record.conflict',
    },
  )
  expect(await stock(id)).toMatchObject({ handedOut: 70, left: 30 })
})

test('a delivery on which handings stand is not taken back; a handing is, stays with its reason, and is settled', async () => {
  const id = await material()
  const delivery = await deliver(id, 100)
  const { id: move } = await recordMaterialMove(manager, handing(id, 60))
  const reason = 'Внесено дважды'
  expect(await refusal(withdrawMaterialMove(manager, { id: delivery, reason }))).toMatchObject({
    fields: ['id: outreach.move.wrong.stands'],
  })
  await withdrawMaterialMove(manager, { id: move, reason })
  await withdrawMaterialMove(manager, { id: move, reason })
  expect(await stock(id)).toMatchObject({ handedOut: 0, left: 100 })
  expect((await records()).materialMoves.find((each) => each.id === move)?.withdrawnWhy).toBe(reason)
  expect(await refusal(correctMaterialMove(manager, { id: move, quantity: 5, reason }))).toMatchObject({
    fields: ['withdrawnWhy: input.takenBack'],
  })
  await withdrawMaterialMove(manager, { id: delivery, reason })
  expect(await refusal(removePrintedMaterial(manager, { id }))).toMatchObject({ code: 'record.inUse' })
})

test('two who hand out the last copies at once do not both', async () => {
  const id = await material()
  await deliver(id, 100)
  const both = await Promise.allSettled([
    recordMaterialMove(manager, handing(id, 60)),
    recordMaterialMove(manager, handing(id, 60)),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await stock(id)).left).toBe(40)
})

test('what was not yet is no move, neither entered nor corrected', async () => {
  const id = await material()
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  expect(await refusal(deliver(id, 10, tomorrow))).toMatchObject({ fields: ['on: input.future'] })
  const move = await deliver(id, 10, new Date().toISOString().slice(0, 10))
  expect(
    await refusal(correctMaterialMove(manager, { id: move, on: tomorrow, reason: 'Другой день' })),
  ).toMatchObject({ fields: ['on: input.future'] })
})

test('the report counts what was handed out up to its end', async () => {
  const id = await material()
  await deliver(id)
  await recordMaterialMove(manager, handing(id, 100, '2023-06-30'))
  await recordMaterialMove(manager, handing(id, 50, '2023-07-01'))
  const all = await records()
  const counted = (to: string | null) =>
    linkedRecords(all, { from: null, to }, 'printedMaterials', activitiesOf(all)).find(
      (each) => each.id === id,
    )?.amounts.handedOut
  expect([counted('2023-06-30'), counted(null)]).toEqual([100_000n, 150_000n])
})

test('to whom something was handed stands in no line of the log', async () => {
  const id = await material()
  await deliver(id)
  const { id: move } = await recordMaterialMove(manager, handing(id, 10))
  await correctMaterialMove(manager, { id: move, toWhom: { ru: 'Алие Омаровой' }, reason: 'Другой класс' })
  await withdrawMaterialMove(manager, { id: move, reason: 'Внесено дважды' })
  const lines = JSON.stringify(await rowsOf(database, organisationId, 'audit_log'))
  expect(lines).not.toMatch(/Алме|Алие/)
})

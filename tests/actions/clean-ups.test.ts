import { describe, expect, test } from 'vitest'
import { addCleanUpPerson } from '#actions/cleanup/add-clean-up-person.ts'
import { addCleanUpPhotos } from '#actions/cleanup/add-clean-up-photos.ts'
import { cancelCleanUp } from '#actions/cleanup/cancel-clean-up.ts'
import { correctCleanUp } from '#actions/cleanup/correct-clean-up.ts'
import { eraseCleanUpPerson } from '#actions/cleanup/erase-clean-up-person.ts'
import { holdCleanUp } from '#actions/cleanup/hold-clean-up.ts'
import { planCleanUp } from '#actions/cleanup/plan-clean-up.ts'
import { recordObjection } from '#actions/objection/record-objection.ts'
import { answerObjection } from '#actions/objection/answer-objection.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { recordStockMove } from '#actions/stock/record-stock-move.ts'
import { withdrawStockMove } from '#actions/stock/withdraw-stock-move.ts'
import { addPublicWorker } from '#actions/works/add-public-worker.ts'
import { erasePublicWorker } from '#actions/works/erase-public-worker.ts'
import { issueThanks } from '#actions/works/issue-thanks.ts'
import { withdrawPublicWorker } from '#actions/works/withdraw-public-worker.ts'
import { cleanUpTotals, peopleWhoCame } from '#domain/cleanup/clean-up.ts'
import { stockOn } from '#domain/stock/stock.ts'
import { peopleInWorks } from '#domain/works/public-worker.ts'
import { cleanUpById } from '#store/clean-up.ts'
import { certificates, publicWorkers } from '#store/public-worker.ts'
import { stockMoves } from '#store/stock.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  cleanUpOf,
  heldCleanUp,
  madeCleanUp,
  madeItem,
  madePerson,
  madeWorker,
  namedWorkerOf,
  receivedOf,
  workerOf,
} from './specimens/clean-ups.ts'
import { madeDump, photoOf } from './specimens/dumps.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, placeId, projectId, as } = village
const [manager, activist] = [as('manager'), as('activist')]
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)
const cardOf = async (id: string) => {
  const card = await read((db) => cleanUpById(db, id))
  if (!card) throw new Error('no clean-up')
  return card
}

describe('a clean-up', () => {
  test('is planned for a dump of its village, held once, and corrected with a reason', async () => {
    const dump = await madeDump(village)
    const { id } = await planCleanUp(activist, { ...cleanUpOf(village), dumpIds: [dump] })
    const held = {
      id,
      heldOn: '2023-06-18',
      people: { residents: 20, schoolchildren: 10 } as never,
      bags: 160,
    }
    expect(await refusal(holdCleanUp(activist, { ...held, heldOn: '2098-01-01' }))).toEqual(
      invalid('heldOn: input.future'),
    )
    await holdCleanUp(activist, held)
    expect(await refusal(holdCleanUp(activist, { ...held, bags: 170 }))).toMatchObject({
      code: 'record.conflict',
    })
    const { dumpIds: _, ...plan } = { ...cleanUpOf(village), dumpIds: [] }
    await correctCleanUp(activist, { ...plan, ...held, bags: 170, reason: 'Пересчитали мешки' })
    expect(await cardOf(id)).toMatchObject({ heldOn: '2023-06-18', bags: 170, kg: null, dumpIds: [] })
    expect(peopleWhoCame(await cardOf(id))).toBe(30)
    expect(await refusal(cancelCleanUp(activist, { id, reason: 'Дождь' }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('takes no dump of another village, and is not there for who works elsewhere', async () => {
    const elsewhere = newId()
    await addPlace(manager, { id: elsewhere, name: { ru: 'Дальнее' }, kind: 'village' })
    const other = { ...village, placeId: elsewhere }
    const dumpIds = [await madeDump(other)]
    expect(await refusal(planCleanUp(manager, { ...cleanUpOf(village), dumpIds }))).toEqual(
      invalid('dumpIds: input.notOfVillage'),
    )
    const id = await madeCleanUp(other)
    expect(await refusal(holdCleanUp(activist, { id, heldOn: '2023-06-17' }))).toMatchObject({
      code: 'record.notFound',
    })
    expect(await refusal(planCleanUp(activist, cleanUpOf(other)))).toEqual(
      invalid('placeId: input.reference'),
    )
  })

  test('where nobody counted has no people, which is not none; with zero counted it has none', async () => {
    const [unknown, none] = [await madeCleanUp(village), await madeCleanUp(village)]
    await holdCleanUp(manager, { id: unknown, heldOn: '2023-06-17' })
    await holdCleanUp(manager, { id: none, heldOn: '2023-06-17', people: { residents: 0 } as never, kg: 0.1 })
    const cards = [await cardOf(unknown), await cardOf(none)]
    expect(cards.map(peopleWhoCame)).toEqual([null, 0])
    expect(cleanUpTotals(cards)).toEqual({ held: 2, people: 0, bags: null, volumeM3: null, kg: 0.1 })
  })

  test('names who agreed; the log has no name, and with the consent it leaves the row while the person counts', async () => {
    const id = await heldCleanUp(village)
    const person = {
      id: newId(),
      cleanUpId: id,
      name: 'Ерлан Тестұлы',
      consentOn: '2023-06-17',
      consentKind: 'sheet' as const,
    }
    await addCleanUpPerson(manager, person)
    await addCleanUpPerson(manager, person)
    expect(await refusal(addCleanUpPerson(manager, { ...person, name: 'Другой' }))).toMatchObject({
      code: 'record.conflict',
    })
    await eraseCleanUpPerson(manager, { id: person.id, on: '2023-07-01' })
    const card = await cardOf(id)
    expect(card.persons).toMatchObject([{ name: null, erasedOn: '2023-07-01' }])
    expect(peopleWhoCame(card)).toBe(31)
    const lines = await auditLines(database, organisationId)
    expect(JSON.stringify(lines)).not.toContain('Ерлан')
    const planned = await madeCleanUp(village)
    expect(await refusal(addCleanUpPerson(manager, { ...person, id: newId(), cleanUpId: planned }))).toEqual(
      invalid('name: input.notHeld'),
    )
  })

  test('has photos of before and after', async () => {
    const cleanUpId = await heldCleanUp(village)
    for (const phase of ['after', 'before'] as const)
      await addCleanUpPhotos(manager, { cleanUpId, phase, projectId, photos: [await photoOf(village)] })
    expect((await cardOf(cleanUpId)).photos.map(({ phase }) => phase)).toEqual(['before', 'after'])
  })
})

describe('a stock', () => {
  const ready = async (quantity = 10) => {
    const [itemId, cleanUpId] = [await madeItem(village), await heldCleanUp(village)]
    const { id } = await recordStockMove(manager, receivedOf(village, itemId, quantity))
    const move = (
      kind: 'issued' | 'returned' | 'used' | 'writtenOff' | 'counted',
      count: number,
      on = '2023-06-17',
    ) =>
      recordStockMove(manager, {
        itemId,
        placeId,
        kind,
        on,
        quantity: count,
        cleanUpId: ['issued', 'returned', 'used'].includes(kind) ? cleanUpId : null,
        note: 'Порвались',
      })
    const there = async () => stockOn(await read((db) => stockMoves(db)), { itemId, placeId }, '2099-12-31')
    return { itemId, received: id, move, there }
  }

  test('gives all that is there and not one more; a holder gives back what was taken and not one more', async () => {
    const { move, there } = await ready(10)
    expect(await refusal(move('issued', 11))).toEqual(invalid('quantity: input.stockShort'))
    expect(await refusal(move('issued', 1, '2023-05-31'))).toEqual(invalid('quantity: input.stockShort'))
    await move('issued', 10)
    expect(await there()).toBe(0)
    await move('returned', 6)
    await move('used', 3)
    expect(await refusal(move('returned', 2))).toEqual(invalid('quantity: input.stockHeld'))
    await move('returned', 1)
    expect(await there()).toBe(7)
  })

  test('of which more or fewer are found keeps the difference', async () => {
    const { move, there } = await ready(10)
    await move('counted', 8)
    expect(await there()).toBe(8)
    await move('counted', 9, '2023-06-18')
    expect(await there()).toBe(9)
    await move('writtenOff', 9, '2023-06-19')
    expect(await refusal(move('writtenOff', 1, '2023-06-20'))).toEqual(invalid('quantity: input.stockShort'))
  })

  test('keeps what later moves stand on', async () => {
    const { received, move } = await ready(10)
    const { id } = await move('issued', 4)
    const takeBack = (moveId: string) => withdrawStockMove(manager, { id: moveId, reason: 'Не та накладная' })
    expect(await refusal(takeBack(received))).toEqual(invalid('id: input.stockStands'))
    await takeBack(id)
    await takeBack(received)
  })

  test('asks who took it, why it was written off, and that it is of this village', async () => {
    const { itemId } = await ready(10)
    const move = { itemId, placeId, on: '2023-06-17', quantity: 1 }
    expect(await refusal(recordStockMove(manager, { ...move, kind: 'issued' }))).toEqual(
      invalid('cleanUpId: input.stockHolder'),
    )
    expect(await refusal(recordStockMove(manager, { ...move, kind: 'writtenOff' }))).toEqual(
      invalid('note: input.required'),
    )
    const elsewhere = newId()
    await addPlace(manager, { id: elsewhere, name: { ru: 'Иное' }, kind: 'village' })
    const cleanUpId = await heldCleanUp({ ...village, placeId: elsewhere })
    expect(await refusal(recordStockMove(manager, { ...move, kind: 'issued', cleanUpId }))).toEqual(
      invalid('cleanUpId: input.notOfVillage'),
    )
  })

  test('of two who take the last at once gives it to one', async () => {
    const { move } = await ready(1)
    const both = await Promise.allSettled([move('issued', 1), move('issued', 1)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('public works', () => {
  test('count people on a day: seven in April, fifteen when eight more came', async () => {
    const own = await villageProject(database)
    const boss = own.as('manager')
    const first = { ...workerOf(own), id: newId() }
    await addPublicWorker(boss, first)
    await addPublicWorker(boss, first)
    const { id } = await addPublicWorker(boss, { ...workerOf(own), people: 8, from: '2023-09-01' })
    const all = () => database.read(own.organisationId, (db) => publicWorkers(db))
    const days = ['2023-03-31', '2023-04-01', '2023-08-31', '2023-09-01']
    expect(await Promise.all(days.map(async (day) => peopleInWorks(await all(), day)))).toEqual([0, 7, 7, 15])
    await withdrawPublicWorker(boss, { id, reason: 'Другая программа' })
    expect(peopleInWorks(await all(), '2023-09-01')).toBe(7)
  })

  test('name one person by consent, and the log does not', async () => {
    const input = { ...namedWorkerOf(village), name: 'Тестбек Үлгіев' }
    expect(await refusal(addPublicWorker(manager, { ...input, consentOn: null }))).toEqual(
      invalid('consentOn: input.consentOfName'),
    )
    expect(await refusal(addPublicWorker(manager, { ...input, people: 2 }))).toEqual(
      invalid('people: input.oneNamed'),
    )
    const { id } = await addPublicWorker(manager, input)
    await erasePublicWorker(manager, { id, on: '2023-07-01' })
    expect(await refusal(issueThanks(manager, { workerId: id, on: '2023-11-25' }))).toEqual(
      invalid('workerId: input.unnamed'),
    )
    expect(JSON.stringify(await auditLines(database, organisationId))).not.toContain('Тестбек')
  })

  test('and clean-ups end with certificates numbered within a year, one number each, whoever asks at once', async () => {
    const own = await villageProject(database)
    const boss = own.as('manager')
    const issue = async (on: string) => issueThanks(boss, { personId: await madePerson(own), on })
    const first = { id: newId(), workerId: await madeWorker(own), on: '2023-11-25' }
    await issueThanks(boss, first)
    await issueThanks(boss, first)
    await Promise.all([issue('2023-11-26'), issue('2023-11-26'), issue('2024-01-05')])
    const all = await database.read(own.organisationId, (db) => certificates(db))
    expect(all.map(({ year, number }) => `${year} ${number}`)).toEqual([
      '2024 1',
      '2023 3',
      '2023 2',
      '2023 1',
    ])
  })
})

test('an objection is told with its answer, a name by consent and never in the log', async () => {
  const given = {
    placeId,
    on: '2023-05-05',
    side: 'житель',
    name: 'Возразов Пример',
    about: 'Место площадки',
    grounds: 'Близко к дому',
  }
  expect(await refusal(recordObjection(manager, given))).toEqual(invalid('consentOn: input.consentOfName'))
  const { id } = await recordObjection(manager, { ...given, consentOn: '2023-05-05' })
  const answer = { id, answer: 'Площадку перенесли', answeredOn: '2023-05-04' }
  expect(await refusal(answerObjection(manager, answer))).toEqual(invalid('answeredOn: input.endBeforeStart'))
  await answerObjection(manager, { ...answer, answeredOn: '2023-05-05' })
  expect(JSON.stringify(await auditLines(database, organisationId))).not.toContain('Возразов')
  expect(await refusal(recordObjection(activist, given))).toMatchObject({ code: 'permission.denied' })
})

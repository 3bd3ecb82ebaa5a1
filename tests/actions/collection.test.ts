import { describe, expect, test } from 'vitest'
import { addContainer } from '#actions/collection/add-container.ts'
import { correctContainer } from '#actions/collection/correct-container.ts'
import { recordContainerState } from '#actions/collection/record-container-state.ts'
import { recordEmptying } from '#actions/collection/record-emptying.ts'
import { recordHandOver } from '#actions/collection/record-hand-over.ts'
import { withdrawContainerState } from '#actions/collection/withdraw-container-state.ts'
import { withdrawEmptying } from '#actions/collection/withdraw-emptying.ts'
import { withdrawHandOver } from '#actions/collection/withdraw-hand-over.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { containerStateOn } from '#domain/collection/container-state.ts'
import { fractionBalances } from '#domain/collection/fraction-balance.ts'
import { ofOwnVillages } from '#server/village-scope.ts'
import { handOvers, siteById, siteCards } from '#store/collection.ts'
import { historyOfSite } from '#store/history.ts'
import { testDatabase } from '#tests/support/database.ts'
import { containerOf, madeContainer, madeEmptying, madeSite, siteOf } from './specimens/collection.ts'
import { photoOf } from './specimens/dumps.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, placeId, as } = village
const [manager, activist] = [as('manager'), as('activist')]
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)
const siteAt = async (id: string) => {
  const site = await read((db) => siteById(db, id))
  if (!site) throw new Error('no site')
  return site
}
const stateOf = async ({ siteId, id }: { siteId: string; id: string }, day = '2099-12-31') => {
  const site = await siteAt(siteId)
  const container = site.containers.find((each) => each.id === id)
  return container && containerStateOn(container, site, day)
}

describe('a container', () => {
  test('is what was seen of it last; emptied after it was full it is in order, broken it stays', async () => {
    const made = await madeContainer(village)
    const say = (state: 'ok' | 'full' | 'broken', on: string) =>
      recordContainerState(manager, { containerId: made.id, state, on })
    expect(await stateOf(made, '2023-04-30')).toBeNull()
    expect(await stateOf(made, '2023-05-01')).toBe('ok')
    await say('full', '2023-06-01')
    expect(await stateOf(made, '2023-06-01')).toBe('full')
    const emptying = { siteId: made.siteId, containerIds: [made.id] }
    await recordEmptying(manager, { ...emptying, on: '2023-06-02' })
    expect(await stateOf(made, '2023-06-01')).toBe('full')
    expect(await stateOf(made, '2023-06-02')).toBe('ok')
    const broken = await say('broken', '2023-06-03')
    await recordEmptying(manager, { ...emptying, on: '2023-06-04' })
    expect(await stateOf(made)).toBe('broken')
    await withdrawContainerState(manager, { id: broken.id, reason: 'Соседний контейнер' })
    expect(await stateOf(made)).toBe('ok')
    const lines = await read((db) => historyOfSite(db, made.siteId, { before: null, limit: 50 }))
    expect(lines.map(({ action }) => action).slice(0, 3)).toEqual([
      'containerState.withdrawn',
      'emptying.recorded',
      'containerState.recorded',
    ])
  })

  test('is not seen before it stood there, after it was taken away, or in the future', async () => {
    const { id } = await madeContainer(village)
    const { siteId: _, ...own } = containerOf('')
    const say = (on: string) => recordContainerState(manager, { containerId: id, state: 'full', on })
    expect(await refusal(say('2023-04-30'))).toEqual(invalid('on: input.containerAway'))
    expect(await refusal(say('2098-01-01'))).toEqual(invalid('on: input.future'))
    await say('2023-06-10')
    const until = (day: string) => correctContainer(manager, { ...own, id, until: day, reason: 'Увезли' })
    expect(await refusal(until('2023-06-09'))).toEqual(invalid('until: input.containerDay'))
    await until('2023-06-10')
    expect(await refusal(say('2023-06-11'))).toEqual(invalid('on: input.containerAway'))
  })

  test('has its own number on its site, and the same form twice is one container', async () => {
    const siteId = await madeSite(village)
    const input = { ...containerOf(siteId), id: newId() }
    await addContainer(manager, input)
    await addContainer(manager, input)
    expect((await siteAt(siteId)).containers).toHaveLength(1)
    expect(await refusal(addContainer(manager, { ...input, id: newId() }))).toEqual(
      invalid('number: input.taken'),
    )
    expect(await refusal(addContainer(manager, { ...input, number: 'другой' }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('shows its photos, which are evidence of the project', async () => {
    const { siteId, id } = await madeContainer(village)
    const seen = { containerId: id, state: 'full' as const, on: '2023-06-01' }
    const photos = [await photoOf(village)]
    expect(await refusal(recordContainerState(manager, { ...seen, photos }))).toEqual(
      invalid('projectId: input.required'),
    )
    await recordContainerState(manager, { ...seen, photos, projectId })
    expect((await siteAt(siteId)).observations[0]?.photos.map((photo) => photo.id)).toEqual(photos)
  })
})

describe('what was collected', () => {
  const handed = (at: string, on: string, kg: number) =>
    recordHandOver(manager, { placeId: at, on, fraction: 'plastic', kg, recipient: 'ТОО «Қайта өңдеу»' })
  const newVillage = async () => {
    const id = newId()
    await addPlace(manager, { id, name: { ru: `Село ${id.slice(-4)}` }, kind: 'village' })
    return { ...village, placeId: id }
  }
  const left = async (at: string) => {
    const [sites, given] = await read(async (db) => [await siteCards(db), await handOvers(db)] as const)
    const emptyings = sites.flatMap((site) => site.emptyings)
    return fractionBalances([at], emptyings, given, '2099-12-31')
  }

  test('can be handed over to the last gram and no further', async () => {
    const own = await newVillage()
    await madeEmptying(own, 40)
    expect(await refusal(handed(own.placeId, '2023-06-20', 40.001))).toEqual(invalid('kg: input.handedAbove'))
    expect(await refusal(handed(own.placeId, '2023-06-09', 1))).toEqual(invalid('kg: input.handedAbove'))
    await handed(own.placeId, '2023-06-20', 40)
    expect(await refusal(handed(own.placeId, '2023-06-15', 0.001))).toEqual(invalid('kg: input.handedLater'))
    expect(await left(own.placeId)).toEqual([
      { placeId: own.placeId, fraction: 'plastic', collectedKg: 40, handedKg: 40, leftKg: 0, unweighed: 0 },
    ])
  })

  test('without a weight counts as unweighed and adds nothing', async () => {
    const own = await newVillage()
    await madeEmptying(own, null)
    expect(await refusal(handed(own.placeId, '2023-06-20', 1))).toEqual(invalid('kg: input.handedAbove'))
    expect(await left(own.placeId)).toMatchObject([{ collectedKg: 0, unweighed: 1 }])
  })

  test('is not taken back while it is handed over, and is when that was taken back', async () => {
    const own = await newVillage()
    const emptying = await madeEmptying(own, 10)
    const { id } = await handed(own.placeId, '2023-06-20', 10)
    const takeBack = () => withdrawEmptying(manager, { id: emptying.id, reason: 'Не те весы' })
    expect(await refusal(takeBack())).toEqual(invalid('id: input.emptyingHanded'))
    await withdrawHandOver(manager, { id, reason: 'Накладная другого села' })
    await takeBack()
    await takeBack()
    expect(await left(own.placeId)).toEqual([])
  })

  test('of two hand-overs at once that both fit alone only one is taken', async () => {
    const own = await newVillage()
    await madeEmptying(own, 10)
    const both = await Promise.allSettled([
      handed(own.placeId, '2023-06-20', 6),
      handed(own.placeId, '2023-06-20', 6),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is of one kind of waste at a time, from containers of the site', async () => {
    const { siteId, id } = await madeContainer(village)
    const glass = await addContainer(manager, { ...containerOf(siteId), fraction: 'glass' })
    const other = await madeContainer(village)
    const empty = (containerIds: string[], more = {}) =>
      recordEmptying(manager, { siteId, containerIds, on: '2023-06-10', ...more })
    expect(await refusal(empty([id, glass.id]))).toEqual(invalid('containerIds: input.oneFraction'))
    expect(await refusal(empty([other.id]))).toEqual(invalid('containerIds: input.reference'))
    expect(await refusal(empty([]))).toEqual(invalid('containerIds: input.required'))
    expect(await refusal(empty([id], { kg: 0 }))).toEqual(invalid('kg: input.aboveZero'))
    expect(await refusal(empty([id], { kg: 1.2345 }))).toEqual(invalid('kg: input.decimals'))
  })
})

describe('an activist', () => {
  test('reaches the sites of own villages alone; others are as if not there', async () => {
    const elsewhere = newId()
    await addPlace(manager, { id: elsewhere, name: { ru: 'Другое село' }, kind: 'village' })
    const { siteId, id } = await madeContainer({ ...village, placeId: elsewhere })
    const seen = { containerId: id, state: 'full' as const, on: '2023-06-01' }
    expect(await refusal(recordContainerState(activist, seen))).toMatchObject({ code: 'record.notFound' })
    expect(
      await refusal(recordEmptying(activist, { siteId, containerIds: [id], on: '2023-06-10' })),
    ).toMatchObject({ code: 'record.notFound' })
    const own = await read(async (db) => ofOwnVillages(db, activist.actor, 'collection', await siteCards(db)))
    expect(own.every((site) => site.placeId === placeId)).toBe(true)
    expect(own.some((site) => site.id === siteId)).toBe(false)
    expect(siteOf(village).placeId).toBe(placeId)
  })
})

import { describe, expect, test } from 'vitest'
import { addBusiness } from '#actions/business/add-business.ts'
import { correctBusiness } from '#actions/business/correct-business.ts'
import { eraseBusinessContact } from '#actions/business/erase-business-contact.ts'
import { recordBusinessContact } from '#actions/business/record-business-contact.ts'
import { recordBusinessVisits } from '#actions/business/record-business-visits.ts'
import { removeBusinessVisit } from '#actions/business/remove-business-visit.ts'
import { withdrawBusiness } from '#actions/business/withdraw-business.ts'
import { agreeWasteMatch } from '#actions/biowaste/agree-waste-match.ts'
import { correctWasteNotice } from '#actions/biowaste/correct-waste-notice.ts'
import { declineWasteMatch } from '#actions/biowaste/decline-waste-match.ts'
import { endWasteMatch } from '#actions/biowaste/end-waste-match.ts'
import { recordWasteHandOver } from '#actions/biowaste/record-waste-hand-over.ts'
import { withdrawWasteHandOver } from '#actions/biowaste/withdraw-waste-hand-over.ts'
import { withdrawWasteMatch } from '#actions/biowaste/withdraw-waste-match.ts'
import { withdrawWasteNotice } from '#actions/biowaste/withdraw-waste-notice.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { recordApplication } from '#actions/support/record-application.ts'
import { recordApplicationStep } from '#actions/support/record-application-step.ts'
import { withdrawApplicationStep } from '#actions/support/withdraw-application-step.ts'
import { stateOn } from '#domain/support/support-history.ts'
import { businessContact, businesses, businessVisits } from '#store/business.ts'
import { wasteMatches } from '#store/biowaste.ts'
import { applicationById } from '#store/support.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  applicationOf,
  businessOf,
  madeApplication,
  madeBusiness,
  madeMatch,
  madeNotice,
  madePair,
  madeVisit,
  offerOf,
} from './specimens/economy.ts'
import { schoolEvent } from './specimens/schools.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const [manager, activist] = [as('manager'), as('activist')]
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)
const elsewhere = async () => {
  const id = newId()
  await addPlace(manager, { id, name: { ru: `Село ${id.slice(-4)}` }, kind: 'village' })
  return id
}
const log = () =>
  read((db) => db.selectFrom('audit_log').select(['action', 'before', 'after']).orderBy('seq').execute())

describe('a business', () => {
  test('sent twice is one, with another name it is a conflict; the log has no name', async () => {
    const input = { ...businessOf(village), id: newId(), name: 'ИП Секретова' }
    await addBusiness(activist, input)
    await addBusiness(activist, input)
    expect((await read(businesses)).filter(({ id }) => id === input.id)).toHaveLength(1)
    expect(await refusal(addBusiness(activist, { ...input, name: 'ИП Другая' }))).toMatchObject({
      code: 'record.conflict',
    })
    expect(JSON.stringify(await log())).not.toContain('Секретова')
  })

  test('of another village is not there for an activist', async () => {
    const placeId = await elsewhere()
    const { id } = await addBusiness(manager, { ...businessOf(village), placeId })
    expect(await refusal(addBusiness(activist, { ...businessOf(village), placeId }))).toEqual(
      invalid('placeId: input.reference'),
    )
    const change = { ...businessOf(village), id, reason: 'Опечатка' }
    expect(await refusal(correctBusiness(activist, change))).toMatchObject({ code: 'record.notFound' })
    expect(await refusal(withdrawBusiness(activist, { id, reason: 'Лишнее' }))).toMatchObject({
      code: 'record.notFound',
    })
  })

  test('changed by two at once tells the second, and does not begin in the future', async () => {
    const id = await madeBusiness(village)
    const change = { ...businessOf(village), id, reason: 'Опечатка' }
    expect(await refusal(correctBusiness(manager, { ...change, seen: 'давно' }))).toMatchObject({
      code: 'record.conflict',
    })
    expect(await refusal(correctBusiness(manager, { ...change, since: '2098-01-01' }))).toEqual(
      invalid('since: input.future'),
    )
    expect(await refusal(correctBusiness(manager, { ...change, until: '2023-03-31' }))).toEqual(
      invalid('until: input.endBeforeStart'),
    )
  })

  test('has a contact person by consent, who goes for good and is never in the log', async () => {
    const id = await madeBusiness(village)
    const contact = { id, name: 'Тайнова Роза', phone: '+7 701 000 00 06', consentOn: '2023-04-02' }
    expect(await refusal(recordBusinessContact(manager, { ...contact, consentOn: '2098-01-01' }))).toEqual(
      invalid('consentOn: input.future'),
    )
    await recordBusinessContact(manager, contact)
    await recordBusinessContact(manager, contact)
    expect(await read((db) => businessContact(db, id))).toMatchObject({ name: 'Тайнова Роза' })
    expect(await refusal(eraseBusinessContact(manager, { id, on: '2023-04-01' }))).toEqual(
      invalid('on: input.endBeforeStart'),
    )
    await eraseBusinessContact(manager, { id, on: '2023-09-01' })
    await eraseBusinessContact(manager, { id, on: '2023-09-01' })
    expect(await read((db) => businessContact(db, id))).toBeNull()
    const lines = JSON.stringify(await log())
    expect([lines.includes('Тайнова'), lines.includes('7010000006')]).toEqual([false, false])
  })

  test('taken back loses its contact person', async () => {
    const id = await madeBusiness(village)
    await recordBusinessContact(manager, { id, name: 'Кто-то', consentOn: '2023-04-02' })
    await withdrawBusiness(manager, { id, reason: 'Записано дважды' })
    expect(await read((db) => businessContact(db, id))).toBeNull()
    expect(
      await refusal(recordBusinessContact(manager, { id, name: 'Кто-то', consentOn: '2023-04-02' })),
    ).toEqual(invalid('id: input.reference'))
  })
})

describe('who came to a meeting', () => {
  test('is no more than people were there, each once', async () => {
    const { businessId, eventId } = await madeVisit(village, '2023-07-12', 2)
    const [second, third] = [await madeBusiness(village), await madeBusiness(village)]
    const come = (...businessIds: string[]) => recordBusinessVisits(activist, { eventId, businessIds })
    expect(await come(businessId)).toEqual({ count: 0 })
    expect(await refusal(come(second, third))).toEqual(invalid('businessIds: business.wrong.tooMany'))
    expect(await come(businessId, second)).toEqual({ count: 1 })
    expect((await read(businessVisits)).filter((visit) => visit.eventId === eventId)).toHaveLength(2)
    await removeBusinessVisit(activist, { eventId, businessId, reason: 'Не приезжали' })
    expect(
      await refusal(removeBusinessVisit(activist, { eventId, businessId, reason: 'Не приезжали' })),
    ).toMatchObject({ code: 'record.notFound' })
    expect(await come(third)).toEqual({ count: 1 })
  })

  test('worked on that day and is not another organisation’s', async () => {
    const eventId = await schoolEvent(village, 'meeting', '2023-03-20')
    const other = await villageProject(database)
    const foreign = await madeBusiness(other)
    const come = (id: string) => recordBusinessVisits(manager, { eventId, businessIds: [id] })
    expect(await refusal(come(await madeBusiness(village)))).toEqual(
      invalid('businessIds: business.wrong.day'),
    )
    expect(await refusal(come(foreign))).toEqual(invalid('businessIds: input.reference'))
    expect(
      await refusal(recordBusinessVisits(manager, { eventId: newId(), businessIds: [foreign] })),
    ).toEqual(invalid('eventId: input.reference'))
  })
})

describe('an application for support', () => {
  const next = (applicationId: string, kind: 'approved' | 'paid' | 'refused', on: string, more = {}) =>
    recordApplicationStep(manager, { applicationId, kind, on, ...more })
  const stateAt = async (id: string, day: string) => {
    const card = await read((db) => applicationById(db, id))
    return card && stateOn(card, day)
  }

  test('is approved, paid out as far as approved, and a step by mistake is taken back', async () => {
    const id = await madeApplication(village)
    const approved = await next(id, 'approved', '2023-12-10', { amount: '1 000 000,50' })
    expect(await refusal(next(id, 'paid', '2023-12-20', { amount: '1 000 000,51' }))).toEqual(
      invalid('amount: support.wrong.above'),
    )
    const paid = await next(id, 'paid', '2023-12-20', { amount: '1 000 000,50' })
    expect(await stateAt(id, '2023-12-19')).toBe('approved')
    expect(await stateAt(id, '2023-12-20')).toBe('paid')
    const back = (step: string) => withdrawApplicationStep(manager, { id: step, reason: 'Другая заявка' })
    expect(await refusal(back(approved.id))).toEqual(invalid('id: support.wrong.needed'))
    await back(paid.id)
    await back(approved.id)
    expect(await stateAt(id, '2023-12-31')).toBe('sent')
    const card = await read((db) => applicationById(db, id))
    expect(await refusal(back(card?.steps[0]?.id ?? ''))).toEqual(invalid('id: support.wrong.last'))
  })

  test('says why it was refused and how much was approved, and goes no impossible way', async () => {
    const id = await madeApplication(village)
    expect(await refusal(next(id, 'approved', '2023-12-10'))).toEqual(invalid('amount: input.required'))
    expect(await refusal(next(id, 'refused', '2023-12-10'))).toEqual(invalid('note: input.refusalReason'))
    expect(await refusal(next(id, 'refused', '2023-12-10', { note: 'Нет залога', amount: '1' }))).toEqual(
      invalid('amount: input.noAmount'),
    )
    expect(await refusal(next(id, 'paid', '2023-12-10', { amount: '1' }))).toEqual(
      invalid('kind: support.wrong.order'),
    )
    expect(await refusal(next(id, 'refused', '2023-11-21', { note: 'Нет залога' }))).toEqual(
      invalid('kind: support.wrong.order'),
    )
    expect(await refusal(next(id, 'refused', '2098-01-01', { note: 'Нет залога' }))).toEqual(
      invalid('on: input.future'),
    )
  })

  test('of a phone that sends it again is one, and is the office’s to know', async () => {
    const input = { ...applicationOf(await madeBusiness(village)), id: newId() }
    await recordApplication(manager, input)
    await recordApplication(manager, input)
    const card = await read((db) => applicationById(db, input.id))
    expect(card?.steps).toHaveLength(1)
    expect(await refusal(recordApplication(activist, { ...input, id: newId() }))).toMatchObject({
      code: 'permission.denied',
    })
    expect(await refusal(recordApplication(manager, { ...input, id: newId(), asked: '0' }))).toEqual(
      invalid('asked: input.amount.zero'),
    )
  })

  test('answered by two at once has one answer', async () => {
    const id = await madeApplication(village)
    const both = await Promise.allSettled([
      next(id, 'approved', '2023-12-10', { amount: '1' }),
      next(id, 'refused', '2023-12-10', { note: 'Нет залога' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('bio-waste', () => {
  test('goes to a need as far as both go, and is free again when it ended', async () => {
    const pair = await madePair(village)
    const agree = (amount: number) => agreeWasteMatch(activist, { ...pair, amount })
    expect(await refusal(agree(6.001))).toEqual(invalid('amount: biowaste.wrong.above'))
    const { id } = await agree(6)
    expect(await refusal(agree(1))).toEqual(invalid('needId: biowaste.wrong.decided'))
    const needId = await madeNotice(village, { side: 'need', amount: 9 })
    const other = (amount: number) => agreeWasteMatch(manager, { ...pair, needId, amount })
    expect(await refusal(other(5))).toEqual(invalid('amount: biowaste.wrong.above'))
    await endWasteMatch(manager, { id, on: '2023-06-30' })
    await other(9)
  })

  test('is handed over in season, in a month no more than offered', async () => {
    const matchId = await madeMatch(village)
    const hand = (on: string, amount: number) => recordWasteHandOver(activist, { matchId, on, amount })
    expect(await refusal(hand('2023-05-31', 1))).toEqual(invalid('on: biowaste.wrong.season'))
    expect(await refusal(hand('2023-11-01', 1))).toEqual(invalid('on: biowaste.wrong.season'))
    const first = await hand('2023-06-10', 5)
    expect(await refusal(hand('2023-06-30', 1.001))).toEqual(invalid('amount: biowaste.wrong.handed'))
    await hand('2023-07-01', 6)
    const back = { id: matchId, reason: 'Передумали' }
    expect(await refusal(withdrawWasteMatch(manager, back))).toEqual(invalid('id: biowaste.wrong.handedOver'))
    expect(await refusal(endWasteMatch(manager, { id: matchId, on: '2023-06-30' }))).toEqual(
      invalid('on: biowaste.wrong.handedLater'),
    )
    await withdrawWasteHandOver(manager, { id: first.id, reason: 'Не тот день' })
    await hand('2023-06-30', 6)
  })

  test('of two agreements at once that both fit alone only one is taken', async () => {
    const { offerId, needId, on } = await madePair(village)
    const second = await madeNotice(village, { side: 'need', amount: 6 })
    const both = await Promise.allSettled(
      [needId, second].map((each) => agreeWasteMatch(manager, { offerId, needId: each, on, amount: 6 })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('that is agreed keeps its kind and season, and at least what was agreed', async () => {
    const matchId = await madeMatch(village)
    const { offerId } = (await read(wasteMatches)).find(({ id }) => id === matchId) ?? { offerId: '' }
    const { side: _, ...offer } = offerOf(village)
    const correct = (more: object) =>
      correctWasteNotice(manager, { ...offer, id: offerId, reason: 'Опечатка', ...more })
    expect(await refusal(correct({ kind: 'straw' }))).toEqual(invalid('kind: biowaste.wrong.bound'))
    expect(await refusal(correct({ amount: 5.999 }))).toEqual(invalid('amount: biowaste.wrong.below'))
    await correct({ amount: 6 })
    expect(await refusal(withdrawWasteNotice(manager, { id: offerId, reason: 'Дважды' }))).toEqual(
      invalid('id: biowaste.wrong.agreed'),
    )
  })

  test('declined is a decision too; two sides are needed, and one of them the person’s', async () => {
    const pair = await madePair(village)
    expect(
      await refusal(declineWasteMatch(manager, { ...pair, needId: pair.offerId, reason: 'Нет' })),
    ).toEqual(invalid('needId: input.reference'))
    await declineWasteMatch(manager, { ...pair, reason: 'Нет машины' })
    expect(await refusal(agreeWasteMatch(manager, { ...pair, amount: 1 }))).toEqual(
      invalid('needId: biowaste.wrong.decided'),
    )
    const placeId = await elsewhere()
    const far = await madePair({ ...village, placeId })
    expect(await refusal(declineWasteMatch(activist, { ...far, reason: 'Нет' }))).toEqual(
      invalid('offerId: input.reference'),
    )
    expect(await refusal(agreeWasteMatch(manager, { ...far, on: '2023-04-30', amount: 1 }))).toEqual(
      invalid('on: biowaste.wrong.closed'),
    )
  })
})

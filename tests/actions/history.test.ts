import { describe, expect, test } from 'vitest'
import { cancelEvent } from '#actions/event/cancel-event.ts'
import { correctEvent } from '#actions/event/correct-event.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { reinstateEvent } from '#actions/event/reinstate-event.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { linkEvidence } from '#actions/evidence/link-evidence.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { removePartner } from '#actions/partner/remove-partner.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { languages } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import { historyFilters, historyOfProject, historyOfRecord } from '#store/history.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { everyAction } from './every-action.ts'
import { inputs } from './specimens.ts'
import { refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village
const manager = as('manager')
const page = { before: null, limit: 100 }
const nobody = { actor: null, subject: null }

const historyOf = (id: string, subject = 'event') =>
  database.read(organisationId, (db) => historyOfRecord(db, { subject, id }, page))
const eventNow = async (id: string) =>
  (await database.read(organisationId, (db) => recordsOfProject(db, projectId))).events.find(
    (one) => one.id === id,
  )

describe('a cancelled event', () => {
  test('is corrected after its return alone, and every step stays with its reason', async () => {
    const { id } = await recordEvent(manager, inputs.event(village))
    await cancelEvent(manager, { id, version: 1, reason: 'дождь' })
    const correction = { id, version: 2, reason: 'другой зал', changes: { title: { ru: 'Сход в школе' } } }
    expect(await refusal(correctEvent(manager, correction))).toEqual({
      code: 'input.invalid',
      fields: ['id: input.cancelled'],
    })
    expect(await refusal(cancelEvent(manager, { id, version: 2, reason: 'ещё раз' }))).toMatchObject({
      code: 'input.invalid',
    })

    const back = { id, version: 2, reason: 'собрались под навесом' }
    expect(await reinstateEvent(manager, back)).toEqual({ id, version: 3 })
    expect(await reinstateEvent(manager, back)).toEqual({ id, version: 3 })
    expect(await eventNow(id)).toMatchObject({
      isCancelled: false,
      version: 3,
      correctionReason: back.reason,
    })
    expect(await correctEvent(manager, { ...correction, version: 3 })).toEqual({ id, version: 4 })
    expect((await historyOf(id)).map((line) => line.action)).toEqual([
      'event.corrected',
      'event.reinstated',
      'event.cancelled',
      'event.recorded',
    ])
  })

  test('that stands has nothing to return from', async () => {
    const { id } = await recordEvent(manager, inputs.event(village))
    expect(await refusal(reinstateEvent(manager, { id, version: 1, reason: 'зря' }))).toEqual({
      code: 'input.invalid',
      fields: ['id: input.notCancelled'],
    })
    expect(await refusal(reinstateEvent(as('activist'), { id, version: 1, reason: 'зря' }))).toMatchObject({
      code: 'permission.denied',
    })
  })
})

describe('a file of several records', () => {
  test('is linked to the second one only knowingly, and that is kept', async () => {
    const first = await recordEvent(manager, inputs.event(village))
    const second = await recordEvent(manager, inputs.event(village))
    const link = (subjectId: string) => ({ subject: 'event' as const, subjectId })
    const file = { ...inputs.evidence(village), links: [link(first.id)] }
    const { id: evidenceId } = await addEvidence(manager, file)
    const further = { evidenceId, ...link(second.id) }
    expect(await refusal(linkEvidence(manager, further))).toEqual({
      code: 'input.invalid',
      fields: ['isShared: input.shared'],
    })
    const same = { ...file, links: [link(second.id)] }
    expect(await refusal(addEvidence(manager, same))).toEqual({
      code: 'input.invalid',
      fields: ['isShared: input.shared'],
    })
    expect(await linkEvidence(manager, { evidenceId, ...link(first.id) })).toMatchObject({ evidenceId })

    await linkEvidence(manager, { ...further, isShared: true })
    const links = (await rowsOf(database, organisationId, 'evidence_link')).filter(
      (row) => row['evidence_id'] === evidenceId,
    )
    expect(links.map((row) => [row['subject_id'], row['is_shared']])).toEqual([
      [first.id, false],
      [second.id, true],
    ])
    expect((await historyOf(second.id))[0]).toMatchObject({
      action: 'evidence.linked',
      after: { isShared: true },
    })
  })
})

describe('the history of a project', () => {
  test('holds its own lines alone, those of removed records too, page by page without a gap', async () => {
    const other = await villageProject(database)
    await recordEvent(other.as('manager'), inputs.event(other))
    const { id: partnerId } = await addPartner(manager, inputs.partner(village))
    await removePartner(manager, { id: partnerId })
    const { id: letterId } = await sendLetter(manager, inputs.letter(village))
    const { id: replyId } = await recordReply(manager, {
      letterId,
      incomingNumber: '5',
      receivedOn: '2023-05-02',
      replyClass: 'satisfied',
    })
    const all = await database.read(organisationId, (db) => historyOfProject(db, projectId, nobody, page))
    expect(all.slice(0, 4).map((line) => [line.action, line.subjectId])).toEqual([
      ['reply.recorded', replyId],
      ['letter.sent', letterId],
      ['partner.removed', partnerId],
      ['partner.added', partnerId],
    ])
    expect(all.at(-1)?.action).toBe('project.created')

    const paged: number[] = []
    for (;;) {
      const next = await database.read(organisationId, (db) =>
        historyOfProject(db, projectId, nobody, { before: paged.at(-1) ?? null, limit: 3 }),
      )
      if (next.length === 0) break
      paged.push(...next.map((line) => line.seq))
    }
    expect(paged).toEqual(all.map((line) => line.seq))
  })

  test('is filtered by who and by what', async () => {
    await recordEvent(as('activist'), inputs.event(village))
    const filter = { actor: 'Айгүл (activist)', subject: 'event' }
    const found = await database.read(organisationId, (db) => historyOfProject(db, projectId, filter, page))
    expect(found.map((line) => line.actor)).toEqual(['Айгүл (activist)'])
    const { actors, subjects } = await database.read(organisationId, (db) => historyFilters(db, projectId))
    expect(actors).toEqual(['Айгүл (activist)', 'Айгүл (manager)'])
    expect(subjects).toContain('partner')
  })
})

describe('a line of the history in words', async () => {
  const events = [...(await everyAction()).values()].map(({ definition }) => definition.event)
  test.each(languages)('%s has a word for what every action does', (lang) => {
    const verbs = new Set(events.map((event) => event.slice(event.indexOf('.') + 1)))
    expect([...verbs].filter((verb) => messageOr(lang, `history.did.${verb}`) === null)).toEqual([])
  })
})

// What an activist, a teacher and an accountant may write: theirs, and what is not theirs answers as if it were not there.
import { describe, expect, test } from 'vitest'
import { correctEvent } from '#actions/event/correct-event.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { linkEvidence } from '#actions/evidence/link-evidence.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { actionContext } from '#server/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { as, placeId, organisationId } = village
const manager = as('manager')
const place = async (kind: 'village' | 'school', parentId: string | null = null) =>
  (await addPlace(manager, { name: { kk: 'Орын' }, kind, parentId })).id
const elsewhere = await place('village')
const schoolInside = await place('school', placeId)
const at = (id: string | null) => ({ ...inputs.event(village), placeId: id })
const eventAt = (id: string | null) => recordEvent(manager, at(id))
const correction = (id: string, changes: object = { organiser: 'Марат К.' }) => ({
  id,
  version: 1,
  reason: 'Опечатка',
  changes,
})
const notFound = { code: 'record.notFound', fields: [] }
const notHere = { code: 'input.invalid', fields: ['placeId: input.reference'] }

describe.each(['activist', 'teacher'] as const)('an event of the %s', (role) => {
  const own = as(role)

  test('is at an own place or inside it', async () => {
    expect(await recordEvent(own, at(placeId))).toHaveProperty('id')
    expect(await recordEvent(own, at(schoolInside))).toHaveProperty('id')
    expect(await refusal(recordEvent(own, at(elsewhere)))).toEqual(notHere)
    expect(await refusal(recordEvent(own, at(newId())))).toEqual(notHere)
    expect(await refusal(recordEvent(own, at(null)))).toEqual({
      code: 'input.invalid',
      fields: ['placeId: input.required'],
    })
  })

  test('is corrected where it is theirs, and not moved away', async () => {
    const { id } = await eventAt(placeId)
    expect(await refusal(correctEvent(own, correction(id, { placeId: elsewhere })))).toEqual(notHere)
    await correctEvent(own, correction(id))
    for (const foreign of [await eventAt(elsewhere), await eventAt(null), { id: newId() }]) {
      expect(await refusal(correctEvent(own, correction(foreign.id)))).toEqual(notFound)
    }
  })

  test('that was moved away is theirs no more', async () => {
    const { id } = await eventAt(placeId)
    await correctEvent(manager, correction(id, { placeId: elsewhere }))
    expect(await refusal(correctEvent(own, { ...correction(id), version: 2 }))).toEqual(notFound)
  })

  test('takes their files, and other records do not', async () => {
    const mine = await eventAt(placeId)
    const foreign = await eventAt(elsewhere)
    const partner = await addPartner(manager, inputs.partner(village))
    const add = (subject: 'event' | 'partner', subjectId: string) =>
      addEvidence(own, { ...inputs.evidence(village), links: [{ subject, subjectId }] })
    const added = await add('event', mine.id)
    const wrong = { code: 'input.invalid', fields: ['links.0.subjectId: input.reference'] }
    expect(await refusal(add('event', foreign.id))).toEqual(wrong)
    expect(await refusal(add('event', newId()))).toEqual(wrong)
    expect(await refusal(add('partner', partner.id))).toEqual(wrong)

    const other = await eventAt(placeId)
    await linkEvidence(own, { evidenceId: added.id, subject: 'event', subjectId: other.id, isShared: true })
    const refused = linkEvidence(own, { evidenceId: added.id, subject: 'event', subjectId: foreign.id })
    expect(await refusal(refused)).toEqual({ code: 'input.invalid', fields: ['subjectId: input.reference'] })
    const ofOffice = await addEvidence(manager, inputs.evidence(village))
    for (const evidenceId of [ofOffice.id, newId()]) {
      expect(await refusal(linkEvidence(own, { evidenceId, subject: 'event', subjectId: mine.id }))).toEqual(
        notFound,
      )
    }
  })
})

test('somebody without a place records nothing', async () => {
  const context = actionContext(database, organisationId, { id: newId(), name: 'Ерлан', role: 'activist' })
  expect(await refusal(recordEvent(context, at(placeId)))).toEqual(notHere)
})

test('an accountant adds files to what is paid and nowhere else', async () => {
  const accountant = as('accountant')
  const event = await eventAt(placeId)
  const wrong = { code: 'input.invalid', fields: ['links.0.subjectId: input.reference'] }
  const links = [{ subject: 'event' as const, subjectId: event.id }]
  expect(await refusal(addEvidence(accountant, { ...inputs.evidence(village), links }))).toEqual(wrong)
  const photo = await addEvidence(manager, { ...inputs.evidence(village), links })
  const step = linkEvidence(accountant, { evidenceId: photo.id, subject: 'event', subjectId: event.id })
  expect(await refusal(step)).toEqual(notFound)
  const own = await addEvidence(accountant, inputs.evidence(village))
  const own_ = linkEvidence(accountant, { evidenceId: own.id, subject: 'event', subjectId: event.id })
  expect(await refusal(own_)).toEqual({ code: 'input.invalid', fields: ['subjectId: input.reference'] })
})

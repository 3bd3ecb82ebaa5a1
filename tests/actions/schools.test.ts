import { describe, expect, test } from 'vitest'
import { cancelEvent } from '#actions/event/cancel-event.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { addAdvisers } from '#actions/school/add-advisers.ts'
import { addSchoolCentre } from '#actions/school/add-school-centre.ts'
import { changeAdviser } from '#actions/school/change-adviser.ts'
import { eraseAdviserName } from '#actions/school/erase-adviser-name.ts'
import { issueCertificates } from '#actions/school/issue-certificates.ts'
import { nameAdviser } from '#actions/school/name-adviser.ts'
import { recordPresentation } from '#actions/school/record-presentation.ts'
import { recordTraining } from '#actions/school/record-training.ts'
import { removeTraining } from '#actions/school/remove-training.ts'
import { revokeCertificate } from '#actions/school/revoke-certificate.ts'
import { advisersOf, certificateForCode, certificatesOf, trainingsOf } from '#store/school.ts'
import { testDatabase } from '#tests/support/database.ts'
import { centreOf, madeCentre, presentationOf, schoolEvent, trainedCentre } from './specimens/schools.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const [manager, teacher] = [as('manager'), as('teacher')]
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)

describe('an adviser', () => {
  test('is a number of a class, and a name stands by consent alone and in no log', async () => {
    const { centreId, adviserIds } = await madeCentre(village, 2)
    const [id = ''] = adviserIds
    expect((await read((db) => advisersOf(db, centreId))).map(({ number, name }) => [number, name])).toEqual([
      [1, null],
      [2, null],
    ])
    expect(
      await refusal(nameAdviser(teacher, { id, name: 'Тайная Асель', consentOn: '2099-01-01' })),
    ).toEqual(invalid('consentOn: input.future'))
    await nameAdviser(teacher, { id, name: 'Тайная Асель', consentOn: '2023-05-02' })
    expect((await read((db) => advisersOf(db, centreId)))[0]).toMatchObject({ name: 'Тайная Асель' })
    await eraseAdviserName(teacher, { id, on: '2023-06-01' })
    await eraseAdviserName(teacher, { id, on: '2023-06-01' })
    expect((await read((db) => advisersOf(db, centreId)))[0]).toMatchObject({ name: null, consentOn: null })
    expect(JSON.stringify(await auditLines(database, organisationId))).not.toContain('Тайная')
  })

  test('of another village is none of a teacher’s', async () => {
    const { id: placeId } = await addPlace(manager, { name: { kk: 'Қамыстыбас' }, kind: 'village' })
    const { id: centreId } = await addSchoolCentre(manager, { ...centreOf(village), placeId })
    const { id } = await addAdvisers(manager, { centreId, className: '7А', since: '2023-05-01' })
    expect(
      await refusal(addAdvisers(teacher, { centreId, className: '7А', since: '2023-05-01' })),
    ).toMatchObject({
      code: 'record.notFound',
    })
    const change = { id, className: '8А', since: '2023-05-01', leftOn: null }
    expect(await refusal(changeAdviser(teacher, change))).toMatchObject({ code: 'record.notFound' })
    expect(await refusal(changeAdviser(manager, { ...change, seen: 'other' }))).toMatchObject({
      code: 'record.conflict',
    })
  })
})

describe('a training', () => {
  test('is an event of the journal with no more advisers than people, each once', async () => {
    const centre = await madeCentre(village)
    const eventId = await schoolEvent(village, 'training', '2023-05-15', 2)
    expect(await refusal(recordTraining(teacher, { ...centre, eventId }))).toEqual(
      invalid('adviserIds: school.wrong.tooMany'),
    )
    const meeting = await schoolEvent(village, 'meeting', '2023-05-15')
    expect(await refusal(recordTraining(teacher, { ...centre, eventId: meeting }))).toEqual(
      invalid('eventId: input.reference'),
    )
    const input = { ...centre, eventId, adviserIds: centre.adviserIds.slice(0, 2), id: newId() }
    await recordTraining(teacher, input)
    await recordTraining(teacher, input)
    expect(await refusal(recordTraining(teacher, { ...input, id: newId() }))).toMatchObject({
      code: 'record.exists',
    })
    expect((await read((db) => trainingsOf(db, centre.centreId))).map(({ on }) => on)).toEqual(['2023-05-15'])
  })

  test('holds what stands on it', async () => {
    const presentation = await presentationOf(village)
    await recordPresentation(teacher, presentation)
    const [training] = await read((db) => trainingsOf(db, presentation.centreId))
    expect(await refusal(removeTraining(teacher, { id: training?.id ?? '', reason: 'Ошибка' }))).toEqual(
      invalid('id: school.wrong.stands'),
    )
  })
})

describe('a presentation', () => {
  test('is given by nobody before being trained', async () => {
    const { centreId, adviserIds } = await trainedCentre(village)
    const told = { centreId, adviserIds, className: '5Б', listeners: 24, minutes: 20 }
    const early = await schoolEvent(village, 'presentation', '2023-05-14')
    expect(await refusal(recordPresentation(teacher, { ...told, eventId: early }))).toEqual(
      invalid(...adviserIds.map(() => 'adviserIds: school.wrong.untrained')),
    )
    const sameDay = await schoolEvent(village, 'presentation', '2023-05-15')
    await recordPresentation(teacher, { ...told, eventId: sameDay })
  })

  test('nor where the training was cancelled', async () => {
    const { centreId, adviserIds, trainingEventId } = await trainedCentre(village)
    await cancelEvent(manager, { id: trainingEventId, version: 1, reason: 'Не состоялся' })
    const eventId = await schoolEvent(village, 'presentation', '2023-10-09')
    const told = { centreId, adviserIds, eventId, className: '5Б', listeners: 24, minutes: 20 }
    expect((await refusal(recordPresentation(teacher, told)))?.code).toBe('input.invalid')
  })

  test('has each class once and no more listeners than the event has people', async () => {
    const told = await presentationOf(village)
    expect(await refusal(recordPresentation(teacher, { ...told, listeners: 31 }))).toEqual(
      invalid('listeners: school.wrong.listeners'),
    )
    await recordPresentation(teacher, { ...told, listeners: 20 })
    expect(await refusal(recordPresentation(teacher, told))).toEqual(invalid('className: input.taken'))
    expect(await refusal(recordPresentation(teacher, { ...told, className: '6А', listeners: 11 }))).toEqual(
      invalid('listeners: school.wrong.listeners'),
    )
    await recordPresentation(teacher, { ...told, className: '6А', listeners: 10 })
  })
})

describe('certificates', () => {
  test('have a number of the year and a code, are issued once and revoked with a reason', async () => {
    const { trainingId } = await trainedCentre(village)
    expect(await refusal(issueCertificates(manager, { trainingId, issuedOn: '2023-05-14' }))).toEqual(
      invalid('issuedOn: school.wrong.beforeTraining'),
    )
    expect(await issueCertificates(manager, { trainingId, issuedOn: '2023-05-15' })).toEqual({ issued: 3 })
    expect(await issueCertificates(manager, { trainingId, issuedOn: '2023-05-15' })).toEqual({ issued: 0 })
    const all = await read(certificatesOf)
    expect(all.map(({ year, number }) => [year, number])).toEqual([
      [2023, 1],
      [2023, 2],
      [2023, 3],
    ])
    expect(new Set(all.map(({ code }) => code)).size).toBe(3)
    const [first] = all
    expect(await certificateForCode(database.kysely, first?.code ?? '')).toEqual({
      id: first?.id,
      organisationId,
    })
    expect(await certificateForCode(database.kysely, 'ABCDEFGHJKMNPQRS')).toBeNull()
    expect(JSON.stringify(await auditLines(database, organisationId))).not.toContain(first?.code)
    await revokeCertificate(manager, { id: first?.id ?? '', reason: 'Ошибка' })
    await revokeCertificate(manager, { id: first?.id ?? '', reason: 'Ошибка' })
    expect((await read(certificatesOf))[0]).toMatchObject({ revokedWhy: 'Ошибка' })
  })
})

import { expect, test } from 'vitest'
import { correctTestimonial } from '#actions/testimonial/correct-testimonial.ts'
import { nameTestimonial } from '#actions/testimonial/name-testimonial.ts'
import { recordTestimonial } from '#actions/testimonial/record-testimonial.ts'
import { removeTestimonial } from '#actions/testimonial/remove-testimonial.ts'
import { withdrawTestimonialConsent } from '#actions/testimonial/withdraw-testimonial-consent.ts'
import { linkedRecords, activitiesOf } from '#domain/indicator/linked-records.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { consentsOfTestimonial, namedPeople } from '#store/testimonial.ts'
import { testDatabase } from '#tests/support/database.ts'
import { consentTo, madeTestimonial, testimonialOf } from './specimens/testimonial.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village
const manager = as('manager')
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const names = () => database.read(organisationId, (db) => namedPeople(db, projectId))
const consents = (id: string) => database.read(organisationId, (db) => consentsOfTestimonial(db, id))

test('a name comes with its consent, goes with it, and never stands in the log', async () => {
  const id = await madeTestimonial(village)
  const given = { ...consentTo(id), id: newId() }
  await nameTestimonial(manager, given)
  await nameTestimonial(manager, given)
  expect((await names()).get(id)).toMatchObject({ name: given.name, isPublished: true })
  expect(await refusal(nameTestimonial(manager, { ...given, name: 'Басқа' }))).toMatchObject({
    code: 'record.conflict',
  })
  const end = { id, on: '2023-05-01', why: 'withdrawn' as const }
  expect(await refusal(withdrawTestimonialConsent(manager, { ...end, on: '2023-04-13' }))).toEqual(
    invalid('on: input.endBeforeStart'),
  )
  expect(await refusal(withdrawTestimonialConsent(manager, { ...end, why: 'term' }))).toEqual(
    invalid('why: input.termNotOver'),
  )
  await withdrawTestimonialConsent(manager, end)
  await withdrawTestimonialConsent(manager, end)
  expect((await names()).has(id)).toBe(false)
  expect(await consents(id)).toMatchObject([{ withdrawnOn: '2023-05-01', erasedWhy: 'withdrawn' }])
  const lines = (await auditLines(database, organisationId)).filter((line) => line.subject_id === id)
  expect(lines.map(({ action }) => action)).toEqual([
    'testimonial.recorded',
    'testimonial.named',
    'testimonial.unnamed',
  ])
  expect(JSON.stringify(lines)).not.toContain(given.name)
})

test('a newer consent stands in the place of the one before', async () => {
  const id = await madeTestimonial(village)
  await nameTestimonial(manager, consentTo(id))
  await nameTestimonial(manager, { ...consentTo(id), name: 'Үлгіұлы А.', givenOn: '2023-06-01' })
  expect((await names()).get(id)?.name).toBe('Үлгіұлы А.')
  expect(await consents(id)).toMatchObject([
    { withdrawnOn: null },
    { withdrawnOn: '2023-06-01', erasedWhy: 'replaced' },
  ])
})

test('a removed testimonial takes name and consents along; a correction says why', async () => {
  const id = await madeTestimonial(village)
  await nameTestimonial(manager, consentTo(id))
  expect(await refusal(correctTestimonial(manager, { id, role: 'teacher' }))).toEqual(
    invalid('reason: input.required'),
  )
  await correctTestimonial(manager, { id, role: 'teacher', reason: 'Это была учительница' })
  expect(
    await refusal(correctTestimonial(manager, { id, seen: 'x', reason: 'Снова', role: 'pupil' })),
  ).toMatchObject({
    code: 'record.conflict',
  })
  expect(await refusal(removeTestimonial(manager, { id }))).toEqual(invalid('reason: input.required'))
  await removeTestimonial(manager, { id, reason: 'Записано дважды' })
  expect(await consents(id)).toEqual([])
  expect(
    await refusal(withdrawTestimonialConsent(manager, { id, on: '2023-05-01', why: 'asked' })),
  ).toMatchObject({
    code: 'record.notFound',
  })
})

test('another organisation’s testimonial is not there, and a consent is not of tomorrow', async () => {
  const other = await villageProject(database)
  const id = await madeTestimonial(village)
  expect(await refusal(nameTestimonial(other.as('manager'), consentTo(id)))).toMatchObject({
    code: 'record.notFound',
  })
  expect(await refusal(nameTestimonial(manager, { ...consentTo(id), givenOn: '2098-01-01' }))).toEqual(
    invalid('givenOn: input.future'),
  )
  expect(
    await refusal(recordTestimonial(manager, { ...testimonialOf(village), placeId: other.placeId })),
  ).toMatchObject({ code: 'input.invalid' })
})

test('indicators count all of them, or those on video', async () => {
  const before = await counts()
  await recordTestimonial(manager, { ...testimonialOf(village), kind: 'video' })
  await recordTestimonial(manager, testimonialOf(village))
  expect(await counts()).toEqual([before[0] + 2, before[1] + 1])
})

async function counts(): Promise<[all: number, video: number]> {
  const records = await database.read(organisationId, (db) => recordsOfProject(db, projectId))
  const period = { from: null, to: null }
  const of = activitiesOf(records)
  return [
    linkedRecords(records, period, 'testimonials', of).length,
    linkedRecords(records, period, 'videoTestimonials', of).length,
  ]
}

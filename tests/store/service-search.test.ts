import { expect, test } from 'vitest'
import { addBusiness } from '#actions/business/add-business.ts'
import { recordBusinessContact } from '#actions/business/record-business-contact.ts'
import { withdrawBusiness } from '#actions/business/withdraw-business.ts'
import { addDump } from '#actions/dump/add-dump.ts'
import { recordObjection } from '#actions/objection/record-objection.ts'
import { recordApplication } from '#actions/support/record-application.ts'
import { roles, type Role } from '#domain/account/account.ts'
import { subjectsFor } from '#domain/search/search-subjects.ts'
import { soughtWords } from '#domain/search/search-words.ts'
import { indexWaiting, searchProject } from '#store/search.ts'
import { testDatabase } from '#tests/support/database.ts'
import { dumpOf } from '../actions/specimens/dumps.ts'
import { applicationOf, businessOf } from '../actions/specimens/economy.ts'
import { specimens } from '../actions/specimens.ts'
import { newId, villageProject, type VillageProject } from '../actions/village-project.ts'

const database = await testDatabase()
const everywhere = null
const find = async (
  question: string,
  of: VillageProject,
  role: Role,
  own: { placeIds: string[]; recordIds: string[] } | null = everywhere,
) => {
  const { found } = await database.read(of.organisationId, (db) =>
    searchProject(db, {
      projectId: of.projectId,
      words: soughtWords(question),
      subjects: subjectsFor(role),
      withPeople: false,
      own,
      limit: 50,
      offset: 0,
    }),
  )
  return found.map(({ subject, id }) => `${subject} ${id}`)
}

test('records of the service and the economy are found in both languages by those who may open them', async () => {
  const village = await villageProject(database)
  const manager = village.as('manager')
  const dump = await addDump(manager, {
    ...dumpOf(village),
    title: { ru: 'Свалка у мельницы', kk: 'Диірмен жанындағы қоқыс' },
  })
  const business = await addBusiness(manager, { ...businessOf(village), name: 'КХ «Мельница»' })
  const application = await recordApplication(manager, {
    ...applicationOf(business.id),
    programme: 'Субсидии для мельниц',
  })
  const found = { dump: `dump ${dump.id}`, business: `business ${business.id}` }
  const whole = [found.dump, found.business, `supportApplication ${application.id}`].toSorted()
  const seen: Record<string, string[]> = {}
  for (const role of roles) seen[role] = (await find('мельницу', village, role)).toSorted()
  expect(seen).toEqual({
    administrator: whole,
    manager: whole,
    accountant: whole.filter((each) => each !== found.dump),
    activist: [found.dump, found.business].toSorted(),
    teacher: [],
    monitor: [],
  })
  expect(await find('диірменнің', village, 'manager')).toEqual([found.dump])
})

test('somebody of own villages finds what lies in them, and of the project what is theirs', async () => {
  const village = await villageProject(database)
  const dump = await addDump(village.as('manager'), { ...dumpOf(village), title: { ru: 'Свалка за мостом' } })
  const own = (placeIds: string[]) => ({ placeIds, recordIds: [] })
  expect(await find('мостом', village, 'activist', own([village.placeId]))).toEqual([`dump ${dump.id}`])
  expect(await find('мостом', village, 'activist', own([newId()]))).toEqual([])
  expect(await find('мостом', village, 'activist', own([]))).toEqual([])
})

test('names of people are in no words: neither who objected nor whom to call', async () => {
  const village = await villageProject(database)
  const manager = village.as('manager')
  const objection = await specimens.recordObjection(village)
  await recordObjection(manager, {
    ...(objection as object),
    name: 'Жұмабек С.',
    consentOn: '2023-06-01',
  } as never)
  const { id } = await addBusiness(manager, businessOf(village))
  const contact = { name: 'Жұмабек С.', phone: '+7 701 000 00 05', consentOn: '2023-04-02' }
  await recordBusinessContact(manager, { id, ...contact })
  expect(await find('Жұмабек', village, 'administrator')).toEqual([])
  expect(await find('Береке', village, 'administrator')).toEqual([`business ${id}`])
})

test('what is withdrawn is found no longer, and nothing of another organisation ever', async () => {
  const [village, other] = [await villageProject(database), await villageProject(database)]
  const { id } = await addBusiness(village.as('manager'), { ...businessOf(village), name: 'ТОО «Жалын»' })
  expect(await find('жалын', village, 'manager')).toEqual([`business ${id}`])
  expect(await find('жалын', other, 'manager')).toEqual([])
  await withdrawBusiness(village.as('manager'), { id, reason: 'Записано дважды' })
  expect(await find('жалын', village, 'manager')).toEqual([])
})

test('certificates are found by their number, and older records get their words when the database is opened', async () => {
  const village = await villageProject(database)
  const { issueCertificates } = await import('#actions/school/issue-certificates.ts')
  const input = await specimens.issueCertificates(village)
  await issueCertificates(village.as('manager'), input as never)
  const { rows } = await database.read(village.organisationId, async (db) => ({
    rows: await db.selectFrom('school_certificate').select(['id', 'year', 'number']).execute(),
  }))
  const [first] = rows
  if (!first) throw new Error('no certificate')
  const number = `${first.year}/${first.number}`
  expect(await find(number, village, 'manager')).toContain(`certificate ${first.id}`)
  await database.admin
    .updateTable('search_entry')
    .set({ edition: 0, words: '' })
    .where('organisation_id', '=', village.organisationId)
    .where('project_id', 'is', null)
    .execute()
  expect(await find(number, village, 'manager')).toEqual([])
  await indexWaiting(database.admin)
  expect(await find(number, village, 'manager')).toContain(`certificate ${first.id}`)
})

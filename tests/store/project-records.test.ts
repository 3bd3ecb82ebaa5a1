import { noServiceFacts } from '#domain/service/service-facts.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Problem } from '#server/problem.ts'
import { constraintProblem } from '#store/constraint-problem.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { inputs, specimens } from '#tests/actions/specimens.ts'
import { everyAction } from '#tests/actions/every-action.ts'
import { newId, refusal, villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()
const actions = await everyAction()
const village = await villageProject(database)
const { organisationId, projectId } = village
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))
const act = async (name: keyof typeof specimens, input?: object) => {
  const made = await actions.get(name)?.(village.as('manager'), input ?? (await specimens[name](village)))
  return made as { id: string }
}

test('of a new project everything is there but nothing is made up', async () => {
  const { organisation, project, places, tasks, activities, holidays, ...rest } = await records()
  expect(organisation).toMatchObject({
    id: organisationId,
    name: { kk: '«Таза ауыл» бірлестігі' },
    bin: null,
    head: {},
  })
  expect(project).toMatchObject({
    id: projectId,
    grant: 542_000_000n,
    startsOn: '2023-03-14',
    endsOn: '2023-11-30',
  })
  expect(places).toMatchObject([
    { name: { kk: 'Сабалақ' }, kind: 'village', parentId: null, lat: 46.1, lon: 61.9 },
  ])
  expect(tasks).toMatchObject([{ position: 1, kind: 'own' }])
  expect(activities).toMatchObject([
    { code: '1.1', position: 1, placeIds: [village.placeId], requiredEvidence: [] },
  ])
  expect(holidays).toContainEqual(expect.objectContaining({ day: '2023-05-08', kind: 'transferred' }))
  const { service, ...others } = rest
  expect(Object.entries(others).filter(([, list]) => list.length > 0)).toEqual([])
  expect(service).toEqual(noServiceFacts)
})

test('every kind of record is read back as it was written, money to the tiyn', async () => {
  const adders = Object.keys(specimens).filter(
    (name) => /^(add|raise|record|send|write)/.test(name) && name !== 'addAccount',
  ) as (keyof typeof specimens)[]
  for (const name of adders) await act(name)
  const { organisation: _, project: __, service: ___, ...lists } = await records()
  expect(
    Object.entries(lists).filter(
      ([name, list]) => list.length === 0 && name !== 'effectPlans' && name !== 'evidenceLinks',
    ),
  ).toEqual([])
  expect(lists.expenses).toMatchObject([{ amount: 9_999_999n, paidOn: '2023-05-10' }])
  expect(lists.refunds).toMatchObject([{ amount: 1n }])
  expect(lists.amendments).toMatchObject([{ newEndsOn: '2023-12-15', newGrant: null }])
  expect(lists.participantGroups).toMatchObject([
    { total: 120, breakdown: { gender: { male: 60, female: 58 } } },
  ])
  expect(lists.letters.map(({ replyTermDays }) => replyTermDays)).toEqual([15, 15, 15])
  expect(lists.evidence).toContainEqual(
    expect.objectContaining({ mediaType: 'text/plain', recordedBy: 'Айгүл (manager)' }),
  )
  expect(lists.narratives).toMatchObject([{ field: 'goal', kind: null, version: 1 }])
})

test('lists stand in printed order, whatever the order in which they were entered', async () => {
  const early = await act('addTask', { projectId, title: { ru: 'Первая' }, position: 1 })
  await act('addActivity', { ...inputs.activity({ ...village, taskId: early.id }), code: '0.1' })
  await act('recordEvent', { ...inputs.event(village), startsOn: '2023-03-20', endsOn: '2023-03-20' })
  const { tasks, activities, events, indicators } = await records()
  expect(tasks.map((task) => task.position)).toEqual(
    tasks.map((task) => task.position).toSorted((a, b) => a - b),
  )
  const rankOfTask = (id: string) => tasks.findIndex((task) => task.id === id)
  const ranks = activities.map((activity) => rankOfTask(activity.taskId))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  expect(events.map((event) => event.startsOn)).toEqual(events.map((event) => event.startsOn).toSorted())
  expect(indicators).toHaveLength(1)
})

test('a project of nobody, or of another organisation, is not found', async () => {
  const other = await villageProject(database)
  const read = (id: string) => refusal(database.read(organisationId, (db) => recordsOfProject(db, id)))
  expect(await read(newId())).toMatchObject({ code: 'project.notFound' })
  expect(await read(other.projectId)).toMatchObject({ code: 'project.notFound' })
})

test('a hundred thousand events are read in seconds', { timeout: 120_000 }, async () => {
  const big = await villageProject(database)
  await seedEvents(big, 100_000)
  const from = performance.now()
  const { events } = await database.read(big.organisationId, (db) => recordsOfProject(db, big.projectId))
  const seconds = (performance.now() - from) / 1000
  console.log(`read 100 000 events in ${seconds.toFixed(2)} s`)
  expect(events).toHaveLength(100_000)
  expect(events[0]).toMatchObject({ version: 1, startsOn: '2023-04-01' })
  // The bench measures; this only catches a plan that grows with the square of the journal.
  expect(seconds).toBeLessThan(30)
})

async function seedEvents(to: Awaited<ReturnType<typeof villageProject>>, count: number): Promise<void> {
  await database.transact(to.organisationId, async (trx) => {
    await sql`create temp table seeded on commit drop as
      select gen_random_uuid() as id, n from generate_series(1, ${count}::int) as n`.execute(trx)
    await sql`insert into event (id, organisation_id, project_id) select id, ${to.organisationId}, ${to.projectId} from seeded`.execute(
      trx,
    )
    await sql`insert into event_version (event_id, version, organisation_id, activity_id, kind, title, starts_on, ends_on,
        place_id, attendance, attendance_total, recorded_by_name)
      select id, 1, ${to.organisationId}, ${to.activityId}, 'gathering', '{"ru": "Сход"}', date '2023-04-01' + n / 1000,
        date '2023-04-01' + n / 1000, ${to.placeId}, jsonb_build_object('kind', 'count', 'total', n), n, 'Айгүл С.' from seeded`.execute(
      trx,
    )
  })
}

test('each unique constraint that a person can meet names the field that is taken', async () => {
  const { rows } = await sql<{ name: string }>`select c.relname as name from pg_index i
    join pg_class c on c.oid = i.indexrelid where i.indisunique and not i.indisprimary
      and c.relnamespace = 'public'::regnamespace`.execute(database.admin)
  const met = rows.map(({ name }) => {
    const problem = constraintProblem(Object.assign(new Error('taken'), { code: '23505', constraint: name }))
    return problem instanceof Problem ? [name, problem.params['field']] : [name, null]
  })
  // `_of_organisation` repeats the primary key for references between tenants' tables.
  // A file's hash is looked up beforehand, and of two at once the second looks again.
  // Incoming money is taken and decided under a lock.
  // Attempts, decisions, receipts, appeals, accounts and what is seen of a dump are numbered under a lock, rounds are planned under
  // one, who came is set and a consent's paper put under that of the day or the person, a correction, a decision of a report and one of an answer lock what they are of; a token is random: nobody meets those.
  const others = met.filter(([name, field]) => field === 'id' && !String(name).endsWith('_of_organisation'))
  expect(others.map(([name]) => String(name)).toSorted()).toEqual([
    'api_token_token_hash_key',
    'appeal_number',
    'certificate_number',
    'consent_scan_of_adviser',
    'consent_scan_of_member',
    'dues_incoming_decided',
    'dues_incoming_decision_payment',
    'dues_incoming_entry_number',
    'dues_incoming_once',
    'dues_payment_receipt',
    'dump_observation_number',
    'dump_report_decision_once',
    'evidence_project_id_sha256_key',
    'household_account_number',
    'initiative_part_of_clean_up',
    'initiative_part_of_event',
    'letter_answer_decision_once',
    'letter_link_key',
    'pickup_feed_key',
    'pickup_mark_replaced',
    'pickup_planned',
    'questionnaire_correction_number',
    'questionnaire_link_key',
    'questionnaire_response_number',
    'questionnaire_version_number',
    'report_decision_kind',
    'report_submission_attempt',
    'school_adviser_number',
    'school_certificate_code',
    'school_certificate_number',
    'school_certificate_once',
    'support_step_number',
    'tracker_token',
  ])
})

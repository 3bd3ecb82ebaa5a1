import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { cancelEvent } from '#actions/event/cancel-event.ts'
import { correctEvent } from '#actions/event/correct-event.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { changePartner } from '#actions/partner/change-partner.ts'
import { removePartner } from '#actions/partner/remove-partner.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { readCursor, readJournalFilter, type JournalFilter } from '#domain/event/journal-filter.ts'
import { soughtWords } from '#domain/search/search-words.ts'
import { subjectsFor } from '#domain/search/search-subjects.ts'
import { journalIds, journalPage, journalTotals, recordersOfProject } from '#store/journal.ts'
import { indexWaiting, searchProject } from '#store/search.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from '../actions/specimens.ts'
import { villageProject, type VillageProject } from '../actions/village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village

const filterOf = (query: string): JournalFilter => readJournalFilter(new URLSearchParams(query))
const titles = async (query: string, of: VillageProject = village, withPeople = false) =>
  database.read(of.organisationId, async (db) => {
    const asked = { projectId: of.projectId, filter: filterOf(query), withPeople }
    const rows = await journalPage(db, asked, { after: null, limit: 100 })
    return rows.map((row) => row.title.ru)
  })
const totals = (query: string) =>
  database.read(organisationId, (db) =>
    journalTotals(db, { projectId, filter: filterOf(query), withPeople: false }),
  )

const event = (changes: object) => ({ ...inputs.event(village), ...changes })
const ids: Record<string, string> = {}

beforeAll(async () => {
  const record = async (name: string, changes: object) => {
    // An event without a place is nobody's village: the manager records it.
    const role = 'placeId' in changes ? 'manager' : 'activist'
    const made = await recordEvent(as(role), event({ title: { ru: name }, ...changes }))
    ids[name] = made.id
  }
  await record('Сход о свалках', { startsOn: '2023-04-14', endsOn: '2023-04-14' })
  await record('Обучение эко-советников', {
    startsOn: '2023-05-02',
    endsOn: '2023-05-04',
    kind: 'training',
    placeId: null,
    attendance: {
      kind: 'sheet',
      people: [{ name: 'Гүлнар Ахметова' }, { name: 'Ерлан Тасов' }],
    },
  })
  await record('Установка контейнеров', {
    startsOn: '2023-06-10',
    endsOn: '2023-06-10',
    kind: 'installation',
    attendance: { kind: 'none' },
  })
  await record('Сход отменённый', { startsOn: '2023-06-11', endsOn: '2023-06-11' })
  await cancelEvent(as('manager'), { id: ids['Сход отменённый'] ?? '', version: 1, reason: 'дождь' })
  await addEvidence(as('activist'), {
    projectId,
    kind: 'document',
    fileName: 'protokol_shoda.txt',
    bytes: Buffer.from('Протокол'),
    links: [{ subject: 'event', subjectId: ids['Сход о свалках'] ?? '' }],
  })
})

describe('the filtered journal', () => {
  test.each([
    ['', ['Сход отменённый', 'Установка контейнеров', 'Обучение эко-советников', 'Сход о свалках']],
    ['from=2023-05-04&to=2023-06-10', ['Установка контейнеров', 'Обучение эко-советников']],
    ['to=2023-05-02', ['Обучение эко-советников', 'Сход о свалках']],
    ['from=2023-05-05&to=2023-06-09', []],
    ['kind=training', ['Обучение эко-советников']],
    ['place=none', ['Обучение эко-советников']],
    ['state=cancelled', ['Сход отменённый']],
    ['state=standing&kind=gathering', ['Сход о свалках']],
    ['state=corrected', ['Сход отменённый']],
    ['evidence=with', ['Сход о свалках']],
    ['evidence=without&state=standing', ['Установка контейнеров', 'Обучение эко-советников']],
    ['attendance=unknown', ['Установка контейнеров']],
    ['attendance=sheet', ['Обучение эко-советников']],
    ['by=Айгүл (manager)&kind=training', ['Обучение эко-советников']],
    ['by=Никто', []],
    ['q=свалка', ['Сход о свалках']],
    ['q=СОВЕТНИКОВ', ['Обучение эко-советников']],
    ['q=сабалақта', ['Сход отменённый', 'Установка контейнеров', 'Сход о свалках']],
    ['q=свалки сабалак', ['Сход о свалках']],
    ['q=!!!', []],
    ['q=Гүлнар', []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  test('finds who was there for those who may see the sheets', async () => {
    expect(await titles('q=Ахметова', village, true)).toEqual(['Обучение эко-советников'])
  })

  test('is summed up: the cancelled apart, the uncounted told, never zero', async () => {
    expect(await totals('')).toEqual({
      events: 3,
      cancelled: 1,
      people: 42,
      uncounted: 1,
      withoutEvidence: 2,
    })
    expect(await totals('kind=installation')).toMatchObject({ events: 1, people: 0, uncounted: 1 })
    expect(await totals('kind=survey')).toEqual({
      events: 0,
      cancelled: 0,
      people: 0,
      uncounted: 0,
      withoutEvidence: 0,
    })
  })

  test('names who recorded', async () => {
    const names = await database.read(organisationId, (db) => recordersOfProject(db, projectId))
    expect(names).toEqual(['Айгүл (activist)', 'Айгүл (manager)'])
  })
})

test('an event is found by what it says now, not by what it said', async () => {
  const { id } = await recordEvent(as('activist'), event({ title: { ru: 'Пикник' } }))
  expect(await titles('q=пикника')).toEqual(['Пикник'])
  await correctEvent(as('manager'), {
    id,
    version: 1,
    reason: 'опечатка',
    changes: { title: { ru: 'Субботник' } },
  })
  expect(await titles('q=пикник')).toEqual([])
  expect(await titles('q=субботники')).toEqual(['Субботник'])
  await cancelEvent(as('manager'), { id, version: 2, reason: 'лишнее' })
})

const search = (question: string, of = village, role: 'manager' | 'activist' = 'manager') =>
  database.read(of.organisationId, (db) =>
    searchProject(db, {
      projectId: of.projectId,
      words: soughtWords(question),
      subjects: subjectsFor(role),
      withPeople: role === 'manager',
      limit: 20,
      offset: 0,
    }),
  )

describe('the search over a project', () => {
  test('finds records of every subject, and each only where its page may be opened', async () => {
    const { id: partnerId } = await addPartner(as('manager'), {
      ...inputs.partner(village),
      name: { ru: 'Районная газета', kk: 'Аудандық газет' },
    })
    const { id: letterId } = await sendLetter(as('manager'), {
      ...inputs.letter(village),
      number: '88-к',
      addressee: { ru: 'Редакция газеты' },
    })
    const { id: replyId } = await recordReply(as('manager'), {
      letterId,
      incomingNumber: 'вх-5',
      receivedOn: '2023-05-02',
      replyClass: 'satisfied',
      summary: { ru: 'Опубликуют в газете' },
    })
    const { found, counts } = await search('газета')
    expect(found.map((each) => each.id).toSorted()).toEqual([partnerId, letterId, replyId].toSorted())
    expect(counts).toEqual({ partner: 1, letter: 1, reply: 1 })
    expect((await search('88-к')).found).toMatchObject([
      { subject: 'letter', label: { ru: 'Редакция газеты' } },
    ])
    expect((await search('protokol')).found).toMatchObject([{ subject: 'evidence' }])
    expect((await search('газета', village, 'activist')).found).toEqual([])

    await changePartner(as('manager'), { id: partnerId, name: { ru: 'Радио' } })
    expect((await search('газета')).counts).toEqual({ letter: 1, reply: 1 })
    await removePartner(as('manager'), { id: partnerId })
    expect((await search('радио')).found).toEqual([])
  })

  test('what is called so stands before what only mentions it', async () => {
    const mention = await recordEvent(
      as('activist'),
      event({
        title: { ru: 'Встреча' },
        result: { ru: 'Говорили про компост' },
        startsOn: '2023-08-09',
        endsOn: '2023-08-09',
      }),
    )
    const called = await recordEvent(as('activist'), event({ title: { ru: 'Компост во дворе' } }))
    expect((await search('компоста')).found.map((each) => each.id)).toEqual([called.id, mention.id])
  })

  test('never finds what is another organisation’s', async () => {
    const other = await villageProject(database)
    await recordEvent(other.as('manager'), { ...inputs.event(other), title: { ru: 'Секретная встреча' } })
    expect((await search('секретная', other)).found).toHaveLength(1)
    expect((await search('секретная')).found).toEqual([])
    expect((await search('секретная', { ...village, projectId: other.projectId })).found).toEqual([])
  })
})

describe('a journal of twelve thousand events', () => {
  let large: VillageProject

  beforeAll(async () => {
    large = await villageProject(database)
    await insertMany(large, 12_000)
  }, 120_000)

  test('older records get their words when the database is opened', async () => {
    expect(await indexWaiting(database.admin)).toBe(12_000)
    expect(await indexWaiting(database.admin)).toBe(0)
    expect(await titles('q=контейнеры&from=2023-04-01&to=2023-04-01', large)).not.toEqual([])
  }, 120_000)

  test('is read page by page without a gap or a repeat, whatever is recorded meanwhile', async () => {
    const asked = { projectId: large.projectId, filter: filterOf('q=контейнер'), withPeople: false }
    const all = await database.read(large.organisationId, (db) => journalIds(db, asked))
    const seen: string[] = []
    let after = readCursor(null)
    for (;;) {
      const page = await database.read(large.organisationId, (db) =>
        journalPage(db, asked, { after, limit: 997 }),
      )
      const last = page.at(-1)
      if (!last) break
      seen.push(...page.map((row) => row.id))
      after = { day: last.startsOn, time: last.startsAt ?? '', id: last.id }
      await recordEvent(large.as('manager'), {
        ...inputs.event(large),
        title: { ru: 'Новый контейнер' },
        startsOn: '2023-11-30',
        endsOn: '2023-11-30',
      })
    }
    expect(seen).toEqual(all.toReversed())
    expect(all).toHaveLength(4000)
  })

  test('a page and its sums are there in a blink', async () => {
    const asked = {
      projectId: large.projectId,
      filter: filterOf('evidence=without&state=standing'),
      withPeople: true,
    }
    const times: number[] = []
    for (let turn = 0; turn < 7; turn++) {
      const start = performance.now()
      await database.read(large.organisationId, async (db) => {
        await journalPage(db, asked, { after: null, limit: 50 })
        await journalTotals(db, asked)
      })
      times.push(performance.now() - start)
    }
    // Some 40 ms where nothing else runs; the bound leaves room for a busy machine and none for a walk per row.
    expect(Math.min(...times)).toBeLessThan(400)
  })
})

/** Events as they were before search existed: without words. */
async function insertMany(of: VillageProject, count: number): Promise<void> {
  await sql`with made as (
      insert into event (id, organisation_id, project_id)
      select ('01890000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ${of.organisationId}, ${of.projectId}
      from generate_series(1, ${count}) n returning id)
    insert into event_version (event_id, version, organisation_id, activity_id, kind, title, starts_on, ends_on, starts_at,
      attendance, attendance_total, recorded_by_name)
    select id, 1, ${of.organisationId}, ${of.activityId}, 'meeting',
      jsonb_build_object('ru', case n % 3 when 0 then 'Установка контейнеров' when 1 then 'Сход' else 'Урок' end || ' ' || n),
      date '2023-03-14' + (n % 250)::int, date '2023-03-14' + (n % 250)::int, case when n % 2 = 0 then '10:00' end,
      '{"kind": "count", "total": 5}', 5, 'Айгүл'
    from (select id, row_number() over (order by id) as n from made) numbered`.execute(database.admin)
  await sql`insert into search_entry (organisation_id, project_id, subject, subject_id)
    select organisation_id, project_id, 'event', id from event where project_id = ${of.projectId}
    on conflict do nothing`.execute(database.admin)
}

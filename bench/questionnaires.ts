/*
 * Ten thousand filled questionnaires read from the database and analysed with four cross-tables, and beside it what one
 * would do otherwise: one question of the database for each cell.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createOrganisation } from '#actions/organisation/create-organisation.ts'
import { createProject } from '#actions/project/create-project.ts'
import { addQuestionnaire } from '#actions/questionnaire/add-questionnaire.ts'
import { openQuestionnaire } from '#actions/questionnaire/open-questionnaire.ts'
import { writeQuestions } from '#actions/questionnaire/write-questions.ts'
import { questions } from '#demo/records/questionnaire.ts'
import { project } from '#demo/records/passport.ts'
import { analyse } from '#domain/questionnaire/analyse.ts'
import { actionContext } from '#server/context.ts'
import { openDatabase, type Database } from '#server/database/connect.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { answersOf } from '#store/questionnaire.ts'
import { medianMs, type Suite } from './measure.ts'

const sheets = 10_000
const pairs = [
  { row: 'pleased', column: 'pays' },
  { row: 'missing', column: 'pays' },
  { row: 'people', column: 'pleased' },
  { row: 'sorts', column: 'pleased' },
]

/** Fills in ten thousand questionnaires and measures their analysis. */
export async function benchQuestionnaires(): Promise<Suite> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'esep-bench-'))
  const database = await openDatabase({ dataFolder, isDurable: false })
  try {
    return await measured(database)
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function measured(database: Database): Promise<Suite> {
  const organisationId = uuidV7(Date.now())
  const context = actionContext(database, organisationId, { id: null, name: 'bench', role: 'administrator' })
  await createOrganisation(context, { id: organisationId, code: 'bench', name: { ru: 'Область' } })
  const projectId = uuidV7(Date.now())
  await createProject(context, { ...project, id: projectId })
  const { id } = await addQuestionnaire(context, { projectId, code: 'bench', title: { ru: 'Анкета' } })
  await writeQuestions(context, { id, items: [...questions] as never })
  await openQuestionnaire(context, { id })
  await fill(database, organisationId, id)
  const read = () => database.read(organisationId, (db) => answersOf(db, id))
  const answers = await read()
  return {
    title: 'Questionnaires',
    rows: [
      {
        name: '10 000 questionnaires read and analysed with four cross-tables',
        value: await medianMs(async () => analyse(questions, await read(), pairs)),
        unit: 'ms',
        limit: 300,
      },
      {
        name: 'of it reckoning alone',
        value: await medianMs(() => analyse(questions, answers, pairs)),
        unit: 'ms',
        limit: null,
      },
      {
        name: 'the cells of the four tables alone, asked of the database one by one',
        value: await medianMs(() => cellByCell(database, organisationId, id), 3),
        unit: 'ms',
        limit: null,
        note: 'without shares, bands and hidden cells',
      },
    ],
  }
}

/** Sheets that differ by their number, made by the owner in one go. */
async function fill(database: Database, organisationId: string, questionnaireId: string): Promise<void> {
  await sql`insert into questionnaire_response (id, organisation_id, questionnaire_id, version_id, number, filled_on, way,
      has_consent, answers, recorded_by_name)
    select uuidv7(), ${organisationId}, ${questionnaireId}, v.id, n, '2023-08-12', 'paper', false,
      jsonb_build_object('people', 1 + n * 7 % 12, 'pays', (array['always', 'sometimes', 'never'])[1 + n * 5 % 3],
        'pleased', (array['yes', 'partly', 'no'])[1 + n / 3 % 3],
        'missing', to_jsonb((array['schedule', 'containers', 'sorting', 'cleaning'])[1 + n % 2:2 + n % 3]),
        'sorts', to_jsonb((array['plastic', 'glass', 'paper', 'food'])[1 + n % 3:3]), 'wish', 'Пожелание ' || n), 'bench'
    from generate_series(1, ${sheets}::int) n, questionnaire_version v where v.questionnaire_id = ${questionnaireId}`.execute(
    database.admin,
  )
}

async function cellByCell(database: Database, organisationId: string, id: string): Promise<void> {
  const find = (name: string) => questions.find((item) => item.name === name)?.choices ?? []
  await database.read(organisationId, async (db) => {
    for (const { row, column } of pairs)
      for (const first of find(row))
        for (const second of find(column))
          await sql`select count(*) from questionnaire_response where questionnaire_id = ${id}
            and answers -> ${row} @> to_jsonb(${first.name}::text) and answers ->> ${column} = ${second.name}`.execute(
            db,
          )
  })
}

/* What the database says to a question about the journal, remembered for as long as nothing was written. */
import type { JournalCursor, JournalFilter } from '#domain/event/journal-filter.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { application } from '#server/application.ts'
import { rememberedFor } from '#server/project-cache.ts'
import {
  journalPage,
  journalTotals,
  recordersOfProject,
  type JournalRow,
  type JournalTotals,
} from '#store/journal.ts'

export const pageRows = 50

interface JournalQuestion {
  readonly filter: JournalFilter
  readonly after: JournalCursor | null
  /** Whether names on sheets are searched. */
  readonly withPeople: boolean
}

interface JournalAnswer {
  /** One more than a page, where there are more. */
  readonly rows: readonly JournalRow[]
  readonly totals: JournalTotals
  readonly recorders: readonly string[]
}

// Records stand for one moment of one organisation: what is asked after they were read is at least as new as they are.
const answers = rememberedFor((records, key) => ({
  answer: ask(records, JSON.parse(key) as JournalQuestion),
}))

/** Rows, sums and recorders of a journal; of the database once for the same records and question. */
export async function journalAnswer(
  records: ProjectRecords,
  question: JournalQuestion,
): Promise<JournalAnswer> {
  const remembered = answers(records, JSON.stringify(question))
  // A database that failed once is asked again.
  remembered.answer = remembered.answer.catch(() => ask(records, question))
  return remembered.answer
}

async function ask(
  { organisation, project }: ProjectRecords,
  { filter, after, withPeople }: JournalQuestion,
): Promise<JournalAnswer> {
  const asked = { projectId: project.id, filter, withPeople }
  const { database } = await application()
  return database.read(organisation.id, async (db) => ({
    rows: await journalPage(db, asked, { after, limit: pageRows + 1 }),
    totals: await journalTotals(db, asked),
    recorders: await recordersOfProject(db, asked.projectId),
  }))
}

import { messageOr } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { historyFilters, historyOfProject } from '#store/history.ts'
import { projectOf } from '../../../project-of.server.ts'
import { toldLines } from './told-changes.server.ts'
import type { PageServerLoad } from './$types'

const pageLines = 50

/** Everything that was done in the project, newest first. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const given = (name: string) => url.searchParams.get(name)?.slice(0, 200) || null
  const filter = { actor: given('actor'), subject: given('subject') }
  const before = /^\d{1,9}$/.test(given('before') ?? '') ? Number(given('before')) : null
  const { database } = await application()
  const { lines, choices } = await database.read(account?.organisationId ?? '', async (db) => ({
    lines: await historyOfProject(db, records.project.id, filter, { before, limit: pageLines + 1 }),
    choices: await historyFilters(db, records.project.id),
  }))
  const page = lines.slice(0, pageLines)
  const query = (more: Record<string, string>) => {
    const params_ = new URLSearchParams(more)
    for (const [name, value] of Object.entries(filter)) if (value) params_.set(name, value)
    return `?${params_}`
  }
  return {
    filter,
    lines: toldLines(page, records, account?.role ?? 'monitor', lang),
    actors: choices.actors,
    subjects: choices.subjects.map((value) => ({
      value,
      label: messageOr(lang, `history.subject.${value}`) ?? value,
    })),
    first: before === null ? null : query({}),
    next: lines.length > pageLines ? query({ before: String(page.at(-1)?.seq ?? 0) }) : null,
  }
}

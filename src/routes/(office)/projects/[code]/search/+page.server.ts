import { isScoped, placeScope } from '#domain/account/place-scope.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { maySeeSheets } from '#domain/history/private-fields.ts'
import { searchSubjects, subjectsFor, type SearchSubject } from '#domain/search/search-subjects.ts'
import { soughtWords } from '#domain/search/search-words.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { searchProject } from '#store/search.ts'
import { projectOf } from '../../../project-of.server.ts'
import { recordPath } from '../../../record-path.ts'
import type { PageServerLoad } from './$types'

const pageResults = 30

/** One search over all records of the project that this person may open. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const role = account?.role ?? 'monitor'
  const question = url.searchParams.get('q')?.trim().slice(0, 200) ?? ''
  const asked = url.searchParams.get('in')
  const subject = searchSubjects.find((each) => each === asked) ?? null
  const offset = Math.max(0, Math.min(10_000, Number(url.searchParams.get('from')) || 0))
  const open = subjectsFor(role)
  const { database } = await application()
  const base = {
    projectId: records.project.id,
    words: soughtWords(question),
    own: isScoped(role)
      ? {
          placeIds: [...placeScope({ role, placeIds: account?.placeIds ?? [] }, records.places)],
          recordIds: [...records.events, ...records.evidence].map(({ id }) => id),
        }
      : null,
    withPeople: maySeeSheets(role),
    limit: pageResults + 1,
  }
  const { all, shown } = await database.read(account?.organisationId ?? '', async (db) => {
    const every = await searchProject(db, { ...base, subjects: open, offset: subject ? 0 : offset })
    const own = subject && open.includes(subject)
    return {
      all: every,
      shown: own ? await searchProject(db, { ...base, subjects: [subject], offset }) : every,
    }
  })
  const address = (from: number, only: SearchSubject | null) => {
    const query = new URLSearchParams({ q: question })
    if (only) query.set('in', only)
    if (from > 0) query.set('from', String(from))
    return `?${query}`
  }
  return {
    question,
    count: Object.values(all.counts).reduce((sum, count) => sum + count, 0),
    groups: [
      { href: address(0, null), label: message(lang, 'search.all'), isHere: subject === null },
      ...open.flatMap((each) => {
        const count = all.counts[each]
        const label = message(lang, `history.subject.${each}`)
        return count ? [{ href: address(0, each), label, count, isHere: subject === each }] : []
      }),
    ],
    found: shown.found.slice(0, pageResults).map((each) => ({
      id: each.id,
      href: recordPath(params.code, each.subject, each.id),
      subject: message(lang, `history.subject.${each.subject}`),
      label: textIn(each.label, lang) ?? '—',
      day: each.day === null ? '' : formatDay(each.day, lang, 'short'),
    })),
    previous: offset > 0 ? address(Math.max(0, offset - pageResults), subject) : null,
    next: shown.found.length > pageResults ? address(offset + pageResults, subject) : null,
  }
}

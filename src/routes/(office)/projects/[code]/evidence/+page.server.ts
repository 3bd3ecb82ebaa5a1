import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { maySeeFile } from '#domain/evidence/evidence-access.ts'
import { evidenceIndex } from '#domain/evidence/evidence-index.ts'
import { missingEvidence } from '#domain/evidence/missing-evidence.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { projectOf } from '../../../project-of.server.ts'
import { recordPath } from '../../../record-path.ts'
import { evidenceMarks, filteredEvidence, readEvidenceFilter } from './evidence-filter.ts'
import { evidenceTile } from './evidence-tiles.server.ts'
import { recordTitle } from './record-title.server.ts'
import { uploadFiles } from './upload-files.server.ts'
import type { Actions, PageServerLoad } from './$types'

const pageFiles = 60
const marksOf = rememberedFor((records) => evidenceMarks(records))
const eventsById = rememberedFor(({ events }) => new Map(events.map((event) => [event.id, event])))

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const role = account?.role ?? 'monitor'
  const filter = readEvidenceFilter(url.searchParams)
  const view = ['list', 'missing'].find((each) => each === url.searchParams.get('view')) ?? 'gallery'
  const from = Math.max(0, Math.min(1_000_000, Number(url.searchParams.get('from')) || 0))
  const marks = marksOf(records, '')
  const events = eventsById(records, '')
  const found = filteredEvidence(records, filter, marks, events).filter((file) => maySeeFile(role, file))
  const index = evidenceIndex(records.evidence, records.evidenceLinks)
  const tags = (id: string) => [
    ...(marks.near.has(id) ? [message(lang, 'evidence.near.tag')] : []),
    ...(marks.shared.has(id) ? [message(lang, 'evidence.shared.tag')] : []),
    ...(marks.unlinked.has(id) ? [message(lang, 'evidence.unlinked.tag')] : []),
  ]
  const address = (changes: Record<string, string | null>) => {
    const query = new URLSearchParams(url.searchParams)
    query.delete('from')
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) query.delete(name)
      else query.set(name, value)
    }
    return `?${query}`
  }
  return {
    filter,
    view,
    isFiltered: Object.values(filter).some((each) => each !== null),
    isEmpty: records.evidence.length === 0,
    count: found.length,
    mayAdd: isAllowed(role, 'addEvidence'),
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
    views: (['gallery', 'list', 'missing'] as const).map((each) => ({
      href: address({ view: each === 'gallery' ? null : each }),
      label: message(lang, `evidence.view.${each}`),
      isHere: view === each,
    })),
    activities: records.activities.map(({ id, code, title }) => ({
      value: id,
      label: `${code} ${textIn(title, lang) ?? ''}`,
    })),
    files:
      view === 'missing'
        ? []
        : found.slice(from, from + pageFiles).map((file) => ({
            ...evidenceTile(file, lang),
            tags: tags(file.id),
            proves: index.links(file.id).map((link) => {
              const event = events.get(link.subjectId)
              return {
                key: `${link.subject} ${link.subjectId}`,
                label:
                  (event
                    ? textIn(event.title, lang)
                    : recordTitle(records, link.subject, link.subjectId, lang)) ??
                  message(lang, `history.subject.${link.subject}`),
                href: recordPath(params.code, link.subject, link.subjectId),
              }
            }),
          })),
    previous: from > 0 ? address({ from: String(Math.max(0, from - pageFiles)) }) : null,
    next:
      view !== 'missing' && found.length > from + pageFiles
        ? address({ from: String(from + pageFiles) })
        : null,
    missing:
      view === 'missing'
        ? missingEvidence(records.activities, records.events, index).map(
            ({ activity, events: held, proven, lacks }) => ({
              id: activity.id,
              title: `${activity.code} ${textIn(activity.title, lang) ?? ''}`,
              events: held,
              proven,
              lacks: lacks.slice(0, 100).map(({ event, hasFiles, kinds }) => ({
                id: event.id,
                title: textIn(event.title, lang) ?? '',
                day: formatDay(event.startsOn, lang, 'short'),
                needs: [
                  ...(hasFiles ? [] : [message(lang, 'evidence.missing.noFiles')]),
                  ...kinds.map((kind) =>
                    message(lang, 'evidence.missing.kind', { kind: message(lang, `evidence.kind.${kind}`) }),
                  ),
                ],
              })),
            }),
          )
        : [],
  }
}

export const actions: Actions = {
  files: (event) =>
    uploadFiles(event, { link: null, to: `/projects/${event.params.code}/evidence?state=unlinked` }),
}

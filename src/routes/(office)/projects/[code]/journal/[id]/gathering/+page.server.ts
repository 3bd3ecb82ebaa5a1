import { removeGathering } from '#actions/gathering/remove-gathering.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay, formatDayRange } from '#domain/calendar/format-day.ts'
import { evidenceIndex } from '#domain/evidence/evidence-index.ts'
import { presentOf } from '#domain/gathering/quorum.ts'
import { attendanceCount } from '#domain/people/attendance-count.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { historyOfGathering } from '#store/history.ts'
import { application } from '#server/application.ts'
import { todayIn } from '../../../../../today.server.ts'
import { write } from '../../../../../write.server.ts'
import { toldLines } from '../../../history/told-changes.server.ts'
import { reasonField } from './gathering-fields.server.ts'
import { gatheringOf } from './gathering-of.server.ts'
import { decisionTold, itemTold, quorumTold, ruleFacts, warningsOf } from './gathering-told.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Lines of the history that the page shows. */
const mostLines = 200

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const found = await gatheringOf(locals, params)
  const { records, event, gathering, items, decisions, rule } = found
  const role = account?.role ?? 'monitor'
  const about = {
    eventId: event.id,
    event: textIn(event.title, lang) ?? '',
    when: formatDayRange(event.startsOn, event.endsOn, lang, 'long'),
    where: textIn(records.places.find(({ id }) => id === event.placeId)?.name, lang) ?? '',
    came: attendanceCount(event.attendance),
    mayBegin: isAllowed(role, 'recordGathering') && !event.isCancelled,
  }
  if (!gathering) return { ...about, held: null }
  const held = { ...found, gathering }
  const today = todayIn(records.project.timeZone)
  const files = evidenceIndex(records.evidence, records.evidenceLinks).of('event', event.id)
  const scans = files.filter(({ kind }) => kind !== 'photo' && kind !== 'video').length
  const { database } = await application()
  const lines = await database.read(account?.organisationId ?? '', (db) =>
    historyOfGathering(db, gathering.id, { before: null, limit: mostLines }),
  )
  const day = (at: string | null): string => (at === null ? '' : formatDay(at, lang, 'long'))
  return {
    ...about,
    held: {
      kind: message(lang, `gathering.kind.${gathering.kind}`),
      convener: textIn(gathering.convener, lang) ?? '',
      notice: [day(gathering.noticeOn), textIn(gathering.noticeHow, lang)].filter(Boolean).join(', '),
      entitled: gathering.entitled,
      present: presentOf(gathering, event),
      organisations: textIn(gathering.organisations, lang) ?? '',
      chair: textIn(gathering.chair, lang) ?? '',
      secretary: textIn(gathering.secretary, lang) ?? '',
      handedOn: day(gathering.handedOn),
      akim: [day(gathering.akimDecidedOn), textIn(gathering.akimDecision, lang)].filter(Boolean).join(': '),
      quorum: quorumTold(held, lang),
      rule: rule ? (textIn(rule.source, lang) ?? '') : message(lang, 'gathering.rule.none'),
      ruleUrl: rule?.url ?? null,
      ruleHref: rule?.ownId ? `/settings/gathering-rules/${rule.ownId}` : null,
      ruleFacts: ruleFacts(held, lang),
      isConfirmed: rule?.isConfirmed ?? true,
      warnings: warningsOf(held, scans, today, lang),
      scans,
      items: items.map((item) => itemTold(item, held, lang)),
      decisions: decisions.map((decision) => decisionTold(decision, today, lang)),
      history: toldLines(lines, records, role, lang),
      mayChange: isAllowed(role, 'changeGathering'),
      mayRemove: isAllowed(role, 'removeGathering') && items.length + decisions.length === 0,
      reasonFields: [reasonField(lang)],
    },
  }
}

export const actions: Actions = {
  remove: async (event) => {
    const { gathering } = await gatheringOf(event.locals, event.params)
    return write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/projects/${event.params.code}/journal/${event.params.id}`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeGathering(context, { id: gathering?.id ?? '', reason: String(reason ?? '') }),
    })
  },
}

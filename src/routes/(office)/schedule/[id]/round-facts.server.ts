/* Everything that is known of one round, in words: the sources behind its verdict, marks, photos, complaints. */
import { isScoped } from '#domain/account/place-scope.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { standingMarks } from '#domain/pickup/pickup.ts'
import { provesRound } from '#domain/pickup/round-evidence.ts'
import type { Pickup } from '#domain/schedule/schedule.ts'
import { message } from '#i18n/message.ts'
import { dumpingChecksOf } from '#store/dumping-check.ts'
import { complaintsOf, decisionsOf, marksOf, objectionsOf, photosOf, verdictHistory } from '#store/pickup.ts'
import { places } from '#store/place.ts'
import { projects } from '#store/project.ts'
import { asking } from '../../register.server.ts'
import { verdictTags, watchersOf } from '../../control/control.server.ts'
import { landfillFacts, visitText } from './landfill-facts.server.ts'

export async function roundFacts(locals: App.Locals, pickup: Pickup, siteNames: ReadonlyMap<string, string>) {
  const { lang } = locals
  const { context, role, read } = await asking(locals)
  const ids = [pickup.id]
  const found = await read(async (db) => ({
    marks: await marksOf(db, ids),
    photos: await photosOf(db, ids),
    complaints: await complaintsOf(db, ids),
    objections: await objectionsOf(db, ids),
    decisions: await decisionsOf(db, ids),
    verdicts: await verdictHistory(db, pickup.id),
    checks: await dumpingChecksOf(db, ids),
    watchers: await watchersOf(db, context.actor, lang),
    sites: (await places(db)).filter(({ id }) => pickup.siteIds.includes(id)),
    projects: await projects(db),
  }))
  const standing = new Set(standingMarks(found.marks).map(({ id }) => id))
  const [now] = found.verdicts
  const sites = found.sites.flatMap(({ id, lat, lon }) =>
    lat === null || lon === null ? [] : [{ id, lat, lon }],
  )
  const code = found.projects.find(({ id }) => id === pickup.projectId)?.code ?? null
  return {
    residents: found.watchers.residents(pickup.placeId),
    code,
    verdict: now
      ? {
          verdict: now.verdict,
          tag: verdictTags[now.verdict],
          isPartial: now.isPartial,
          words: now.basis.words,
          coverage: now.basis.gps
            ? message(lang, 'pickup.gps.coverage', { percent: Math.round(now.basis.gps.coverage * 100) })
            : null,
          stops: (now.basis.gps?.stops ?? []).map(({ siteId, visits }) => ({
            site: siteNames.get(siteId) ?? '',
            visits: visits.map((visit) => visitText(visit, lang)),
          })),
        }
      : null,
    landfill: landfillFacts(now?.basis.gps?.landfill, { lang, role, siteNames, checks: found.checks }),
    verdicts: found.verdicts.map((row, at) => ({
      key: at,
      at: formatInstant(row.judgedAt, lang),
      verdict: row.verdict,
      tag: verdictTags[row.verdict],
    })),
    marks: found.marks.toReversed().map((mark) => ({
      id: mark.id,
      outcome: mark.outcome,
      reason: mark.reason,
      volume:
        mark.volumeM3 === null ? null : `${mark.volumeM3.toLocaleString(lang === 'en' ? 'en' : 'ru')} м³`,
      who: found.watchers.nameOf(mark),
      when: formatInstant(mark.notedAt, lang),
      isStanding: standing.has(mark.id),
      correction: mark.correction,
    })),
    photos: found.photos.map((photo) => ({
      id: photo.id,
      name: photo.fileName,
      href: code && !isScoped(role) ? `/projects/${code}/evidence/${photo.id}` : null,
      picture:
        code && !isScoped(role) && photo.mediaType === 'image/jpeg'
          ? `/projects/${code}/evidence/${photo.id}/file?size=small`
          : null,
      isProof: provesRound(photo, pickup, sites),
    })),
    complaints: found.complaints.map((one) => ({
      id: one.id,
      pickupId: pickup.id,
      receivedOn: formatDay(one.receivedOn, lang, 'short'),
      words: one.words,
      answer: one.answer,
      state: one.answeredOn === null ? 'open' : one.isFounded ? 'founded' : 'unfounded',
    })),
    objections: found.objections.map(({ id, side, raisedOn, words }) => ({
      id,
      side,
      raisedOn: formatDay(raisedOn, lang, 'short'),
      words,
    })),
    decisions: found.decisions.map(({ id, verdict, reason, decidedBy, recordedAt }) => ({
      id,
      text: message(lang, 'pickup.decided', {
        verdict: message(lang, `pickup.verdict.${verdict}`),
        name: decidedBy,
      }),
      reason,
      at: formatInstant(recordedAt, lang),
    })),
    mayAttach: code !== null && isAllowed(role, 'addEvidence'),
    mayDecide:
      isAllowed(role, 'decidePickup') &&
      !pickup.isCancelled &&
      (!now || now.verdict === 'disputed' || now.verdict === 'unknown'),
  }
}

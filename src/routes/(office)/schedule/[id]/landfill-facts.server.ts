/* Whether the waste of a round reached the landfill, in words, and where its truck stood if it did not. */
import { isAllowed } from '#domain/account/permissions.ts'
import type { Role } from '#domain/account/account.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { checkOf, type DumpingCheck } from '#domain/pickup/dumping-check.ts'
import type { LandfillEvidence } from '#domain/pickup/landfill.ts'
import type { Language } from '#domain/text/local-text.ts'
import type { Visit } from '#domain/tracking/visits.ts'
import { localTime } from '#domain/tracking/local-instant.ts'
import { message } from '#i18n/message.ts'

interface Telling {
  readonly lang: Language
  readonly role: Role
  readonly siteNames: ReadonlyMap<string, string>
  readonly checks: readonly DumpingCheck[]
}

/** An interval at a spot, in words. */
export const visitText = ({ from, to, dwellS }: Visit, lang: Language): string =>
  message(lang, 'pickup.gps.visit', {
    from: localTime(from, villageTimeZone),
    to: localTime(to, villageTimeZone),
    minutes: Math.max(1, Math.round(dwellS / 60)),
  })

/** Null where nothing can be said. Where a truck stood is for those who go and look. */
export function landfillFacts(
  landfill: LandfillEvidence | undefined,
  { lang, role, siteNames, checks }: Telling,
) {
  if (!landfill) return null
  const maySettle = isAllowed(role, 'settleDumpingCheck')
  return {
    isReached: landfill.isReached,
    maySettle,
    visits: landfill.visits.map((visit) => `${siteNames.get(visit.siteId) ?? ''}: ${visitText(visit, lang)}`),
    stands: landfill.stands.map((stand) => {
      const check = checkOf(stand, checks)
      return {
        from: new Date(stand.from).toISOString(),
        text: visitText(stand, lang),
        spot: maySettle ? `${stand.lat.toFixed(4)}, ${stand.lon.toFixed(4)}` : null,
        check: check && {
          outcome: check.outcome,
          dumpId: check.dumpId,
          reason: check.reason,
          by: check.settledBy,
          at: formatInstant(check.recordedAt, lang),
        },
      }
    }),
  }
}

import { error } from '@sveltejs/kit'
import type { Event } from '#domain/event/event.ts'
import type { AgendaItem, Gathering, GatheringDecision, GatheringKind } from '#domain/gathering/gathering.ts'
import { isLegalKind, type GatheringRule } from '#domain/gathering/gathering-rules.ts'
import { ruleAt } from '#domain/gathering/own-rule.ts'
import { placeLine } from '#domain/place/place-line.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { message } from '#i18n/message.ts'
import { gatheringRules } from '#store/gathering-rule.ts'
import { contextOf } from '../../../../../context-of.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'

export interface GatheringRecords {
  readonly records: ProjectRecords
  readonly event: Event
  /** Null where nobody said yet that the event is one. */
  readonly gathering: Gathering | null
  readonly items: readonly AgendaItem[]
  readonly decisions: readonly GatheringDecision[]
  readonly rule: GatheringRule | null
}

/** The gathering of an event with its agenda and decisions; an event that is not the project's answers 404. */
export async function gatheringOf(
  locals: App.Locals,
  { code, id }: { readonly code: string; readonly id: string },
): Promise<GatheringRecords> {
  const records = await projectOf(locals, code)
  const event = records.events.find((each) => each.id === id)
  if (!event) error(404, message(locals.lang, 'site.notFound'))
  const gathering = records.gatherings.find(({ eventId }) => eventId === id) ?? null
  const isOwn = ({ gatheringId }: { readonly gatheringId: string }): boolean => gatheringId === gathering?.id
  return {
    records,
    event,
    gathering,
    items: records.agendaItems.filter(isOwn),
    decisions: records.decisions.filter(isOwn),
    rule: gathering && (await ruleOfGathering(locals, records, { ...event, kind: gathering.kind })),
  }
}

/** The rule of its place on its day. */
async function ruleOfGathering(
  locals: App.Locals,
  { places }: ProjectRecords,
  { kind, placeId, startsOn }: Pick<Event, 'placeId' | 'startsOn'> & Pick<Gathering, 'kind'>,
): Promise<GatheringRule | null> {
  const { database, organisationId } = await contextOf(locals)
  const own = isLegalKind(kind) ? await database.read(organisationId, gatheringRules) : []
  return ruleAt(own, { kind, line: placeLine(places, placeId), day: startsOn })
}

/** The same where there is a gathering; 404 otherwise. */
export async function heldGatheringOf(
  locals: App.Locals,
  params: { readonly code: string; readonly id: string },
) {
  const found = await gatheringOf(locals, params)
  const { gathering } = found
  if (!gathering) error(404, message(locals.lang, 'site.notFound'))
  return { ...found, gathering }
}

const kindOfEvent: { readonly [kind in Event['kind']]?: GatheringKind } = {
  roundTable: 'roundTable',
  briefing: 'briefing',
}

/** What kind of gathering an event probably is: the organisation's own unless its kind says more. */
export const likelyKind = ({ kind }: Event): GatheringKind => kindOfEvent[kind] ?? 'communityMeeting'

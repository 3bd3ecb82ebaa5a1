/*
 * Where the words of a record come from: its label, its other texts, the names of people (which are private), and the
 * day by which a list of results is ordered. One query a subject; all give the same columns.
 */
import { sql, type RawBuilder } from 'kysely'
import type { SearchSubject } from '#domain/search/search-subjects.ts'
import {
  bodyOf,
  both,
  column,
  inBoth,
  nobody,
  ofTable,
  type SearchSource,
  type Source,
} from './search-columns.ts'
import { serviceSources, type ServiceSubject } from './search-service-source.ts'

const ofProject: { readonly [subject in Exclude<SearchSubject, ServiceSubject>]: Source } = {
  event: {
    from: sql`event t join event_version v on v.event_id = t.id and v.version = t.newest_version`,
    label: column('v.title'),
    body: [column('v.organiser'), both('v.result')],
    people: sql`coalesce((select string_agg(person ->> 'name', ' ') from jsonb_array_elements(
      case when v.attendance ->> 'kind' = 'sheet' then v.attendance -> 'people' else '[]' end) person), '')`,
    day: column('v.starts_on'),
  },
  activity: {
    from: ofTable('activity'),
    label: column('t.title'),
    body: [column('t.code'), both('t.result'), both('t.effect')],
    day: column('t.planned_from'),
  },
  evidence: {
    from: ofTable('evidence'),
    label: inBoth('t.file_name'),
    body: [nobody],
    day: sql`t.recorded_at::date`,
  },
  partner: {
    from: ofTable('partner'),
    label: column('t.name'),
    body: [both('t.role'), both('t.note')],
    day: column('t.since'),
  },
  concern: {
    from: ofTable('concern'),
    label: column('t.text'),
    body: [both('t.raised_by'), both('t.settlement')],
    day: column('t.raised_on'),
  },
  gatheringDecision: {
    from: sql`gathering_decision t join gathering g on g.id = t.gathering_id
      join event e on e.id = g.event_id join event_version v on v.event_id = e.id and v.version = e.newest_version`,
    label: column('t.text'),
    body: [both('t.owner'), both('t.outcome')],
    day: column('v.starts_on'),
  },
  recommendation: {
    from: ofTable('recommendation'),
    label: column('t.text'),
    body: [nobody],
    day: column('t.agreed_on'),
  },
  letter: {
    from: ofTable('letter'),
    label: column('t.addressee'),
    body: [column('t.number'), both('t.subject')],
    day: column('t.sent_on'),
  },
  reply: {
    from: sql`reply t join letter on letter.id = t.letter_id`,
    projectId: column('letter.project_id'),
    label: column('letter.addressee'),
    body: [column('t.incoming_number'), both('t.summary')],
    day: column('t.received_on'),
  },
  publication: {
    from: ofTable('publication'),
    label: column('t.title'),
    body: [both('t.outlet'), column('t.url')],
    day: column('t.published_on'),
  },
  plannedPublication: {
    from: ofTable('planned_publication'),
    label: column('t.title'),
    body: [both('t.outlet')],
    day: column('t.due_on'),
  },
  printedMaterial: {
    from: ofTable('printed_material'),
    label: column('t.title'),
    body: [both('t.handed_to')],
    day: column('t.printed_on'),
  },
  testimonial: {
    from: ofTable('testimonial'),
    label: sql`case when t.words = '{}' then jsonb_build_object('ru', t.url, 'kk', t.url) else t.words end`,
    body: [both('t.words'), column('t.url')],
    day: column('t.said_on'),
  },
  story: {
    from: ofTable('story'),
    label: column('t.title'),
    body: ['before_text', 'impact_text', 'result_text', 'quote'].map((name) => both(`t.${name}`)),
    people: sql`concat_ws(' ', ${both('t.quoted_person')})`,
    day: sql`t.recorded_at::date`,
  },
  proposal: {
    from: ofTable('proposal'),
    label: column('t.priority'),
    body: ['sphere', 'problem', 'expected'].map((name) => both(`t.${name}`)),
    day: sql`t.recorded_at::date`,
  },
  participantGroup: {
    from: ofTable('participant_group'),
    label: column('t.name'),
    body: [both('t.basis')],
    day: column('t.counted_on'),
  },
  coveredNgo: {
    from: ofTable('covered_ngo'),
    label: column('t.name'),
    body: [nobody],
    day: column('t.covered_on'),
  },
  teamMember: {
    from: ofTable('team_member'),
    label: inBoth('t.name'),
    body: [both('t.position')],
    day: column('t.from_day'),
  },
  expense: {
    from: ofTable('expense'),
    label: inBoth('t.payee'),
    body: [both('t.purpose'), column('t.document_number')],
    day: column('t.paid_on'),
  },
}

const sources: { readonly [subject in SearchSubject]: Source } = { ...ofProject, ...serviceSources }
const unknown = sql`null::uuid`

/** The query that reads these records' texts. */
export function searchSource(subject: SearchSubject, ids: readonly string[]): RawBuilder<SearchSource> {
  const { from, projectId, placeId, where, label, body, people, day } = sources[subject]
  return sql<SearchSource>`select t.organisation_id as "organisationId",
      ${projectId ?? column('t.project_id')} as "projectId", ${placeId ?? unknown} as "placeId", t.id, ${label} as label, ${bodyOf(body)} as body,
      ${people ?? nobody} as people, ${day} as day
    from ${from} where t.id = any(${[...ids]}::uuid[]) and ${where ?? sql`true`}`
}

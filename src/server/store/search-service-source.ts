/*
 * Where the words of the villages' service and economy come from. Names and phones of people are in none of them: who
 * objected, whom to call, whose certificate it is, nobody finds by asking for a name.
 */
import { sql } from 'kysely'
import { both, column, inBoth, nobody, ofTable, type Source } from './search-columns.ts'

const stands = sql`t.withdrawn_why is null`

export type ServiceSubject =
  | 'dump'
  | 'cleanUp'
  | 'objection'
  | 'appeal'
  | 'contract'
  | 'schoolCentre'
  | 'certificate'
  | 'business'
  | 'supportApplication'
  | 'wasteNotice'

/** These records are the organisation's; `place` is where each lies. */
const ofVillage = (place: string) => ({ projectId: sql`null::uuid`, placeId: column(place) })

export const serviceSources: { readonly [subject in ServiceSubject]: Source } = {
  dump: {
    ...ofVillage('t.place_id'),
    from: ofTable('dump'),
    label: column('t.title'),
    body: [nobody],
    day: sql`t.recorded_at::date`,
  },
  cleanUp: {
    ...ofVillage('t.place_id'),
    from: ofTable('clean_up'),
    label: column('t.title'),
    body: [column('t.location'), column('t.note')],
    day: sql`coalesce(t.held_on, t.planned_on)`,
  },
  objection: {
    ...ofVillage('t.place_id'),
    from: ofTable('objection'),
    where: stands,
    label: inBoth('t.about'),
    body: [column('t.side'), column('t.grounds'), column('t.answer')],
    day: column('t.raised_on'),
  },
  appeal: {
    ...ofVillage('t.place_id'),
    from: ofTable('appeal'),
    where: stands,
    // The first words are what it is known by; all of them are found.
    label: sql`(select jsonb_build_object('ru', shown, 'kk', shown) from (select concat(
      '№ ', t.number, '/', extract(year from t.received_on), '. ', left(t.words, 120)) as shown) of_appeal)`,
    body: [column('t.words')],
    day: column('t.received_on'),
  },
  contract: {
    ...ofVillage('t.place_id'),
    from: ofTable('contract'),
    label: column('t.party_name'),
    body: [column('t.number'), both('t.purpose')],
    day: column('t.signed_on'),
  },
  schoolCentre: {
    ...ofVillage('t.place_id'),
    from: ofTable('school_centre'),
    label: column('t.name'),
    body: [column('t.materials')],
    day: column('t.opened_on'),
  },
  certificate: {
    ...ofVillage('centre.place_id'),
    from: sql`school_certificate t join school_adviser adviser on adviser.id = t.adviser_id
      join school_centre centre on centre.id = adviser.centre_id`,
    label: sql`jsonb_build_object('ru', '№ ' || t.year || '/' || t.number, 'kk', '№ ' || t.year || '/' || t.number)`,
    body: [both('centre.name')],
    day: column('t.issued_on'),
  },
  business: {
    ...ofVillage('t.place_id'),
    from: ofTable('business'),
    where: stands,
    label: inBoth('t.name'),
    body: [column('t.trade'), column('t.note')],
    day: column('t.since'),
  },
  supportApplication: {
    ...ofVillage('business.place_id'),
    from: sql`support_application t join business on business.id = t.business_id`,
    where: stands,
    label: inBoth('t.programme'),
    body: [column('t.given_by'), column('t.help')],
    day: sql`t.recorded_at::date`,
  },
  wasteNotice: {
    ...ofVillage('t.place_id'),
    from: sql`waste_notice t left join business on business.id = t.business_id`,
    where: stands,
    label: sql`case when coalesce(t.note, business.name) is null then '{}'::jsonb
      else jsonb_build_object('ru', coalesce(t.note, business.name), 'kk', coalesce(t.note, business.name)) end`,
    body: [column('business.name')],
    day: column('t.since'),
  },
}

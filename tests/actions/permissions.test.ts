import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { roles } from '#domain/account/account.ts'
import { isAllowed, permissions, type ActionName } from '#domain/account/permissions.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { testDatabase } from '#tests/support/database.ts'
import { everyAction, everyExport } from './every-action.ts'
import { specimens } from './specimens.ts'
import { auditLines, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const exported = await everyExport()
const actions = await everyAction()
const names = Object.keys(specimens) as (keyof typeof specimens)[]

const camel = (file: string) =>
  path.basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

describe('every action', () => {
  test.each(exported)('$file declares who may do it', ({ file, name, value }) => {
    expect(name).toBe(camel(file))
    expect(Object.keys(permissions)).toContain(name)
    const defined = actions.get(name)?.definition.name ?? name
    expect([typeof value, defined]).toEqual(['function', name])
  })

  test('stands behind a permission: none is left of an action that is gone', () => {
    expect(exported.map((one) => one.name).toSorted()).toEqual(Object.keys(permissions).toSorted())
  })

  test('has its own event in the past tense', () => {
    const events = [...actions.values()].map((one) => one.definition.event)
    expect(events.filter((event) => !/^[a-z][A-Za-z]*\.[a-z]+$/.test(event))).toEqual([])
    expect(new Set(events).size).toBe(events.length)
  })
})

/** The action, its specimen made as input and the lines there were before. */
async function ready(name: keyof typeof specimens) {
  const act = actions.get(name)
  if (!act) throw new Error(`no action ${name}`)
  const allowed = roles.find((role) => isAllowed(role, name)) ?? 'administrator'
  const input = await specimens[name](village, allowed)
  const rows = () => countRows(village.organisationId)
  return {
    village,
    act,
    allowed,
    input,
    before: await auditLines(database, village.organisationId),
    rows,
    count: await rows(),
  }
}

const tables = [
  'account',
  'account_place',
  'account_totp',
  'recovery_code',
  'session',
  'api_token',
  'place',
  'holiday',
  'project',
  'amendment',
  'task',
  'activity',
  'indicator',
  'effect_plan',
  'event',
  'event_version',
  'evidence',
  'evidence_link',
  'budget_line',
  'expense',
  'grant_refund',
  'participant_group',
  'team_member',
  'covered_ngo',
  'partner',
  'street',
  'household',
  'household_residents',
  'household_pause',
  'household_group',
  'household_membership',
  'household_elder',
  'household_consent',
  'household_contact',
  'pickup_rule',
  'pickup',
  'pickup_feed',
  'dump',
  'dump_observation',
  'tariff',
  'gathering_rule',
  'initiative_part',
  'consent_scan',
  'dues_subscription',
  'dues_month_closing',
  'dues_charge',
  'dues_adjustment',
  'dues_payment',
  'dues_cash_count',
  'contract',
  'contract_document',
  'bank_account',
  'bank_statement',
  'dues_incoming',
  'dues_incoming_decision',
  'pickup_duty',
  'pickup_mark',
  'pickup_complaint',
  'pickup_objection',
  'pickup_decision',
  'pickup_verdict',
  'dumping_check',
  'tracker',
  'tracker_position',
  'dump_report',
  'dump_report_decision',
  'questionnaire',
  'questionnaire_version',
  'questionnaire_link',
  'questionnaire_response',
  'questionnaire_correction',
  'questionnaire_analysis',
  'school_centre',
  'school_adviser',
  'school_adviser_name',
  'school_training',
  'school_training_adviser',
  'school_presentation',
  'school_certificate',
  'container_site',
  'container',
  'container_observation',
  'emptying',
  'emptying_container',
  'hand_over',
  'clean_up',
  'clean_up_dump',
  'clean_up_person',
  'clean_up_photo',
  'public_worker',
  'stock_item',
  'stock_move',
  'certificate',
  'objection',
  'appeal',
  'appeal_person',
  'appeal_extension',
  'appeal_forwarding',
  'appeal_answer',
  'appeal_reopening',
  'appeal_term',
  'business',
  'business_contact',
  'business_visit',
  'support_application',
  'support_step',
  'waste_notice',
  'waste_match',
  'waste_hand_over',
  'recommendation',
  'letter',
  'letter_recommendation',
  'control_letter',
  'letter_numbering',
  'reply',
  'publication',
  'publication_reach',
  'planned_publication',
  'planned_publication_step',
  'printed_material',
  'printed_material_move',
  'narrative',
  'story',
  'testimonial',
  'testimonial_consent',
  'testimonial_person',
  'proposal',
  'report_submission',
  'report_submission_file',
  'report_decision',
  'report_remark',
  'report_remark_answer',
  'report_remark_settlement',
  'report_approval',
] as const
const countRows = (organisationId: string) =>
  database.read(organisationId, async (db) => {
    const counts = []
    for (const table of tables) {
      counts.push(
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('rows'))
          .executeTakeFirst(),
      )
    }
    return counts
  })

describe.each(names)('%s', (name) => {
  test('is done by those who may, with one line in the log, and refused to the others without a trace', async () => {
    const { act, allowed, input, before, rows, count } = await ready(name)
    for (const role of roles.filter((one) => !isAllowed(one, name))) {
      expect(await refusal(act(village.as(role), input))).toEqual({ code: 'permission.denied', fields: [] })
    }
    expect(await auditLines(database, village.organisationId)).toEqual(before)
    expect(await rows()).toEqual(count)

    const result = await act(village.as(allowed), input)
    const owner = name === 'createOrganisation' ? (result as { id: string }).id : village.organisationId
    const lines = (await auditLines(database, owner)).slice(name === 'createOrganisation' ? 0 : before.length)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ action: act.definition.event, actor: `Айгүл (${allowed})` })
    expect(lines[0]?.before ?? lines[0]?.after).not.toBeNull()
  })
})

test.each(names)('%s is open to each role that the table names', async (name) => {
  for (const role of roles.filter((one) => isAllowed(one, name))) {
    await actions.get(name)?.(village.as(role), await specimens[name](village, role))
  }
})

test('a monitor writes nothing but of the own account and tokens, and a review of what was handed in', () => {
  const open = (Object.keys(permissions) as ActionName[]).filter((name) => isAllowed('monitor', name))
  const ofAnyone = Object.entries(permissions).filter(([, allowed]) => allowed === 'anyone')
  const review = ['makeRemark', 'settleRemark', 'returnReport', 'acceptReport', 'unlockReport']
  const own = [...ofAnyone.map(([name]) => name), 'issueToken', 'revokeToken']
  expect(open.toSorted()).toEqual([...own, ...review].toSorted())
  const files = exported
    .filter(({ name }) => ofAnyone.some(([each]) => each === name))
    .map(({ file }) => file)
  // Who has the key of a link answers its letter, and nothing else is anyone's.
  expect(files.filter((file) => !file.startsWith('account/'))).toEqual(['answer/answer-letter.ts'])
})

test('the chain of the log holds after all of this', async () => {
  const verdict = await database.read(village.organisationId, (db) => verifyAudit(db, village.organisationId))
  expect(verdict).toMatchObject({ faults: [] })
})

// Written by bin/schema.ts from the migrated database; run it after changing migrations.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { LocalText } from '#domain/text/local-text.ts'

/** JSON is written as text (`JSON.stringify`; the driver would send an array as an SQL array) and read as a value. */
type Json<Written> = ColumnType<unknown, Written, Written>

/** Days are 'YYYY-MM-DD', instants ISO in UTC, money bigint tiyn; see src/server/database/value-codec.ts. */
export interface DB {
  account: {
    id: string
    organisation_id: string
    login: string
    name: string
    role: 'administrator' | 'manager' | 'accountant' | 'activist' | 'teacher' | 'monitor'
    password_hash: string | null
    is_disabled: Generated<boolean>
    recorded_at: Generated<string>
    phone: string | null
    must_change_password: Generated<boolean>
  }
  account_place: {
    organisation_id: string
    account_id: string
    place_id: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  account_totp: {
    account_id: string
    organisation_id: string
    sealed_secret: Buffer
    confirmed_at: string | null
    used_step: Generated<number>
    recorded_at: Generated<string>
  }
  activity: {
    id: string
    organisation_id: string
    project_id: string
    task_id: string
    position: number
    code: string
    title: LocalText
    planned_from: string
    planned_to: string
    place_ids: Generated<string[]>
    responsible: string | null
    required_evidence: Generated<string[]>
    people_count: Generated<'sum' | 'largest'>
    result: Generated<LocalText>
    effect: Generated<LocalText>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  agenda_item: {
    id: string
    organisation_id: string
    project_id: string
    gathering_id: string
    position: number
    title: LocalText
    reporter: Generated<LocalText>
    speeches: Generated<LocalText>
    votes_for: number | null
    votes_against: number | null
    votes_abstained: number | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  amendment: {
    id: string
    organisation_id: string
    project_id: string
    number: string
    signed_on: string
    new_ends_on: string | null
    new_grant_amount: bigint | null
    subject: Generated<LocalText>
    recorded_by: string | null
    recorded_at: Generated<string>
    changes: Json<string | undefined>
  }
  api_token: {
    id: string
    organisation_id: string
    account_id: string
    name: string
    access: 'read' | 'write'
    token_hash: Buffer
    issued_at: string
    expires_at: string
    revoked_at: string | null
    last_used_at: string | null
  }
  appeal: {
    id: string
    organisation_id: string
    place_id: string
    project_id: string | null
    number: number
    received_on: string
    received_at: string | null
    channel: 'inPerson' | 'phone' | 'letter' | 'email' | 'messenger' | 'gathering' | 'box'
    kind: 'complaint' | 'request' | 'proposal' | 'thanks'
    topic: 'waste' | 'dumps' | 'cleanUps' | 'dues' | 'school' | 'project' | 'other'
    words: string
    is_anonymous: boolean
    responsible_id: string | null
    objection_id: string | null
    concern_id: string | null
    term_days: number
    consent_on: string | null
    consent_ended_on: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  appeal_answer: {
    id: string
    organisation_id: string
    appeal_id: string
    opening: number
    answered_on: string
    text: string
    answered_by: string | null
    channel: 'inPerson' | 'phone' | 'letter' | 'email' | 'messenger' | 'board'
    result: 'satisfied' | 'partly' | 'refused' | 'explained' | 'forwarded' | 'impossible'
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  appeal_extension: {
    id: string
    organisation_id: string
    appeal_id: string
    opening: number
    extended_on: string
    until: string
    reason: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  appeal_forwarding: {
    id: string
    organisation_id: string
    appeal_id: string
    opening: number
    forwarded_on: string
    recipient: string
    letter_number: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  appeal_person: {
    appeal_id: string
    organisation_id: string
    name: string
    phone: string | null
    address: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  appeal_reopening: {
    id: string
    organisation_id: string
    appeal_id: string
    opening: number
    reopened_on: string
    reason: string
    term_days: number
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  appeal_term: {
    id: string
    organisation_id: string
    from_on: string
    days: number
    basis: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  audit_head: {
    organisation_id: string
    seq: number
    hash: Buffer
  }
  audit_log: {
    organisation_id: string
    seq: number
    at: string
    actor_id: string | null
    actor: string
    action: string
    subject: string
    subject_id: string | null
    before: Json<string | null | undefined>
    after: Json<string | null | undefined>
    prev_hash: Buffer
    hash: Buffer
  }
  bank_account: {
    id: string
    organisation_id: string
    iban: string
    bank: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  bank_statement: {
    id: string
    organisation_id: string
    account_id: string
    from_on: string
    to_on: string
    opening: bigint
    received: bigint
    spent: bigint
    closing: bigint
    taken: number
    known: number
    outgoing: number
    sha256: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  budget_line: {
    id: string
    organisation_id: string
    project_id: string
    position: number
    code: string
    category: 'payroll' | 'taxes' | 'purchases'
    title: LocalText
    planned: bigint
    recorded_by: string | null
    recorded_at: Generated<string>
    starts_on: string | null
    ends_on: string | null
  }
  business: {
    id: string
    organisation_id: string
    place_id: string
    kind: 'entrepreneur' | 'farm' | 'cooperative' | 'company'
    name: string
    trade: string | null
    since: string
    until: string | null
    note: string | null
    consent_on: string | null
    consent_ended_on: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  business_contact: {
    business_id: string
    organisation_id: string
    name: string
    phone: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  business_visit: {
    business_id: string
    event_id: string
    organisation_id: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  certificate: {
    id: string
    organisation_id: string
    year: number
    number: number
    issued_on: string
    person_id: string | null
    worker_id: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  clean_up: {
    id: string
    organisation_id: string
    place_id: string
    project_id: string | null
    title: LocalText
    location: string | null
    planned_on: string
    held_on: string | null
    cancelled_why: string | null
    people: Json<string | null | undefined>
    bags: number | null
    volume_m3: number | null
    kg: number | null
    note: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  clean_up_dump: {
    organisation_id: string
    clean_up_id: string
    dump_id: string
  }
  clean_up_person: {
    id: string
    organisation_id: string
    clean_up_id: string
    name: string | null
    consent_on: string
    consent_kind: 'sheet' | 'paper' | 'spoken'
    erased_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  clean_up_photo: {
    id: string
    organisation_id: string
    clean_up_id: string
    phase: 'before' | 'after'
    project_id: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  concern: {
    id: string
    organisation_id: string
    project_id: string
    position: number
    place_id: string
    text: LocalText
    raised_on: string
    event_id: string | null
    raised_by: Generated<LocalText>
    settled_on: string | null
    settlement: Generated<LocalText>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  consent_scan: {
    id: string
    organisation_id: string
    member_id: string | null
    adviser_id: string | null
    media_type: 'image/jpeg' | 'application/pdf'
    sha256: string
    bytes: Buffer
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  container: {
    id: string
    organisation_id: string
    site_id: string
    number: string
    fraction: 'plastic' | 'paper' | 'glass' | 'metal' | 'textile' | 'bio' | 'hazardous' | 'mixed' | 'other'
    litres: number | null
    since: string
    until: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  container_observation: {
    id: string
    organisation_id: string
    container_id: string
    state: 'ok' | 'full' | 'broken' | 'missing'
    seen_on: string
    note: string | null
    project_id: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  container_site: {
    id: string
    organisation_id: string
    place_id: string
    name: LocalText
    address: string | null
    lat: number | null
    lon: number | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  contract: {
    id: string
    organisation_id: string
    kind: 'hauler' | 'landfill' | 'other'
    number: string
    signed_on: string
    party_name: LocalText
    party_bin: string | null
    purpose: LocalText
    price: bigint | null
    price_unit: 'month' | 'cubicMetre' | 'tonne' | 'trip' | 'household' | 'whole' | null
    vat_rate: number | null
    is_vat_included: boolean
    place_id: string | null
    project_id: string | null
    from_on: string
    to_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  contract_document: {
    id: string
    organisation_id: string
    contract_id: string
    kind: 'act' | 'invoice'
    number: string
    issued_on: string
    month: string
    amount: bigint
    vat: bigint | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  control_letter: {
    letter_id: string
    organisation_id: string
    place_id: string
    month: string
    figures: Json<string>
  }
  covered_ngo: {
    id: string
    organisation_id: string
    project_id: string
    name: LocalText
    event_id: string | null
    covered_on: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dues_adjustment: {
    id: string
    organisation_id: string
    household_id: string
    month: string
    for_month: string
    amount: bigint
    reason: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dues_cash_count: {
    id: string
    organisation_id: string
    collector_id: string
    day: string
    counted: bigint
    expected: bigint
    reason: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dues_charge: {
    organisation_id: string
    closing_id: string
    household_id: string
    month: string
    days: number
    person_days: number
    amount: bigint
    credit: bigint
    is_withdrawn: Generated<boolean>
  }
  dues_entry: {
    organisation_id: string
    household_id: string
    day: string | null
    kind: string | null
    source_id: string | null
    for_month: string
    amount: string
  }
  dues_incoming: {
    id: string
    organisation_id: string
    entry_number: Generated<number>
    source: 'bank' | 'kaspi'
    statement_id: string | null
    number: string
    day: string
    amount: bigint
    purpose: string
    payer: string | null
    why: string | null
    fingerprint: string
    occurrence: Generated<number>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dues_incoming_decision: {
    id: string
    organisation_id: string
    incoming_id: string
    kind: 'household' | 'settlement' | 'aside'
    payment_id: string | null
    settled_day: string | null
    gross: bigint | null
    commission: bigint | null
    reason: string | null
    is_automatic: boolean
    withdrawn_on: string | null
    withdrawn_reason: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dues_month_closing: {
    id: string
    organisation_id: string
    charging_id: string
    place_id: string
    month: string
    missed_pickups: number
    households: number
    charged: bigint
    credited: bigint
    reopened_on: string | null
    reopened_reason: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dues_payment: {
    id: string
    organisation_id: string
    household_id: string
    paid_on: string
    amount: bigint
    method: 'cash' | 'bank' | 'kaspi'
    receipt_number: number | null
    receipt_year: number | null
    collector_id: string | null
    reversed_on: string | null
    reversed_reason: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dues_subscription: {
    id: string
    organisation_id: string
    household_id: string
    unit: 'cubicMetre' | 'personMonth' | 'householdMonth'
    from_on: string
    to_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dump: {
    id: string
    organisation_id: string
    place_id: string
    title: LocalText
    lat: number | null
    lon: number | null
    is_near_home: Generated<boolean>
    size_class: 'small' | 'medium' | 'large' | 'huge' | null
    waste_kinds: Generated<string[]>
    cause: 'noContainer' | 'noCollection' | 'passers' | 'builders' | 'livestock' | 'old' | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  dump_observation: {
    id: string
    organisation_id: string
    dump_id: string
    seen: 'found' | 'confirmed' | 'planned' | 'cleaned' | 'pollutedAgain' | 'notFound' | 'duplicate'
    seen_on: string
    note: string | null
    duplicate_of: string | null
    project_id: string | null
    withdrawn_why: string | null
    number: number
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  dump_report: {
    id: string
    organisation_id: string
    lat: number | null
    lon: number | null
    address: string | null
    description: string | null
    source: string
    recorded_by: string | null
    recorded_at: Generated<string>
    service: Generated<'dump' | 'container_full' | 'container_broken' | 'missed_pickup'>
  }
  dump_report_decision: {
    id: string
    organisation_id: string
    report_id: string
    dump_id: string | null
    reason: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
    observation_id: string | null
    complaint_id: string | null
  }
  dumping_check: {
    id: string
    organisation_id: string
    pickup_id: string
    stood_from: string
    stood_to: string
    outcome: 'nothing' | 'dump'
    dump_id: string | null
    reason: string
    settled_by: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  effect_plan: {
    organisation_id: string
    project_id: string
    key: 'directBeneficiaries' | 'indirectBeneficiaries' | 'staff' | 'specialists' | 'ngos' | 'partners'
    planned: number
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  emptying: {
    id: string
    organisation_id: string
    site_id: string
    fraction: 'plastic' | 'paper' | 'glass' | 'metal' | 'textile' | 'bio' | 'hazardous' | 'mixed' | 'other'
    emptied_on: string
    kg: number | null
    volume_m3: number | null
    emptied_by: string | null
    note: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  emptying_container: {
    organisation_id: string
    emptying_id: string
    container_id: string
  }
  event: {
    id: string
    organisation_id: string
    project_id: string
    recorded_by: string | null
    recorded_at: Generated<string>
    newest_version: Generated<number>
  }
  event_current: {
    project_id: string
    first_recorded_at: string | null
    first_recorded_by_name: string | null
    event_id: string
    version: number
    organisation_id: string
    activity_id: string
    kind: string
    title: LocalText
    starts_on: string
    ends_on: string
    starts_at: string | null
    ends_at: string | null
    place_id: string | null
    organiser: string | null
    attendance: unknown
    attendance_total: number | null
    quantities: unknown
    result: LocalText
    is_cancelled: boolean
    reason: string | null
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: string
  }
  event_version: {
    event_id: string
    version: number
    organisation_id: string
    activity_id: string
    kind: string
    title: LocalText
    starts_on: string
    ends_on: string
    starts_at: string | null
    ends_at: string | null
    place_id: string | null
    organiser: string | null
    attendance: Json<string>
    attendance_total: number | null
    quantities: Json<string | undefined>
    result: Generated<LocalText>
    is_cancelled: Generated<boolean>
    reason: string | null
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  evidence: {
    id: string
    organisation_id: string
    project_id: string
    kind: 'photo' | 'sheet' | 'scan' | 'document' | 'video' | 'link'
    file_name: string
    sha256: string
    media_type: string
    size_bytes: number
    perceptual_hash: string | null
    taken_at: string | null
    lat: number | null
    lon: number | null
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  evidence_link: {
    evidence_id: string
    subject: string
    subject_id: string
    organisation_id: string
    recorded_by: string | null
    recorded_at: Generated<string>
    is_shared: Generated<boolean>
  }
  expense: {
    id: string
    organisation_id: string
    project_id: string
    budget_line_id: string
    paid_on: string
    amount: bigint
    payee: string
    purpose: Generated<LocalText>
    document_kind: 'invoice' | 'act' | 'deliveryNote' | 'payslip' | 'taxPayment' | 'paymentOrder' | 'receipt' | 'expenseReport'
    document_number: string
    document_date: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  gathering: {
    id: string
    organisation_id: string
    project_id: string
    event_id: string
    kind: 'communityMeeting' | 'separateGathering' | 'assembly' | 'roundTable' | 'briefing' | 'entrepreneurs'
    convener: Generated<LocalText>
    notice_on: string | null
    notice_how: Generated<LocalText>
    entitled: number | null
    voters: number | null
    chair: Generated<LocalText>
    secretary: Generated<LocalText>
    organisations: Generated<LocalText>
    handed_on: string | null
    akim_decided_on: string | null
    akim_decision: Generated<LocalText>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  gathering_decision: {
    id: string
    organisation_id: string
    project_id: string
    gathering_id: string
    agenda_item_id: string | null
    position: number
    text: LocalText
    owner: Generated<LocalText>
    due_on: string | null
    done_on: string | null
    outcome: Generated<LocalText>
    recommendation_id: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
    concern_id: string | null
    member_id: string | null
  }
  gathering_rule: {
    id: string
    organisation_id: string
    kind: 'separateGathering' | 'assembly'
    place_ids: Generated<string[]>
    from_on: string
    notice_days: number | null
    material_days: number | null
    quorum_percent: number | null
    quorum_at_least: number | null
    majority: 'present' | 'members' | 'twoThirds'
    has_casting_vote: boolean
    chair: 'akim' | 'elected'
    signers: 'chairSecretary' | 'chair' | 'chairSecretaryAkim'
    hand_over_days: number | null
    akim_reply_days: number | null
    representatives: number | null
    act: LocalText
    act_number: string
    act_on: string
    url: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  grant_refund: {
    id: string
    organisation_id: string
    project_id: string
    paid_on: string
    amount: bigint
    document_number: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  hand_over: {
    id: string
    organisation_id: string
    place_id: string
    handed_on: string
    fraction: 'plastic' | 'paper' | 'glass' | 'metal' | 'textile' | 'bio' | 'hazardous' | 'mixed' | 'other'
    kg: number
    recipient: string
    price: bigint | null
    document: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  holiday: {
    organisation_id: string
    day: string
    kind: 'holiday' | 'transferred' | 'workingDay'
    name: Generated<LocalText>
    source: string
  }
  household: {
    id: string
    organisation_id: string
    street_id: string
    number: string
    since: string
    note: string | null
    left_on: string | null
    left_reason: string | null
    merged_into: string | null
    split_from: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
    account_number: Generated<number>
  }
  household_consent: {
    id: string
    organisation_id: string
    household_id: string
    given_on: string
    given_by: 'person' | 'representative'
    given_how: 'paper' | 'electronic'
    operator_name: string
    operator_bin: string
    kept_until: string
    third_parties: string | null
    is_sent_abroad: boolean
    is_published: boolean
    data: string[]
    other: string | null
    withdrawn_on: string | null
    erased_why: 'withdrawn' | 'asked' | 'term' | 'replaced' | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  household_contact: {
    household_id: string
    organisation_id: string
    consent_id: string
    name: string
    phone: string | null
    blocked_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  household_elder: {
    id: string
    organisation_id: string
    group_id: string
    household_id: string
    from_on: string
    to_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  household_group: {
    id: string
    organisation_id: string
    place_id: string
    name: LocalText
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  household_membership: {
    id: string
    organisation_id: string
    household_id: string
    group_id: string
    from_on: string
    to_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  household_pause: {
    id: string
    organisation_id: string
    household_id: string
    from_on: string
    to_on: string | null
    cause: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  household_residents: {
    id: string
    organisation_id: string
    household_id: string
    from_on: string
    residents: number
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  indicator: {
    id: string
    organisation_id: string
    project_id: string
    activity_id: string
    position: number
    code: string
    name: LocalText
    unit: Generated<LocalText>
    kind: 'eventCount' | 'peopleCount' | 'quantity' | 'snapshot' | 'percent' | 'money' | 'yesNo'
    plan: Json<string>
    over_time: 'sum' | 'last' | 'max'
    over_places: 'sum' | 'last' | 'max'
    source: Json<string>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  initiative_group: {
    id: string
    organisation_id: string
    place_id: string
    name: LocalText
    formed_on: string
    ended_on: string | null
    note: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  initiative_member: {
    id: string
    organisation_id: string
    group_id: string
    role: 'leader' | 'secretary' | 'coordinator' | 'member'
    from_on: string
    to_on: string | null
    consent_on: string | null
    consent_how: 'paper' | 'electronic' | null
    kept_until: string | null
    is_published: Generated<boolean>
    withdrawn_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  initiative_part: {
    id: string
    organisation_id: string
    member_id: string
    event_id: string | null
    clean_up_id: string | null
    part: 'present' | 'chair' | 'secretary' | 'speaker'
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  initiative_person: {
    member_id: string
    organisation_id: string
    name: string
    phone: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  letter: {
    id: string
    organisation_id: string
    project_id: string
    number: string
    sent_on: string
    addressee: LocalText
    subject: Generated<LocalText>
    reply_term_days: Generated<number>
    recorded_by: string | null
    recorded_at: Generated<string>
    addressee_person: Generated<LocalText>
    body: Generated<LocalText>
    enclosures: Generated<LocalText>
    signer: Generated<LocalText>
    signer_position: Generated<LocalText>
    executor: Generated<LocalText>
    executor_phone: string | null
    registered_number: string | null
    registered_on: string | null
    reminder_of: string | null
  }
  letter_answer: {
    id: string
    organisation_id: string
    link_id: string
    incoming_number: string | null
    signed_by: string | null
    text: string
    file_name: string | null
    media_type: string | null
    size_bytes: number | null
    sha256: string | null
    recorded_at: Generated<string>
  }
  letter_answer_decision: {
    id: string
    organisation_id: string
    answer_id: string
    reply_id: string | null
    reason: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  letter_link: {
    id: string
    organisation_id: string
    letter_id: string
    key: string
    expires_on: string
    revoked_at: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  letter_numbering: {
    organisation_id: string
    pattern: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  letter_recommendation: {
    letter_id: string
    recommendation_id: string
    organisation_id: string
  }
  login_attempt: {
    id: GeneratedAlways<number>
    login: string
    address: string
    succeeded: boolean
    at: Generated<string>
  }
  narrative: {
    organisation_id: string
    project_id: string
    field: string
    kind: Generated<'any' | 'final' | 'interim'>
    version: number
    text: LocalText
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  objection: {
    id: string
    organisation_id: string
    place_id: string
    project_id: string | null
    raised_on: string
    side: string
    name: string | null
    consent_on: string | null
    about: string
    grounds: string
    answer: string | null
    answered_on: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  organisation: {
    id: string
    organisation_id: GeneratedAlways<string | null>
    code: string
    name: LocalText
    bin: string | null
    address: Generated<LocalText>
    phone: string | null
    email: string | null
    head: Generated<LocalText>
    recorded_at: Generated<string>
  }
  participant_group: {
    id: string
    organisation_id: string
    project_id: string
    name: LocalText
    total: number | null
    breakdown: Json<string | undefined>
    counted_on: string
    basis: Generated<LocalText>
    event_ids: Generated<string[]>
    recorded_by: string | null
    recorded_at: Generated<string>
    counting: Generated<'typed' | 'attendance' | 'names'>
  }
  partner: {
    id: string
    organisation_id: string
    project_id: string
    position: number
    kind: 'organisation' | 'person' | 'stateBody'
    name: LocalText
    role: Generated<LocalText>
    contact: Generated<LocalText>
    note: Generated<LocalText>
    since: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup: {
    id: string
    organisation_id: string
    rule_id: string | null
    catch_up_for: string | null
    place_id: string
    group_id: string | null
    street_id: string | null
    project_id: string | null
    planned_on: string
    actual_on: string
    is_cancelled: Generated<boolean>
    cause: 'holiday' | 'rule' | 'hand' | null
    reason: string | null
    from_time: string | null
    to_time: string | null
    site_ids: Generated<string[]>
    sequence: Generated<number>
    changed_at: Generated<string>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_complaint: {
    id: string
    organisation_id: string
    pickup_id: string
    household_id: string | null
    received_on: string
    words: string
    answered_on: string | null
    answer: string | null
    is_founded: boolean | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_decision: {
    id: string
    organisation_id: string
    pickup_id: string
    verdict: 'done' | 'missed'
    reason: string
    decided_by: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_duty: {
    id: string
    organisation_id: string
    place_id: string
    from_on: string
    to_on: string
    account_id: string | null
    household_id: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_feed: {
    id: string
    organisation_id: string
    key: string
    place_id: string
    group_id: string | null
    street_id: string | null
    note: string | null
    revoked_at: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_mark: {
    id: string
    organisation_id: string
    pickup_id: string
    account_id: string | null
    household_id: string | null
    outcome: 'done' | 'partly' | 'missed'
    reason: string | null
    volume_m3: number | null
    noted_at: string
    replaces: string | null
    correction: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_objection: {
    id: string
    organisation_id: string
    pickup_id: string
    side: 'hauler' | 'residents' | 'controller' | 'akimat' | 'office'
    raised_on: string
    words: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_rule: {
    id: string
    organisation_id: string
    place_id: string
    group_id: string | null
    street_id: string | null
    project_id: string | null
    weekdays: number[]
    from_on: string
    to_on: string | null
    from_time: string | null
    to_time: string | null
    on_holiday: 'keep' | 'skip' | 'next'
    site_ids: Generated<string[]>
    note: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  pickup_verdict: {
    id: string
    seq: GeneratedAlways<number>
    organisation_id: string
    pickup_id: string
    verdict: 'done' | 'probable' | 'missed' | 'unknown' | 'disputed'
    is_partial: boolean
    basis: Json<string>
    judged_at: string
  }
  place: {
    id: string
    organisation_id: string
    name: LocalText
    kind: 'region' | 'district' | 'city' | 'township' | 'ruralDistrict' | 'village' | 'dachas' | 'school' | 'site' | 'landfill' | 'online'
    parent_id: string | null
    lat: number | null
    lon: number | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  planned_publication: {
    id: string
    organisation_id: string
    project_id: string
    activity_id: string | null
    title: LocalText
    kind: 'post' | 'article' | 'newsItem' | 'tvItem' | 'video' | 'radio'
    language: 'ru' | 'kk' | 'both'
    outlet: Generated<LocalText>
    by_whom: string | null
    due_on: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  planned_publication_step: {
    id: string
    organisation_id: string
    project_id: string
    planned_id: string
    position: number
    kind: 'moved' | 'cancelled' | 'reopened'
    to_on: string | null
    reason: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  printed_material: {
    id: string
    organisation_id: string
    project_id: string
    activity_id: string | null
    kind: 'leaflet' | 'booklet' | 'manual' | 'poster' | 'certificate'
    title: LocalText
    printed_on: string
    print_run: number
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  printed_material_move: {
    id: string
    organisation_id: string
    project_id: string
    material_id: string
    kind: 'delivered' | 'handed' | 'writtenOff'
    moved_on: string
    quantity: number
    to_whom: Generated<LocalText>
    place_id: string | null
    event_id: string | null
    note: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  project: {
    id: string
    organisation_id: string
    code: string
    title: LocalText
    direction: Generated<LocalText>
    contract_number: string | null
    contract_date: string | null
    starts_on: string
    ends_on: string
    grant_amount: bigint
    time_zone: Generated<string>
    form: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  proposal: {
    id: string
    organisation_id: string
    project_id: string
    position: number
    sphere: Generated<LocalText>
    priority: Generated<LocalText>
    problem: Generated<LocalText>
    amount_thousands: number
    grant_kind: 'short' | 'medium' | 'long'
    expected: Generated<LocalText>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  public_worker: {
    id: string
    organisation_id: string
    place_id: string
    project_id: string | null
    name: string | null
    people: number
    duty: string | null
    from_on: string
    to_on: string | null
    consent_on: string | null
    erased_on: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  publication: {
    id: string
    organisation_id: string
    project_id: string
    activity_id: string | null
    kind: 'post' | 'article' | 'newsItem' | 'tvItem' | 'video' | 'radio'
    outlet: LocalText
    title: LocalText
    language: 'ru' | 'kk' | 'both'
    published_on: string
    url: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
    planned_id: string | null
  }
  publication_reach: {
    id: string
    organisation_id: string
    project_id: string
    publication_id: string
    read_on: string
    people: number
    source: Generated<LocalText>
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  questionnaire: {
    id: string
    organisation_id: string
    project_id: string
    activity_id: string | null
    code: string
    title: LocalText
    consent: Generated<LocalText>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  questionnaire_analysis: {
    id: string
    organisation_id: string
    questionnaire_id: string
    title: LocalText
    until: string
    conclusion: Generated<LocalText>
    crosses: Json<string | undefined>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  questionnaire_correction: {
    id: string
    organisation_id: string
    response_id: string
    number: number
    filled_on: string
    place_id: string | null
    answers: Json<string>
    reason: string
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  questionnaire_link: {
    id: string
    organisation_id: string
    questionnaire_id: string
    key: string
    place_id: string | null
    note: string | null
    most: number
    revoked_at: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  questionnaire_response: {
    id: string
    organisation_id: string
    questionnaire_id: string
    version_id: string
    number: number
    filled_on: string
    way: 'paper' | 'phone' | 'link'
    place_id: string | null
    link_id: string | null
    has_consent: boolean
    answers: Json<string>
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  questionnaire_version: {
    id: string
    organisation_id: string
    questionnaire_id: string
    number: number
    items: Json<string>
    opened_at: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  recommendation: {
    id: string
    organisation_id: string
    project_id: string
    position: number
    text: LocalText
    agreed_on: string
    event_id: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  recovery_code: {
    organisation_id: string
    account_id: string
    code_hash: Buffer
    used_at: string | null
    recorded_at: Generated<string>
  }
  reply: {
    id: string
    organisation_id: string
    letter_id: string
    incoming_number: string
    received_on: string
    reply_class: 'satisfied' | 'partly' | 'refused' | 'noAuthority' | 'forwarded' | 'extended'
    summary: Generated<LocalText>
    recorded_by: string | null
    recorded_at: Generated<string>
    forwarded_to: Generated<LocalText>
    extended_to: string | null
  }
  report_approval: {
    id: string
    organisation_id: string
    project_id: string
    kind: 'final' | 'interim'
    from_day: string | null
    to_day: string | null
    content_sha256: string
    role: 'administrator' | 'manager' | 'accountant' | 'activist' | 'teacher' | 'monitor'
    note: Generated<string>
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  report_decision: {
    id: string
    organisation_id: string
    submission_id: string
    kind: 'return' | 'acceptance' | 'unlocking'
    reason: string
    letter_number: string | null
    letter_date: string | null
    evidence_id: string | null
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  report_remark: {
    id: string
    organisation_id: string
    submission_id: string
    lang: 'ru' | 'kk'
    place: Json<string>
    figure: string | null
    quote: string
    text: string
    author_role: 'administrator' | 'manager' | 'accountant' | 'activist' | 'teacher' | 'monitor'
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  report_remark_answer: {
    id: string
    organisation_id: string
    remark_id: string
    text: string
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  report_remark_settlement: {
    remark_id: string
    organisation_id: string
    note: Generated<string>
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  report_submission: {
    id: string
    organisation_id: string
    project_id: string
    kind: 'final' | 'interim'
    from_day: string | null
    to_day: string | null
    attempt: number
    form: string
    snapshot: string
    sha256: string
    content_sha256: string
    note: Generated<string>
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Generated<string>
  }
  report_submission_file: {
    submission_id: string
    organisation_id: string
    lang: 'ru' | 'kk'
    format: 'docx' | 'pdf'
    sha256: string
    size_bytes: number
  }
  schema_migration: {
    name: string
    checksum: string
    applied_at: Generated<string>
  }
  school_adviser: {
    id: string
    organisation_id: string
    centre_id: string
    number: number
    class_name: string
    since: string
    left_on: string | null
    consent_on: string | null
    consent_ended_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  school_adviser_name: {
    adviser_id: string
    organisation_id: string
    name: string
    is_published: Generated<boolean>
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  school_centre: {
    id: string
    organisation_id: string
    place_id: string
    name: LocalText
    opened_on: string
    materials: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  school_certificate: {
    id: string
    organisation_id: string
    training_id: string
    adviser_id: string
    year: number
    number: number
    code: string
    issued_on: string
    revoked_on: string | null
    revoked_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  school_presentation: {
    id: string
    organisation_id: string
    centre_id: string
    event_id: string
    class_name: string
    listeners: number
    minutes: number
    adviser_ids: string[]
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  school_training: {
    id: string
    organisation_id: string
    centre_id: string
    event_id: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  school_training_adviser: {
    training_id: string
    adviser_id: string
    organisation_id: string
  }
  search_entry: {
    organisation_id: string
    project_id: string | null
    subject: string
    subject_id: string
    edition: Generated<number>
    words: Generated<string>
    private_words: Generated<string>
    label: Generated<LocalText>
    day: string | null
    place_id: string | null
  }
  session: {
    token_hash: Buffer
    organisation_id: string
    account_id: string
    opened_at: Generated<string>
    expires_at: string
    closed_at: string | null
    id: Generated<string>
    last_seen_at: Generated<string>
    address: string | null
    browser: string | null
    awaits_code: Generated<boolean>
  }
  stock_item: {
    id: string
    organisation_id: string
    name: LocalText
    unit: 'piece' | 'pair' | 'set' | 'pack'
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  stock_move: {
    id: string
    organisation_id: string
    item_id: string
    place_id: string
    kind: 'received' | 'issued' | 'returned' | 'used' | 'writtenOff' | 'counted'
    moved_on: string
    quantity: number
    clean_up_id: string | null
    worker_id: string | null
    note: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  story: {
    id: string
    organisation_id: string
    project_id: string
    position: number
    title: Generated<LocalText>
    before_text: Generated<LocalText>
    impact_text: Generated<LocalText>
    result_text: Generated<LocalText>
    quote: Generated<LocalText>
    quoted_person: Generated<LocalText>
    has_consent: Generated<boolean>
    consent_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  street: {
    id: string
    organisation_id: string
    place_id: string
    name: LocalText
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  support_application: {
    id: string
    organisation_id: string
    business_id: string
    kind: 'grant' | 'microcredit' | 'subsidy' | 'other'
    programme: string
    given_by: string
    asked: bigint
    help: string | null
    term_days: number | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  support_step: {
    id: string
    organisation_id: string
    application_id: string
    number: number
    kind: 'prepared' | 'sent' | 'documents' | 'approved' | 'refused' | 'withdrawn' | 'paid'
    happened_on: string
    amount: bigint | null
    note: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  tariff: {
    id: string
    organisation_id: string
    place_id: string
    unit: 'cubicMetre' | 'personMonth' | 'householdMonth'
    amount: bigint
    vat_rate: number | null
    is_vat_included: boolean
    norm_litres: number | null
    is_for_all: boolean
    missed_share: number | null
    basis_kind: 'act' | 'contract'
    basis_number: string
    basis_date: string
    basis_title: Generated<LocalText>
    from_on: string
    to_on: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  task: {
    id: string
    organisation_id: string
    project_id: string
    position: number
    kind: 'own' | 'final' | 'information'
    title: LocalText
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  team_member: {
    id: string
    organisation_id: string
    project_id: string
    kind: 'staff' | 'specialist'
    name: string
    position: Generated<LocalText>
    from_day: string
    to_day: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  testimonial: {
    id: string
    organisation_id: string
    project_id: string
    kind: 'words' | 'video' | 'audio'
    said_in: 'ru' | 'kk'
    words: Generated<LocalText>
    url: string | null
    said_on: string
    place_id: string
    activity_id: string | null
    event_id: string | null
    role: 'resident' | 'teacher' | 'pupil' | 'entrepreneur' | 'official' | 'deputy' | 'volunteer' | 'other'
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  testimonial_consent: {
    id: string
    organisation_id: string
    testimonial_id: string
    given_on: string
    given_by: 'person' | 'representative'
    given_how: 'paper' | 'electronic'
    is_minor: boolean
    operator_name: string
    operator_bin: string
    kept_until: string
    third_parties: string | null
    is_sent_abroad: boolean
    is_published: boolean
    data: string[]
    other: string | null
    withdrawn_on: string | null
    erased_why: 'withdrawn' | 'asked' | 'term' | 'replaced' | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  testimonial_person: {
    testimonial_id: string
    organisation_id: string
    consent_id: string
    name: string
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  tracker: {
    id: string
    organisation_id: string
    kind: 'phone' | 'tracker'
    vehicle: string
    place_ids: Generated<string[]>
    weekdays: number[]
    from_time: string
    to_time: string
    token_hash: Buffer | null
    token_made_at: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  tracker_day: {
    organisation_id: string
    tracker_id: string
    day: string
    is_judged: Generated<boolean>
  }
  tracker_heartbeat: {
    organisation_id: string
    tracker_id: string
    at: string
    battery_percent: number | null
  }
  tracker_position: {
    organisation_id: string
    tracker_id: string
    at: string
    lat: number
    lon: number
    speed_kmh: number | null
    accuracy_m: number | null
    is_mock: Generated<boolean>
    received_at: Generated<string>
  }
  tracking_term: {
    organisation_id: string
    keep_days: number
  }
  waste_hand_over: {
    id: string
    organisation_id: string
    match_id: string
    handed_on: string
    amount: number
    note: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  waste_match: {
    id: string
    organisation_id: string
    offer_id: string
    need_id: string
    decision: 'agreed' | 'declined'
    decided_on: string
    amount: number | null
    note: string | null
    ended_on: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
  waste_notice: {
    id: string
    organisation_id: string
    place_id: string
    business_id: string | null
    side: 'offer' | 'need'
    kind: 'manure' | 'droppings' | 'straw' | 'food' | 'plant' | 'wood' | 'other'
    unit: 't' | 'm3'
    amount: number
    from_month: number
    to_month: number
    since: string
    until: string | null
    note: string | null
    withdrawn_why: string | null
    recorded_by: string | null
    recorded_at: Generated<string>
  }
}

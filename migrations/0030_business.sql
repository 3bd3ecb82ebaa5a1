-- The village's economy: entrepreneurs and farmers, the meetings they came to, their applications for support and what
-- became of them; bio-waste that some offer and others need.

create table business (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  kind text not null check (kind in ('entrepreneur', 'farm', 'cooperative', 'company')),
  -- The name of an entrepreneur's business may be a person's: it stands here and never in the log.
  name text not null check (name <> ''),
  trade text,
  since date not null,
  until date,
  note text,
  -- The day of the consent to keep a contact person, and the day on which it ended.
  consent_on date,
  consent_ended_on date,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint business_of_organisation unique (organisation_id, id),
  constraint business_until_check check (until >= since),
  constraint business_consent_check check (consent_ended_on is null or consent_on is not null),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create index business_place on business (organisation_id, place_id);
call make_tenant_table('business');

-- Whom to call: in this table alone, never in the log. It goes with the consent.
create table business_contact (
  business_id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (name <> ''),
  phone text check (phone ~ '^\+7\d{10}$'),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, business_id) references business (organisation_id, id)
);
call make_tenant_table('business_contact');

-- A business came to an event of the journal; how many people were there stands in the event.
create table business_visit (
  business_id uuid not null,
  event_id uuid not null,
  organisation_id uuid not null references organisation,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (event_id, business_id),
  foreign key (organisation_id, business_id) references business (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index business_visit_of on business_visit (organisation_id, business_id);
call make_tenant_table('business_visit');

create table support_application (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  business_id uuid not null,
  kind text not null check (kind in ('grant', 'microcredit', 'subsidy', 'other')),
  programme text not null check (programme <> ''),
  given_by text not null check (given_by <> ''),
  asked numeric(14,2) not null check (asked > 0),
  help text,
  -- Calendar days within which the programme answers; null where its rules say nothing.
  term_days integer check (term_days between 1 and 730),
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint support_application_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, business_id) references business (organisation_id, id)
);
create index support_application_business on support_application (organisation_id, business_id);
call make_tenant_table('support_application');

-- What became of an application, step by step. A step that was entered by mistake is taken back and stays with the reason.
create table support_step (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  application_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('prepared', 'sent', 'documents', 'approved', 'refused', 'withdrawn', 'paid')),
  happened_on date not null,
  amount numeric(14,2) check (amount > 0),
  note text,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint support_step_of_organisation unique (organisation_id, id),
  constraint support_step_number unique (organisation_id, application_id, number),
  foreign key (organisation_id, application_id) references support_application (organisation_id, id)
);
call make_tenant_table('support_step');

-- Bio-waste that somebody has and gives away each month of a season, or could take.
create table waste_notice (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  business_id uuid,
  side text not null check (side in ('offer', 'need')),
  kind text not null check (kind in ('manure', 'droppings', 'straw', 'food', 'plant', 'wood', 'other')),
  unit text not null check (unit in ('t', 'm3')),
  amount double precision not null check (amount > 0 and amount <= 100000),
  from_month integer not null check (from_month between 1 and 12),
  to_month integer not null check (to_month between 1 and 12),
  since date not null,
  until date,
  note text,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint waste_notice_of_organisation unique (organisation_id, id),
  constraint waste_notice_until_check check (until >= since),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, business_id) references business (organisation_id, id)
);
create index waste_notice_place on waste_notice (organisation_id, place_id);
create index waste_notice_business on waste_notice (organisation_id, business_id);
call make_tenant_table('waste_notice');

-- What people said of an offer and a need that fit: how much a month goes from one to the other, or that it does not.
create table waste_match (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  offer_id uuid not null,
  need_id uuid not null,
  decision text not null check (decision in ('agreed', 'declined')),
  decided_on date not null,
  amount double precision check (amount > 0 and amount <= 100000),
  note text,
  ended_on date,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint waste_match_of_organisation unique (organisation_id, id),
  constraint waste_match_agreed_check check ((decision = 'agreed') = (amount is not null)),
  constraint waste_match_ended_on_check check (ended_on >= decided_on),
  foreign key (organisation_id, offer_id) references waste_notice (organisation_id, id),
  foreign key (organisation_id, need_id) references waste_notice (organisation_id, id)
);
create index waste_match_offer on waste_match (organisation_id, offer_id);
create index waste_match_need on waste_match (organisation_id, need_id);
call make_tenant_table('waste_match');

create table waste_hand_over (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  match_id uuid not null,
  handed_on date not null,
  amount double precision not null check (amount > 0 and amount <= 100000),
  note text,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint waste_hand_over_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, match_id) references waste_match (organisation_id, id)
);
create index waste_hand_over_match on waste_hand_over (organisation_id, match_id);
call make_tenant_table('waste_hand_over');

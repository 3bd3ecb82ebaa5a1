-- The control of pick-ups: who watches, what was marked, where the truck was, and what follows from all of it. Facts are
-- added and never changed; a verdict is computed from them, and a person decides only where they disagree.

-- Who watches a village in which days: somebody with a log-in, or the contact person of a household by that person's
-- own consent. No name stands here.
create table pickup_duty (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  from_on date not null,
  to_on date not null,
  account_id uuid,
  household_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_duty_of_organisation unique (organisation_id, id),
  constraint pickup_duty_to_check check (to_on >= from_on),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, account_id) references account (organisation_id, id),
  foreign key (organisation_id, household_id) references household (organisation_id, id)
);
create index pickup_duty_days on pickup_duty (organisation_id, place_id, from_on);
call make_tenant_table('pickup_duty');

-- What a controller saw. A correction is a new row that names the one it replaces.
create table pickup_mark (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  pickup_id uuid not null,
  -- Whose mark it is: of an account, or told by the contact person of a household.
  account_id uuid,
  household_id uuid,
  outcome text not null check (outcome in ('done', 'partly', 'missed')),
  reason text,
  volume_m3 double precision check (volume_m3 between 0 and 1000),
  noted_at timestamptz not null,
  replaces uuid,
  correction text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_mark_of_organisation unique (organisation_id, id),
  constraint pickup_mark_replaced unique (organisation_id, replaces),
  foreign key (organisation_id, pickup_id) references pickup (organisation_id, id),
  foreign key (organisation_id, household_id) references household (organisation_id, id),
  foreign key (organisation_id, replaces) references pickup_mark (organisation_id, id)
);
create index pickup_mark_pickup on pickup_mark (organisation_id, pickup_id);
call make_tenant_table('pickup_mark', may_change => false);

-- A resident says that the waste was not taken. Who it was stays with the household; the words hold no name.
create table pickup_complaint (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  pickup_id uuid not null,
  household_id uuid,
  received_on date not null,
  words text not null check (words <> ''),
  answered_on date,
  answer text,
  is_founded boolean,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_complaint_of_organisation unique (organisation_id, id),
  constraint pickup_complaint_answer_check check ((answered_on is null) = (answer is null)),
  foreign key (organisation_id, pickup_id) references pickup (organisation_id, id),
  foreign key (organisation_id, household_id) references household (organisation_id, id)
);
-- One open complaint of an address and a round.
create unique index pickup_complaint_open on pickup_complaint
  (organisation_id, pickup_id, coalesce(household_id, '00000000-0000-0000-0000-000000000000'))
  where answered_on is null;
create index pickup_complaint_pickup on pickup_complaint (organisation_id, pickup_id);
call make_tenant_table('pickup_complaint');

-- A phone or a tracker in a truck. It may report on its weekdays and in its hours alone.
create table tracker (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('phone', 'tracker')),
  vehicle text not null check (vehicle <> ''),
  place_ids uuid[] not null default '{}',
  weekdays integer[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  from_time text not null check (from_time ~ '^\d\d:\d\d$'),
  to_time text not null check (to_time ~ '^\d\d:\d\d$'),
  -- SHA-256 of the secret by which it reports; null until one was made, or after it was taken back.
  token_hash bytea,
  token_made_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint tracker_of_organisation unique (organisation_id, id)
);
create unique index tracker_token on tracker (token_hash);
call make_tenant_table('tracker');

-- Fixes as they came: one of a tracker and an instant. They are deleted after a set time and shown to nobody.
create table tracker_position (
  organisation_id uuid not null references organisation,
  tracker_id uuid not null,
  at timestamptz not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  speed_kmh real,
  accuracy_m real,
  is_mock boolean not null default false,
  received_at timestamptz not null default now(),
  primary key (organisation_id, tracker_id, at),
  foreign key (organisation_id, tracker_id) references tracker (organisation_id, id) on delete cascade
);
create index tracker_position_at on tracker_position using brin (at);
call make_tenant_table('tracker_position');

-- Signs of life without a place.
create table tracker_heartbeat (
  organisation_id uuid not null references organisation,
  tracker_id uuid not null,
  at timestamptz not null,
  battery_percent real,
  primary key (organisation_id, tracker_id, at),
  foreign key (organisation_id, tracker_id) references tracker (organisation_id, id) on delete cascade
);
call make_tenant_table('tracker_heartbeat');

-- Days of which positions came since they were last judged: late ones have their day judged anew.
create table tracker_day (
  organisation_id uuid not null references organisation,
  tracker_id uuid not null,
  day date not null,
  is_judged boolean not null default false,
  primary key (organisation_id, tracker_id, day),
  foreign key (organisation_id, tracker_id) references tracker (organisation_id, id) on delete cascade
);
create index tracker_day_waiting on tracker_day (organisation_id, day) where not is_judged;
call make_tenant_table('tracker_day');

-- For how many days positions are kept; 30 where nobody has set it.
create table tracking_term (
  organisation_id uuid primary key references organisation,
  keep_days integer not null check (keep_days between 1 and 400)
);
call make_tenant_table('tracking_term');

-- What followed from the evidence at an instant: the newest row holds.
create table pickup_verdict (
  id uuid primary key,
  -- Their order: several may be of one instant.
  seq bigint generated always as identity,
  organisation_id uuid not null references organisation,
  pickup_id uuid not null,
  verdict text not null check (verdict in ('done', 'probable', 'missed', 'unknown', 'disputed')),
  is_partial boolean not null,
  -- Of each source what it said: visits as intervals, never a track.
  basis jsonb not null,
  judged_at timestamptz not null,
  constraint pickup_verdict_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, pickup_id) references pickup (organisation_id, id)
);
create index pickup_verdict_pickup on pickup_verdict (organisation_id, pickup_id, seq);
call make_tenant_table('pickup_verdict', may_change => false);

-- Somebody does not agree with a verdict: which side, and why. It stands open until a person decides.
create table pickup_objection (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  pickup_id uuid not null,
  side text not null check (side in ('hauler', 'residents', 'controller', 'akimat', 'office')),
  raised_on date not null,
  words text not null check (words <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_objection_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, pickup_id) references pickup (organisation_id, id)
);
create index pickup_objection_pickup on pickup_objection (organisation_id, pickup_id);
call make_tenant_table('pickup_objection', may_change => false);

create table pickup_decision (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  pickup_id uuid not null,
  verdict text not null check (verdict in ('done', 'missed')),
  reason text not null check (reason <> ''),
  -- An employee, in the office's own name.
  decided_by text not null check (decided_by <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_decision_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, pickup_id) references pickup (organisation_id, id)
);
create index pickup_decision_pickup on pickup_decision (organisation_id, pickup_id);
call make_tenant_table('pickup_decision', may_change => false);

-- Which tracker a secret belongs to, asked before any organisation is known.
create function tracker_for_token(wanted bytea)
  returns table (id uuid, organisation_id uuid, weekdays integer[], from_time text, to_time text)
  language sql stable security definer set search_path = public as
  $$ select t.id, t.organisation_id, t.weekdays, t.from_time, t.to_time from tracker t where t.token_hash = wanted $$;

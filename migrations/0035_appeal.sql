-- What people write, say or call in to the organisation, and what became of it: sent on, its term extended, answered, opened
-- again. Who it was stands in appeal_person alone, so that it can go.

create table appeal (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  project_id uuid,
  -- Counted from 1 in the year of receipt.
  number integer not null check (number > 0),
  received_on date not null,
  received_at text check (received_at ~ '^\d\d:\d\d$'),
  channel text not null check (channel in ('inPerson', 'phone', 'letter', 'email', 'messenger', 'gathering', 'box')),
  kind text not null check (kind in ('complaint', 'request', 'proposal', 'thanks')),
  topic text not null check (topic in ('waste', 'dumps', 'cleanUps', 'dues', 'school', 'project', 'other')),
  words text not null check (words <> ''),
  is_anonymous boolean not null,
  responsible_id uuid,
  objection_id uuid,
  concern_id uuid,
  -- Working days for the answer, as they were promised on the day of receipt.
  term_days integer not null check (term_days between 1 and 60),
  -- When the person agreed to be kept, and when that ended.
  consent_on date,
  consent_ended_on date,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint appeal_of_organisation unique (organisation_id, id),
  constraint appeal_consent_check check (consent_ended_on is null or consent_on is not null),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, objection_id) references objection (organisation_id, id),
  foreign key (organisation_id, concern_id) references concern (organisation_id, id)
);
create unique index appeal_number on appeal (organisation_id, (extract(year from received_on)), number);
create index appeal_place on appeal (organisation_id, place_id);
create index appeal_project on appeal (organisation_id, project_id);
create index appeal_objection on appeal (organisation_id, objection_id);
create index appeal_concern on appeal (organisation_id, concern_id);
call make_tenant_table('appeal');

-- Whom to answer: in this table alone, never in the log. It goes with the consent.
create table appeal_person (
  appeal_id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (name <> ''),
  phone text,
  address text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, appeal_id) references appeal (organisation_id, id)
);
call make_tenant_table('appeal_person');

create table appeal_extension (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  appeal_id uuid not null,
  -- 1 for the receipt, one more for each time it was opened again.
  opening integer not null check (opening > 0),
  extended_on date not null,
  until date not null,
  reason text not null check (reason <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint appeal_extension_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, appeal_id) references appeal (organisation_id, id)
);
create unique index appeal_extension_once on appeal_extension (organisation_id, appeal_id, opening);
call make_tenant_table('appeal_extension');

create table appeal_forwarding (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  appeal_id uuid not null,
  opening integer not null check (opening > 0),
  forwarded_on date not null,
  recipient text not null check (recipient <> ''),
  letter_number text check (letter_number <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint appeal_forwarding_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, appeal_id) references appeal (organisation_id, id)
);
create index appeal_forwarding_appeal on appeal_forwarding (organisation_id, appeal_id);
call make_tenant_table('appeal_forwarding');

create table appeal_answer (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  appeal_id uuid not null,
  opening integer not null check (opening > 0),
  answered_on date not null,
  text text not null check (text <> ''),
  answered_by uuid,
  channel text not null check (channel in ('inPerson', 'phone', 'letter', 'email', 'messenger', 'board')),
  result text not null check (result in ('satisfied', 'partly', 'refused', 'explained', 'forwarded', 'impossible')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint appeal_answer_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, appeal_id) references appeal (organisation_id, id)
);
create unique index appeal_answer_once on appeal_answer (organisation_id, appeal_id, opening);
call make_tenant_table('appeal_answer');

create table appeal_reopening (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  appeal_id uuid not null,
  opening integer not null check (opening > 1),
  reopened_on date not null,
  reason text not null check (reason <> ''),
  term_days integer not null check (term_days between 1 and 60),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint appeal_reopening_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, appeal_id) references appeal (organisation_id, id)
);
create unique index appeal_reopening_once on appeal_reopening (organisation_id, appeal_id, opening);
call make_tenant_table('appeal_reopening');

-- Within how many working days the organisation answers, from a day on. What was received keeps the days it was promised.
create table appeal_term (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  from_on date not null,
  days integer not null check (days between 1 and 60),
  basis text not null check (basis <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint appeal_term_of_organisation unique (organisation_id, id)
);
create unique index appeal_term_from on appeal_term (organisation_id, from_on);
call make_tenant_table('appeal_term');

-- Eco-adviser centres of schools: their advisers, who was trained, what they told which class, and their certificates. A
-- training and a presentation are events of the journal; these rows stand on them. A pupil is a number of a class; a name
-- stands apart, by a guardian's consent alone.

create table school_centre (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  name local_text not null check (name <> '{}'),
  opened_on date not null,
  materials text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint school_centre_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create index school_centre_place on school_centre (organisation_id, place_id);
call make_tenant_table('school_centre');

create table school_adviser (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  centre_id uuid not null,
  -- Counted within the centre: what an adviser without a name is called.
  number integer not null check (number > 0),
  class_name text not null check (class_name <> ''),
  since date not null,
  left_on date,
  -- The day of the guardian's consent to keep the name, and the day on which it ended.
  consent_on date,
  consent_ended_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint school_adviser_of_organisation unique (organisation_id, id),
  constraint school_adviser_number unique (organisation_id, centre_id, number),
  constraint school_adviser_left_on_check check (left_on >= since),
  constraint school_adviser_consent_check check (consent_ended_on is null or consent_on is not null),
  foreign key (organisation_id, centre_id) references school_centre (organisation_id, id)
);
call make_tenant_table('school_adviser');

-- An adviser's name: in this table alone, never in the log. It goes with the consent.
create table school_adviser_name (
  adviser_id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (name <> ''),
  -- Whether initials may be shown where a certificate is checked.
  is_published boolean not null default false,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, adviser_id) references school_adviser (organisation_id, id)
);
call make_tenant_table('school_adviser_name');

create table school_training (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  centre_id uuid not null,
  event_id uuid not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint school_training_of_organisation unique (organisation_id, id),
  constraint school_training_event unique (organisation_id, centre_id, event_id),
  foreign key (organisation_id, centre_id) references school_centre (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index school_training_of_event on school_training (organisation_id, event_id);
call make_tenant_table('school_training');

create table school_training_adviser (
  training_id uuid not null,
  adviser_id uuid not null,
  organisation_id uuid not null references organisation,
  primary key (training_id, adviser_id),
  foreign key (organisation_id, training_id) references school_training (organisation_id, id),
  foreign key (organisation_id, adviser_id) references school_adviser (organisation_id, id)
);
create index school_training_adviser_of on school_training_adviser (organisation_id, adviser_id);
call make_tenant_table('school_training_adviser');

-- What advisers told one class on the day of an event.
create table school_presentation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  centre_id uuid not null,
  event_id uuid not null,
  class_name text not null check (class_name <> ''),
  listeners integer not null check (listeners between 1 and 1000),
  minutes integer not null check (minutes between 1 and 600),
  adviser_ids uuid[] not null check (cardinality(adviser_ids) > 0),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint school_presentation_of_organisation unique (organisation_id, id),
  constraint school_presentation_class unique (organisation_id, event_id, class_name),
  foreign key (organisation_id, centre_id) references school_centre (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index school_presentation_centre on school_presentation (organisation_id, centre_id);
call make_tenant_table('school_presentation');

create table school_certificate (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  training_id uuid not null,
  adviser_id uuid not null,
  year integer not null check (year between 1991 and 2099),
  number integer not null check (number > 0),
  code text not null check (length(code) = 16),
  issued_on date not null,
  revoked_on date,
  revoked_why text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint school_certificate_of_organisation unique (organisation_id, id),
  constraint school_certificate_number unique (organisation_id, year, number),
  constraint school_certificate_once unique (organisation_id, training_id, adviser_id),
  constraint school_certificate_revoked_check check ((revoked_on is null) = (revoked_why is null)),
  foreign key (organisation_id, training_id) references school_training (organisation_id, id),
  foreign key (organisation_id, adviser_id) references school_adviser (organisation_id, id)
);
create unique index school_certificate_code on school_certificate (code);
create index school_certificate_adviser on school_certificate (organisation_id, adviser_id);
call make_tenant_table('school_certificate');

-- Whose certificate a code is of, asked before any organisation is known.
create function school_certificate_for_code(wanted text) returns table (id uuid, organisation_id uuid)
  language sql stable security definer set search_path = public as
  $$ select c.id, c.organisation_id from school_certificate c where c.code = wanted $$;

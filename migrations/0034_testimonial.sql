-- What people said of a project: their words, or where a recording of them is. Who said it stands here as a role; a name
-- stands in testimonial_person alone, so that it goes with a withdrawal.

create table testimonial (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  kind text not null check (kind in ('words', 'video', 'audio')),
  -- The language in which it was said; the other one is a translation.
  said_in text not null check (said_in in ('ru', 'kk')),
  words local_text not null default '{}',
  -- Where a recording is published.
  url text check (url ~* '^https?://'),
  said_on date not null,
  place_id uuid not null,
  activity_id uuid,
  event_id uuid,
  role text not null check (role in ('resident', 'teacher', 'pupil', 'entrepreneur', 'official', 'deputy', 'volunteer', 'other')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint testimonial_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, activity_id) references activity (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index testimonial_project on testimonial (organisation_id, project_id);
create index testimonial_place on testimonial (organisation_id, place_id);
create index testimonial_activity on testimonial (organisation_id, activity_id);
create index testimonial_event on testimonial (organisation_id, event_id);
call make_tenant_table('testimonial');

-- A consent to keep and show somebody's name, with the elements that article 8 of the Law 94-V names.
create table testimonial_consent (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  testimonial_id uuid not null,
  given_on date not null,
  given_by text not null check (given_by in ('person', 'representative')),
  given_how text not null check (given_how in ('paper', 'electronic')),
  -- For a minor a parent or guardian agrees.
  is_minor boolean not null,
  operator_name text not null check (operator_name <> ''),
  operator_bin text not null check (operator_bin ~ '^\d{12}$'),
  kept_until date not null,
  third_parties text,
  is_sent_abroad boolean not null,
  is_published boolean not null,
  data text[] not null check (data <@ array['name', 'words', 'image', 'voice']),
  other text,
  withdrawn_on date,
  erased_why text check (erased_why in ('withdrawn', 'asked', 'term', 'replaced')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint testimonial_consent_of_organisation unique (organisation_id, id),
  constraint testimonial_consent_kept_until_check check (kept_until >= given_on),
  constraint testimonial_consent_withdrawn_on_check check (withdrawn_on >= given_on),
  constraint testimonial_consent_erasure_check check ((withdrawn_on is null) = (erased_why is null)),
  foreign key (organisation_id, testimonial_id) references testimonial (organisation_id, id)
);
create index testimonial_consent_testimonial on testimonial_consent (organisation_id, testimonial_id);
call make_tenant_table('testimonial_consent');

create table testimonial_person (
  testimonial_id uuid primary key,
  organisation_id uuid not null references organisation,
  consent_id uuid not null,
  name text not null check (name <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, testimonial_id) references testimonial (organisation_id, id),
  foreign key (organisation_id, consent_id) references testimonial_consent (organisation_id, id)
);
create index testimonial_person_consent on testimonial_person (organisation_id, consent_id);
call make_tenant_table('testimonial_person');

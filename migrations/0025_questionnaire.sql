-- Questionnaires of a project: their questions in versions, what people answered, and what was concluded from it. An answer
-- belongs to the version that was asked; who answered is not kept.

create table questionnaire (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  activity_id uuid,
  code text not null check (code ~ '^[A-Za-z][A-Za-z0-9_-]{0,63}$'),
  title local_text not null check (title <> '{}'),
  consent local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint questionnaire_of_organisation unique (organisation_id, id),
  constraint questionnaire_code unique (organisation_id, project_id, code),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, activity_id) references activity (organisation_id, id)
);
create index questionnaire_activity on questionnaire (organisation_id, activity_id);
call make_tenant_table('questionnaire');

-- The questions as they stood. What was opened for answers changes no more; a change makes the next version.
create table questionnaire_version (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  questionnaire_id uuid not null,
  number integer not null check (number > 0),
  items jsonb not null,
  opened_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint questionnaire_version_of_organisation unique (organisation_id, id),
  constraint questionnaire_version_number unique (organisation_id, questionnaire_id, number),
  foreign key (organisation_id, questionnaire_id) references questionnaire (organisation_id, id)
);
call make_tenant_table('questionnaire_version');

-- A secret address at which people answer by themselves.
create table questionnaire_link (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  questionnaire_id uuid not null,
  key text not null check (length(key) >= 22),
  place_id uuid,
  note text,
  -- Answers that it takes at most, so that nobody fills the database.
  most integer not null check (most between 1 and 10000),
  revoked_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint questionnaire_link_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, questionnaire_id) references questionnaire (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create unique index questionnaire_link_key on questionnaire_link (key);
create index questionnaire_link_place on questionnaire_link (organisation_id, place_id);
create index questionnaire_link_questionnaire on questionnaire_link (organisation_id, questionnaire_id);
call make_tenant_table('questionnaire_link');

-- Whose questionnaire a key opens, asked before any organisation is known.
create function questionnaire_link_for_key(wanted text) returns table (id uuid, organisation_id uuid)
  language sql stable security definer set search_path = public as
  $$ select l.id, l.organisation_id from questionnaire_link l where l.key = wanted and l.revoked_at is null $$;

-- A filled questionnaire with its answers as they stand now.
create table questionnaire_response (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  questionnaire_id uuid not null,
  version_id uuid not null,
  number integer not null check (number > 0),
  filled_on date not null,
  way text not null check (way in ('paper', 'phone', 'link')),
  place_id uuid,
  link_id uuid,
  has_consent boolean not null,
  answers jsonb not null,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  constraint questionnaire_response_of_organisation unique (organisation_id, id),
  constraint questionnaire_response_number unique (organisation_id, questionnaire_id, number),
  constraint questionnaire_response_link_check check ((way = 'link') = (link_id is not null)),
  foreign key (organisation_id, questionnaire_id) references questionnaire (organisation_id, id),
  foreign key (organisation_id, version_id) references questionnaire_version (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, link_id) references questionnaire_link (organisation_id, id)
);
create index questionnaire_response_link on questionnaire_response (organisation_id, link_id) where link_id is not null;
create index questionnaire_response_version on questionnaire_response (organisation_id, version_id);
create index questionnaire_response_place on questionnaire_response (organisation_id, place_id);
call make_tenant_table('questionnaire_response');

-- What a filled questionnaire said before somebody put it right, and why. Only appended.
create table questionnaire_correction (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  response_id uuid not null,
  number integer not null check (number > 0),
  filled_on date not null,
  place_id uuid,
  answers jsonb not null,
  reason text not null check (reason <> ''),
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  constraint questionnaire_correction_number unique (organisation_id, response_id, number),
  foreign key (organisation_id, response_id) references questionnaire_response (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create index questionnaire_correction_place on questionnaire_correction (organisation_id, place_id);
call make_tenant_table('questionnaire_correction', false);

-- What somebody concluded from the answers until a day; the tables are computed from them.
create table questionnaire_analysis (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  questionnaire_id uuid not null,
  title local_text not null check (title <> '{}'),
  until date not null,
  conclusion local_text not null default '{}',
  crosses jsonb not null default '[]',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint questionnaire_analysis_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, questionnaire_id) references questionnaire (organisation_id, id)
);
create index questionnaire_analysis_questionnaire on questionnaire_analysis (organisation_id, questionnaire_id);
call make_tenant_table('questionnaire_analysis');

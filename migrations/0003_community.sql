-- People, partners, letters, publications, and the texts of the report.

create table participant_group (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  name local_text not null check (name <> '{}'),
  total integer not null check (total >= 0),
  breakdown jsonb not null default '{}',
  counted_on date not null,
  basis local_text not null default '{}',
  event_ids uuid[] not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('participant_group');

create table team_member (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  kind text not null check (kind in ('staff', 'specialist')),
  name text not null,
  "position" local_text not null default '{}',
  from_day date not null,
  to_day date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  check (to_day >= from_day)
);
call make_tenant_table('team_member');

create table covered_ngo (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  name local_text not null check (name <> '{}'),
  event_id uuid references event,
  covered_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('covered_ngo');

create table partner (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  position integer not null check (position > 0),
  kind text not null check (kind in ('organisation', 'person', 'stateBody')),
  name local_text not null check (name <> '{}'),
  role local_text not null default '{}',
  contact local_text not null default '{}',
  note local_text not null default '{}',
  since date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('partner');

create table recommendation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  position integer not null check (position > 0),
  text local_text not null check (text <> '{}'),
  agreed_on date not null,
  event_id uuid references event,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('recommendation');

create table letter (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  number text not null,
  sent_on date not null,
  addressee local_text not null check (addressee <> '{}'),
  subject local_text not null default '{}',
  reply_term_days integer not null default 15 check (reply_term_days > 0),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  unique (organisation_id, number, sent_on)
);
call make_tenant_table('letter');

create table letter_recommendation (
  letter_id uuid not null references letter,
  recommendation_id uuid not null references recommendation,
  organisation_id uuid not null references organisation,
  primary key (letter_id, recommendation_id)
);
call make_tenant_table('letter_recommendation');

create table reply (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  letter_id uuid not null references letter,
  incoming_number text not null,
  received_on date not null,
  reply_class text not null check (reply_class in ('satisfied', 'partly', 'refused', 'forwarded', 'noAuthority')),
  summary local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('reply');

create table publication (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  activity_id uuid references activity,
  kind text not null check (kind in ('post', 'article', 'newsItem', 'tvItem', 'video', 'radio')),
  outlet local_text not null check (outlet <> '{}'),
  title local_text not null check (title <> '{}'),
  language text not null check (language in ('ru', 'kk', 'both')),
  published_on date not null,
  url text,
  reach integer check (reach >= 0),
  reach_source local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('publication');

create table printed_material (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  activity_id uuid references activity,
  kind text not null check (kind in ('leaflet', 'booklet', 'manual', 'poster', 'certificate')),
  title local_text not null check (title <> '{}'),
  printed_on date not null,
  print_run integer not null check (print_run >= 0),
  handed_out integer not null check (handed_out between 0 and print_run),
  handed_to local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('printed_material');

-- Each saving of a text is a version; the newest stands.
create table narrative (
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  field text not null,
  kind text not null default 'any' check (kind in ('any', 'final', 'interim')),
  version integer not null check (version > 0),
  text local_text not null,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  primary key (project_id, field, kind, version)
);
call make_tenant_table('narrative', may_change => false);

create table story (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  position integer not null check (position > 0),
  title local_text not null default '{}',
  before_text local_text not null default '{}',
  impact_text local_text not null default '{}',
  result_text local_text not null default '{}',
  quote local_text not null default '{}',
  quoted_person local_text not null default '{}',
  has_consent boolean not null default false,
  consent_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  check (not has_consent or consent_on is not null)
);
call make_tenant_table('story');

create table proposal (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  position integer not null check (position > 0),
  sphere local_text not null default '{}',
  priority local_text not null default '{}',
  problem local_text not null default '{}',
  amount_thousands integer not null check (amount_thousands > 0),
  grant_kind text not null check (grant_kind in ('short', 'medium', 'long')),
  expected local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('proposal');

grant execute on all functions in schema public to esep_app;
grant usage on all sequences in schema public to esep_app;

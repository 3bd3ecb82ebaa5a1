-- A grant project: its passport and plan, its journal, its evidence, its money.

create table project (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,62}$'),
  title local_text not null check (title <> '{}'),
  direction local_text not null default '{}',
  contract_number text not null,
  contract_date date not null,
  starts_on date not null,
  ends_on date not null,
  grant_amount numeric(14, 2) not null check (grant_amount > 0),
  time_zone text not null default 'Asia/Qyzylorda',
  form text not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  unique (organisation_id, code),
  check (ends_on >= starts_on)
);
call make_tenant_table('project');

create table amendment (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  number text not null,
  signed_on date not null,
  new_ends_on date,
  new_grant_amount numeric(14, 2) check (new_grant_amount > 0),
  subject local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  unique (project_id, number)
);
call make_tenant_table('amendment');

create table task (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  position integer not null check (position > 0),
  kind text not null check (kind in ('own', 'final', 'information')),
  title local_text not null check (title <> '{}'),
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
create index task_project on task (project_id);
call make_tenant_table('task');

create table activity (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  task_id uuid not null references task,
  position integer not null check (position > 0),
  code text not null,
  title local_text not null check (title <> '{}'),
  planned_from date not null,
  planned_to date not null,
  place_ids uuid[] not null default '{}',
  responsible text,
  required_evidence text[] not null default '{}',
  people_count text not null default 'sum' check (people_count in ('sum', 'largest')),
  result local_text not null default '{}',
  effect local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  unique (project_id, code),
  check (planned_to >= planned_from)
);
create index activity_task on activity (task_id);
call make_tenant_table('activity');

create table indicator (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  activity_id uuid not null references activity,
  position integer not null check (position > 0),
  code text not null,
  name local_text not null check (name <> '{}'),
  unit local_text not null default '{}',
  kind text not null check (kind in ('eventCount', 'peopleCount', 'quantity', 'snapshot', 'percent', 'money', 'yesNo')),
  plan jsonb not null,
  over_time text not null check (over_time in ('sum', 'last', 'max')),
  over_places text not null check (over_places in ('sum', 'last', 'max')),
  source jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  unique (project_id, code)
);
create index indicator_activity on indicator (activity_id);
call make_tenant_table('indicator');

create table effect_plan (
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  key text not null check (key in ('directBeneficiaries', 'indirectBeneficiaries', 'staff', 'specialists', 'ngos', 'partners')),
  planned integer not null check (planned >= 0),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (project_id, key)
);
call make_tenant_table('effect_plan');

-- An event and its versions: a fact is never overwritten, a correction is a new version with its reason.
create table event (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
create index event_project on event (project_id);
call make_tenant_table('event');

create table event_version (
  event_id uuid not null references event,
  version integer not null check (version > 0),
  organisation_id uuid not null references organisation,
  activity_id uuid not null references activity,
  kind text not null,
  title local_text not null check (title <> '{}'),
  starts_on date not null,
  ends_on date not null,
  starts_at text check (starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends_at text check (ends_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place_id uuid references place,
  organiser text,
  attendance jsonb not null,
  attendance_total integer check (attendance_total >= 0),
  quantities jsonb not null default '[]',
  result local_text not null default '{}',
  is_cancelled boolean not null default false,
  reason text,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  primary key (event_id, version),
  check (ends_on >= starts_on),
  check (version = 1 or reason is not null)
);
create index event_version_activity on event_version (activity_id);
call make_tenant_table('event_version', may_change => false);

create view event_current with (security_invoker = true) as
  select e.project_id, e.recorded_at as first_recorded_at, first.recorded_by_name as first_recorded_by_name, v.*
  from event e
  join lateral (select * from event_version where event_id = e.id order by version desc limit 1) v on true
  join event_version first on first.event_id = e.id and first.version = 1;
grant select on event_current to esep_app;

create table evidence (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  kind text not null check (kind in ('photo', 'sheet', 'scan', 'document', 'video', 'link')),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size_bytes integer not null check (size_bytes >= 0),
  perceptual_hash text check (perceptual_hash ~ '^[0-9a-f]{16}$'),
  taken_at text,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  unique (project_id, sha256)
);
call make_tenant_table('evidence');

create table evidence_link (
  evidence_id uuid not null references evidence,
  subject text not null,
  subject_id uuid not null,
  organisation_id uuid not null references organisation,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (evidence_id, subject, subject_id)
);
create index evidence_link_subject on evidence_link (subject, subject_id);
call make_tenant_table('evidence_link');

create table budget_line (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  position integer not null check (position > 0),
  code text not null,
  category text not null check (category in ('payroll', 'taxes', 'purchases')),
  title local_text not null check (title <> '{}'),
  planned numeric(14, 2) not null check (planned >= 0),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  unique (project_id, code)
);
call make_tenant_table('budget_line');

create table expense (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  budget_line_id uuid not null references budget_line,
  paid_on date not null,
  amount numeric(14, 2) not null check (amount > 0),
  payee text not null,
  purpose local_text not null default '{}',
  document_kind text not null check (document_kind in ('invoice', 'act', 'deliveryNote', 'payslip', 'taxPayment', 'paymentOrder', 'receipt', 'expenseReport')),
  document_number text not null,
  document_date date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
create index expense_line on expense (budget_line_id);
call make_tenant_table('expense');

create table grant_refund (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null references project,
  paid_on date not null,
  amount numeric(14, 2) not null check (amount > 0),
  document_number text not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('grant_refund');

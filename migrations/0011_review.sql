-- What was handed in, what the operator said to it, and who approved it. Nothing here is ever changed or taken away:
-- a state is the newest row, with who and when.

-- One handing-in of a report: the frozen snapshot, exactly as it was hashed. Attempts of one report (kind and period) are numbered.
create table report_submission (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  kind text not null check (kind in ('final', 'interim')),
  from_day date,
  to_day date,
  attempt integer not null check (attempt > 0),
  form text not null,
  -- Canonical JSON: both languages of the report and the hashes of its files. `sha256` is over these bytes.
  snapshot text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  note text not null default '',
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  constraint report_submission_of_organisation unique (organisation_id, id),
  constraint report_submission_attempt unique nulls not distinct (project_id, kind, from_day, to_day, attempt),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  check (to_day >= from_day)
);
call make_tenant_table('report_submission', may_change => false);

-- The printed files of a submission; their bytes lie in the file store under their hash.
create table report_submission_file (
  submission_id uuid not null,
  organisation_id uuid not null references organisation,
  lang text not null check (lang in ('ru', 'kk')),
  format text not null check (format in ('docx', 'pdf')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null check (size_bytes > 0),
  primary key (submission_id, lang, format),
  foreign key (organisation_id, submission_id) references report_submission (organisation_id, id)
);
call make_tenant_table('report_submission_file', may_change => false);

-- What became of a submission: given back, accepted, or unlocked. A paper letter of the operator is named where it decided.
create table report_decision (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  submission_id uuid not null,
  kind text not null check (kind in ('return', 'acceptance', 'unlocking')),
  reason text not null,
  letter_number text,
  letter_date date,
  evidence_id uuid,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  constraint report_decision_kind unique (submission_id, kind),
  foreign key (organisation_id, submission_id) references report_submission (organisation_id, id),
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, id),
  check (kind = 'acceptance' or reason <> ''),
  check ((letter_number is null) = (letter_date is null))
);
call make_tenant_table('report_decision', may_change => false);

-- A remark at a line or a figure of a snapshot; `quote` is the line as it stood there.
create table report_remark (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  submission_id uuid not null,
  lang text not null check (lang in ('ru', 'kk')),
  place jsonb not null,
  figure text,
  quote text not null,
  text text not null check (text <> ''),
  author_role text not null check (author_role in ('administrator', 'manager', 'accountant', 'activist', 'teacher', 'monitor')),
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  constraint report_remark_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, submission_id) references report_submission (organisation_id, id)
);
create index report_remark_submission on report_remark (submission_id);
call make_tenant_table('report_remark', may_change => false);

create table report_remark_answer (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  remark_id uuid not null,
  text text not null check (text <> ''),
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, remark_id) references report_remark (organisation_id, id)
);
create index report_remark_answer_remark on report_remark_answer (remark_id);
call make_tenant_table('report_remark_answer', may_change => false);

-- That a remark is settled, and by whom.
create table report_remark_settlement (
  remark_id uuid primary key,
  organisation_id uuid not null references organisation,
  note text not null default '',
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, remark_id) references report_remark (organisation_id, id)
);
call make_tenant_table('report_remark_settlement', may_change => false);

-- Somebody of the organisation approved the report as it stood: it counts while the content has this hash and nothing was unlocked since.
create table report_approval (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  kind text not null check (kind in ('final', 'interim')),
  from_day date,
  to_day date,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  role text not null check (role in ('administrator', 'manager', 'accountant', 'activist', 'teacher', 'monitor')),
  note text not null default '',
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index report_approval_project on report_approval (project_id);
call make_tenant_table('report_approval', may_change => false);

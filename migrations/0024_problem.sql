-- From a problem to its answer: what residents raised, and which decisions of gatherings answer it. Recommendations,
-- letters and replies hang on those.

create table concern (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  position integer not null check (position > 0),
  place_id uuid not null,
  text local_text not null check (text <> '{}'),
  raised_on date not null,
  -- At which event, and by whom as a role: residents, a teacher, a shop. Never a name.
  event_id uuid,
  raised_by local_text not null default '{}',
  settled_on date,
  settlement local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint concern_of_organisation unique (organisation_id, id),
  constraint concern_settled_on_check check (settled_on >= raised_on),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index concern_project on concern (organisation_id, project_id);
create index concern_place on concern (organisation_id, place_id);
create index concern_event on concern (organisation_id, event_id);
call make_tenant_table('concern');

alter table gathering_decision
  add column concern_id uuid,
  add constraint gathering_decision_concern_fkey
    foreign key (organisation_id, concern_id) references concern (organisation_id, id);
create index gathering_decision_concern on gathering_decision (organisation_id, concern_id);

-- A link by which a body reads a letter and answers it without an account. The key is all that opens it: it is random,
-- ends on a day and can be withdrawn.
create table letter_link (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  letter_id uuid not null,
  key text not null check (length(key) >= 22),
  -- The last day on which it opens.
  expires_on date not null,
  revoked_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint letter_link_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, letter_id) references letter (organisation_id, id)
);
create unique index letter_link_key on letter_link (key);
create index letter_link_letter on letter_link (organisation_id, letter_id);
call make_tenant_table('letter_link');

-- Which link a key names, asked before any organisation is known.
create function letter_link_for_key(wanted text) returns table (id uuid, organisation_id uuid)
  language sql stable security definer set search_path = public as
  $$ select l.id, l.organisation_id from letter_link l where l.key = wanted and l.revoked_at is null $$;

-- What came by a link. It is no reply until a person of the organisation took it for one; it is never changed.
create table letter_answer (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  link_id uuid not null,
  incoming_number text,
  -- Position and name of who answers, as they wrote it.
  signed_by text,
  text text not null check (length(text) between 1 and 20000),
  -- The file that came with it, or none.
  file_name text,
  media_type text,
  size_bytes integer check (size_bytes > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null default now(),
  constraint letter_answer_of_organisation unique (organisation_id, id),
  constraint letter_answer_file_check check (num_nonnulls(file_name, media_type, size_bytes, sha256) in (0, 4)),
  foreign key (organisation_id, link_id) references letter_link (organisation_id, id)
);
create index letter_answer_link on letter_answer (organisation_id, link_id);
call make_tenant_table('letter_answer', may_change => false);

alter table reply add constraint reply_of_organisation unique (organisation_id, id);

create table letter_answer_decision (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  answer_id uuid not null,
  -- The reply that was made of it; null where it was put aside.
  reply_id uuid,
  reason text check (reason <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint letter_answer_decision_once unique (organisation_id, answer_id),
  constraint letter_answer_decision_check check (reply_id is not null or reason is not null),
  foreign key (organisation_id, answer_id) references letter_answer (organisation_id, id),
  foreign key (organisation_id, reply_id) references reply (organisation_id, id)
);
create index letter_answer_decision_reply on letter_answer_decision (organisation_id, reply_id);
call make_tenant_table('letter_answer_decision');

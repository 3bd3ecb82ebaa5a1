-- Clean-up days, who came and with what, public works, and the log of objections. They belong to the organisation; the
-- project in whose course they were is named where there is one. A private person's name stands in its own row alone and
-- can leave it.

create table clean_up (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  project_id uuid,
  title local_text not null check (title <> '{}'),
  location text,
  planned_on date not null,
  -- Null until it was held.
  held_on date,
  cancelled_why text check (cancelled_why <> ''),
  -- People without names by group: {"residents": 12}; null until somebody counted them.
  people jsonb,
  bags integer check (bags >= 0),
  volume_m3 double precision check (volume_m3 > 0),
  kg double precision check (kg > 0),
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint clean_up_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index clean_up_place on clean_up (organisation_id, place_id);
call make_tenant_table('clean_up');

create table clean_up_dump (
  organisation_id uuid not null references organisation,
  clean_up_id uuid not null,
  dump_id uuid not null,
  primary key (organisation_id, clean_up_id, dump_id),
  foreign key (organisation_id, clean_up_id) references clean_up (organisation_id, id),
  foreign key (organisation_id, dump_id) references dump (organisation_id, id)
);
create index clean_up_dump_dump on clean_up_dump (organisation_id, dump_id);
call make_tenant_table('clean_up_dump');

-- Somebody who came and agreed to be named. With the consent withdrawn the row stays without the name: the person was there.
create table clean_up_person (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  clean_up_id uuid not null,
  name text check (name <> ''),
  consent_on date not null,
  consent_kind text not null check (consent_kind in ('sheet', 'paper', 'spoken')),
  erased_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint clean_up_person_of_organisation unique (organisation_id, id),
  constraint clean_up_person_erased_on_check check (name is not null or erased_on is not null),
  foreign key (organisation_id, clean_up_id) references clean_up (organisation_id, id)
);
create index clean_up_person_clean_up on clean_up_person (organisation_id, clean_up_id);
call make_tenant_table('clean_up_person');

-- Photos of one moment of a clean-up: how it lay there, or how it was left.
create table clean_up_photo (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  clean_up_id uuid not null,
  phase text not null check (phase in ('before', 'after')),
  project_id uuid not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint clean_up_photo_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, clean_up_id) references clean_up (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index clean_up_photo_clean_up on clean_up_photo (organisation_id, clean_up_id);
call make_tenant_table('clean_up_photo');

-- People in public works: one with a name by consent, or several without.
create table public_worker (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  project_id uuid,
  name text check (name <> ''),
  people integer not null check (people between 1 and 10000),
  duty text,
  from_on date not null,
  to_on date,
  consent_on date,
  erased_on date,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint public_worker_of_organisation unique (organisation_id, id),
  constraint public_worker_to_on_check check (to_on >= from_on),
  constraint public_worker_named_check check (name is null or consent_on is not null),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index public_worker_place on public_worker (organisation_id, place_id);
call make_tenant_table('public_worker');

-- Tools and protective gear.
create table stock_item (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name local_text not null check (name <> '{}'),
  unit text not null check (unit in ('piece', 'pair', 'set', 'pack')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint stock_item_of_organisation unique (organisation_id, id)
);
call make_tenant_table('stock_item');

-- What came to a place's stock or went from it. What is there follows from these rows alone and is never below nothing.
create table stock_move (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  item_id uuid not null,
  place_id uuid not null,
  kind text not null check (kind in ('received', 'issued', 'returned', 'used', 'writtenOff', 'counted')),
  moved_on date not null,
  -- Of a stocktaking the difference, above or below zero; of all others above zero.
  quantity integer not null check (quantity between -1000000 and 1000000),
  -- Who has it or had it: a clean-up or somebody in public works.
  clean_up_id uuid,
  worker_id uuid,
  note text,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint stock_move_of_organisation unique (organisation_id, id),
  constraint stock_move_counted_check check (kind = 'counted' or quantity > 0),
  constraint stock_move_holder_check
    check (num_nonnulls(clean_up_id, worker_id) = case when kind in ('issued', 'returned', 'used') then 1 else 0 end),
  foreign key (organisation_id, item_id) references stock_item (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, clean_up_id) references clean_up (organisation_id, id),
  foreign key (organisation_id, worker_id) references public_worker (organisation_id, id)
);
create index stock_move_item on stock_move (organisation_id, item_id, place_id);
call make_tenant_table('stock_move');

-- Certificates of thanks, numbered within a year. Whose it is stands in the row of that person.
create table certificate (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  year integer not null check (year > 0),
  number integer not null check (number > 0),
  issued_on date not null,
  person_id uuid,
  worker_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint certificate_of_organisation unique (organisation_id, id),
  constraint certificate_number unique (organisation_id, year, number),
  constraint certificate_person_check check (person_id is null or worker_id is null),
  foreign key (organisation_id, person_id) references clean_up_person (organisation_id, id),
  foreign key (organisation_id, worker_id) references public_worker (organisation_id, id)
);
call make_tenant_table('certificate');

-- Who objected to what and why, in neutral words, and what was answered.
create table objection (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  project_id uuid,
  raised_on date not null,
  -- In what role somebody objected: a resident, a deputy, an office. A name stands beside it by consent alone.
  side text not null check (side <> ''),
  name text check (name <> ''),
  consent_on date,
  about text not null check (about <> ''),
  grounds text not null check (grounds <> ''),
  answer text check (answer <> ''),
  answered_on date,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint objection_of_organisation unique (organisation_id, id),
  constraint objection_consent_check check (name is null or consent_on is not null),
  constraint objection_answered_check check ((answer is null) = (answered_on is null)),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index objection_place on objection (organisation_id, place_id);
call make_tenant_table('objection');

-- Separate collection: sites with containers, what was seen of each, when they were emptied, and what was handed over.
-- They belong to the organisation: a site outlives each project. Facts are only appended; what was entered by mistake is
-- taken back with a reason and stays.

create table container_site (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  name local_text not null check (name <> '{}'),
  address text,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint container_site_of_organisation unique (organisation_id, id),
  constraint container_site_position_check check ((lat is null) = (lon is null)),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create index container_site_place on container_site (organisation_id, place_id);
call make_tenant_table('container_site');

create table container (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  site_id uuid not null,
  -- What stands on it; of the site's containers each has its own.
  number text not null check (number <> ''),
  fraction text not null check (fraction in ('plastic', 'paper', 'glass', 'metal', 'textile', 'bio', 'hazardous',
    'mixed', 'other')),
  litres integer check (litres between 1 and 100000),
  since date not null,
  -- The last day on which it stood there.
  until date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint container_of_organisation unique (organisation_id, id),
  constraint container_number unique (organisation_id, site_id, number),
  constraint container_until_check check (until >= since),
  foreign key (organisation_id, site_id) references container_site (organisation_id, id)
);
call make_tenant_table('container');

create table container_observation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  container_id uuid not null,
  state text not null check (state in ('ok', 'full', 'broken', 'missing')),
  seen_on date not null,
  note text,
  -- The project whose evidence its photos are.
  project_id uuid,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint container_observation_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, container_id) references container (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index container_observation_container on container_observation (organisation_id, container_id);
call make_tenant_table('container_observation');

-- Containers of one site and one fraction emptied at once. Nobody weighed or measured it where both are null.
create table emptying (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  site_id uuid not null,
  fraction text not null check (fraction in ('plastic', 'paper', 'glass', 'metal', 'textile', 'bio', 'hazardous',
    'mixed', 'other')),
  emptied_on date not null,
  kg double precision check (kg > 0 and kg <= 100000),
  volume_m3 double precision check (volume_m3 > 0 and volume_m3 <= 1000),
  emptied_by text,
  note text,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint emptying_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, site_id) references container_site (organisation_id, id)
);
create index emptying_site on emptying (organisation_id, site_id);
call make_tenant_table('emptying');

create table emptying_container (
  organisation_id uuid not null references organisation,
  emptying_id uuid not null,
  container_id uuid not null,
  primary key (organisation_id, emptying_id, container_id),
  foreign key (organisation_id, emptying_id) references emptying (organisation_id, id),
  foreign key (organisation_id, container_id) references container (organisation_id, id)
);
create index emptying_container_container on emptying_container (organisation_id, container_id);
call make_tenant_table('emptying_container');

-- Sorted waste of a village given away or sold to an organisation.
create table hand_over (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  handed_on date not null,
  fraction text not null check (fraction in ('plastic', 'paper', 'glass', 'metal', 'textile', 'bio', 'hazardous',
    'mixed', 'other')),
  kg double precision not null check (kg > 0 and kg <= 100000),
  recipient text not null check (recipient <> ''),
  -- Paid for it; null where it was given away.
  price numeric(14,2) check (price > 0),
  document text,
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint hand_over_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create index hand_over_place on hand_over (organisation_id, place_id);
call make_tenant_table('hand_over');

-- Reports from outside are of containers and of missed rounds too; a decision says what record came of a report.
alter table dump_report
  add column service text not null default 'dump'
    check (service in ('dump', 'container_full', 'container_broken', 'missed_pickup'));
alter table dump_report_decision
  add column observation_id uuid,
  add column complaint_id uuid,
  drop constraint dump_report_decision_check,
  add constraint dump_report_decision_check
    check (num_nonnulls(dump_id, observation_id, complaint_id) = 1
      or (num_nonnulls(dump_id, observation_id, complaint_id) = 0 and reason is not null)),
  add foreign key (organisation_id, observation_id) references container_observation (organisation_id, id),
  add foreign key (organisation_id, complaint_id) references pickup_complaint (organisation_id, id);
create index dump_report_decision_observation on dump_report_decision (organisation_id, observation_id)
  where observation_id is not null;
create index dump_report_decision_complaint on dump_report_decision (organisation_id, complaint_id)
  where complaint_id is not null;

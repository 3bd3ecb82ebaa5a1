-- Illegal dumps: where they lie and, day by day, what was seen of each. What a dump is today follows from what was
-- seen; no row says it. They belong to the organisation: a dump outlives each project.

create table dump (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  title local_text not null check (title <> '{}'),
  -- Null until somebody has been there with a phone or has put it on the map.
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  -- Somebody lives beside it: its position leaves the office rounded.
  is_near_home boolean not null default false,
  size_class text check (size_class in ('small', 'medium', 'large', 'huge')),
  waste_kinds text[] not null default '{}' check (waste_kinds <@ array['household', 'plastic', 'construction', 'plant',
    'manure', 'tyres', 'metal', 'glass', 'bulky', 'hazardous', 'other']),
  cause text check (cause in ('noContainer', 'noCollection', 'passers', 'builders', 'livestock', 'old')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint dump_of_organisation unique (organisation_id, id),
  constraint dump_position_check check ((lat is null) = (lon is null)),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create index dump_place on dump (organisation_id, place_id);
call make_tenant_table('dump');

-- What somebody saw of a dump on a day. Only appended; what was entered by mistake is withdrawn with a reason and stays.
create table dump_observation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  dump_id uuid not null,
  seen text not null
    check (seen in ('found', 'confirmed', 'planned', 'cleaned', 'pollutedAgain', 'notFound', 'duplicate')),
  seen_on date not null,
  note text,
  -- The dump of which this one is a second record.
  duplicate_of uuid,
  -- The project in whose course it was seen: its files are the project's evidence and it counts in its figures.
  project_id uuid,
  withdrawn_why text,
  -- Order of entry within the dump, for what was seen on one day.
  number integer not null check (number > 0),
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now(),
  constraint dump_observation_of_organisation unique (organisation_id, id),
  constraint dump_observation_number unique (organisation_id, dump_id, number),
  constraint dump_observation_duplicate_of_check check (seen <> 'duplicate' or duplicate_of is not null),
  foreign key (organisation_id, dump_id) references dump (organisation_id, id),
  foreign key (organisation_id, duplicate_of) references dump (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index dump_observation_duplicate on dump_observation (organisation_id, duplicate_of)
  where duplicate_of is not null;
call make_tenant_table('dump_observation');

-- A dump that somebody outside reported by a program (Open311). It counts nowhere until a person says what it is. Who
-- reported is not kept: no name, telephone or address of theirs.
create table dump_report (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  address text check (length(address) <= 500),
  description text check (length(description) <= 4000),
  -- The person's token by which the program writes.
  source text not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint dump_report_of_organisation unique (organisation_id, id),
  constraint dump_report_where_check check (((lat is null) = (lon is null)) and (lat is not null or address is not null))
);
create index dump_report_time on dump_report (organisation_id, recorded_at);
call make_tenant_table('dump_report');

create table dump_report_decision (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  report_id uuid not null,
  -- The dump that the report is of; null where it was rejected.
  dump_id uuid,
  reason text check (reason <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint dump_report_decision_once unique (organisation_id, report_id),
  constraint dump_report_decision_check check (dump_id is not null or reason is not null),
  foreign key (organisation_id, report_id) references dump_report (organisation_id, id),
  foreign key (organisation_id, dump_id) references dump (organisation_id, id)
);
create index dump_report_decision_dump on dump_report_decision (organisation_id, dump_id);
call make_tenant_table('dump_report_decision');

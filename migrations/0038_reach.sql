-- How many people had seen a publication by a day: it is read more than once. One that was read wrongly stays with the
-- reason for which it was taken back.
alter table publication add constraint publication_of_organisation unique (organisation_id, id);

create table publication_reach (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  publication_id uuid not null,
  read_on date not null,
  people integer not null check (people >= 0),
  source local_text not null default '{}',
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, publication_id) references publication (organisation_id, id)
);
create index publication_reach_project on publication_reach (organisation_id, project_id);
create unique index publication_reach_day on publication_reach (publication_id, read_on) where withdrawn_why is null;
call make_tenant_table('publication_reach');

-- Nobody had written down when the one number was read: on the publication's day it counts in the reports it was in.
insert into publication_reach
  (id, organisation_id, project_id, publication_id, read_on, people, source, recorded_by, recorded_at)
select
  overlay(overlay(gen_random_uuid()::text placing '7' from 15)
    placing substr(ms, 1, 8) || '-' || substr(ms, 9, 4) from 1)::uuid,
  organisation_id, project_id, p.id, published_on, reach, reach_source, recorded_by, recorded_at
from publication p
  cross join lateral (
    select lpad(to_hex((extract(epoch from recorded_at) * 1000)::bigint), 12, '0') as ms
  ) made
where reach is not null;

alter table publication drop column reach, drop column reach_source;

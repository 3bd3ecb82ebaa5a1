-- Where waste belongs, and what was found where a truck had stood with it and did not come there.

alter table place drop constraint place_kind_check;
alter table place add constraint place_kind_check check (kind in
  ('region', 'district', 'city', 'township', 'ruralDistrict', 'village', 'dachas', 'school', 'site', 'landfill', 'online'));

-- Somebody looked at where the truck of a round had stood. Looking again is a new row; the newest holds.
create table dumping_check (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  pickup_id uuid not null,
  -- When the truck stood there, as the verdict tells it; late positions may move this by seconds.
  stood_from timestamptz not null,
  stood_to timestamptz not null,
  outcome text not null check (outcome in ('nothing', 'dump')),
  dump_id uuid,
  reason text not null check (reason <> ''),
  -- An employee, in the office's own name.
  settled_by text not null check (settled_by <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint dumping_check_of_organisation unique (organisation_id, id),
  constraint dumping_check_stood_check check (stood_to >= stood_from),
  constraint dumping_check_dump_check check ((outcome = 'dump') = (dump_id is not null)),
  foreign key (organisation_id, pickup_id) references pickup (organisation_id, id),
  foreign key (organisation_id, dump_id) references dump (organisation_id, id)
);
create index dumping_check_pickup on dumping_check (organisation_id, pickup_id);
call make_tenant_table('dumping_check', may_change => false);

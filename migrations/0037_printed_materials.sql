-- What of a printed material came, was handed out and was written off. What was handed out follows from these rows; a row
-- entered by mistake stays with the reason for which it was taken back.
alter table printed_material add constraint printed_material_of_organisation unique (organisation_id, id);

create table printed_material_move (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  material_id uuid not null,
  kind text not null check (kind in ('delivered', 'handed', 'writtenOff')),
  moved_on date not null,
  quantity integer not null check (quantity > 0),
  to_whom local_text not null default '{}',
  place_id uuid,
  event_id uuid,
  note text check (note <> ''),
  withdrawn_why text check (withdrawn_why <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint printed_material_move_handed check (
    kind = 'handed' or (to_whom = '{}' and place_id is null and event_id is null)
  ),
  constraint printed_material_move_note check (kind <> 'writtenOff' or note is not null),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, material_id) references printed_material (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index printed_material_move_project on printed_material_move (organisation_id, project_id);
create index printed_material_move_material on printed_material_move (material_id);
call make_tenant_table('printed_material_move');

-- What stood as one number becomes a delivery of the print run and a handing of that number, both on the material's day.
insert into printed_material_move
  (id, organisation_id, project_id, material_id, kind, moved_on, quantity, to_whom, recorded_by, recorded_at)
select
  overlay(overlay(gen_random_uuid()::text placing '7' from 15)
    placing substr(ms, 1, 8) || '-' || substr(ms, 9, 4) from 1)::uuid,
  organisation_id, project_id, m.id, moved.kind, printed_on, moved.quantity,
  case moved.kind when 'handed' then handed_to else '{}' end, recorded_by, recorded_at
from printed_material m
  cross join lateral (values ('delivered', print_run), ('handed', handed_out)) moved (kind, quantity)
  cross join lateral (
    select lpad(to_hex((extract(epoch from recorded_at) * 1000)::bigint), 12, '0') as ms
  ) made
where moved.quantity > 0;

alter table printed_material drop column handed_out, drop column handed_to;

-- The letter with which a month of control went to the housing department, with the figures as they were sent: rounds
-- that are judged anew later do not change what the department was told.
create table control_letter (
  letter_id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  month date not null check (extract(day from month) = 1),
  figures jsonb not null,
  foreign key (organisation_id, letter_id) references letter (organisation_id, id) on delete cascade,
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create index control_letter_month on control_letter (organisation_id, place_id, month);
call make_tenant_table('control_letter');

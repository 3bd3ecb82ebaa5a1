-- The schedule of pick-ups: rules by the week, and each pick-up with the day that was planned and the day that stands.
-- It belongs to the organisation, as the households that are served.

create table pickup_rule (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  -- Of a group of households or of a street; of the whole village where both are null.
  group_id uuid,
  street_id uuid,
  -- In the frame of which project the rounds are controlled: its photos prove them.
  project_id uuid,
  -- 1 Monday … 7 Sunday.
  weekdays integer[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  from_on date not null,
  to_on date,
  from_time text,
  to_time text,
  on_holiday text not null check (on_holiday in ('keep', 'skip', 'next')),
  -- Places of kind 'site' at which the truck stops.
  site_ids uuid[] not null default '{}',
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_rule_of_organisation unique (organisation_id, id),
  constraint pickup_rule_to_check check (to_on >= from_on),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, group_id) references household_group (organisation_id, id),
  foreign key (organisation_id, street_id) references street (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
call make_tenant_table('pickup_rule');

create table pickup (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Null of an extra round.
  rule_id uuid,
  -- The missed pick-up that this extra round makes good.
  catch_up_for uuid,
  place_id uuid not null,
  group_id uuid,
  street_id uuid,
  project_id uuid,
  -- What the rule says, never changed: it names the pick-up for subscribers of the calendar.
  planned_on date not null,
  -- The day on which it stands now.
  actual_on date not null,
  is_cancelled boolean not null default false,
  -- Why it is not as planned: the table of holidays, a change of the rule, or a person.
  cause text check (cause in ('holiday', 'rule', 'hand')),
  reason text,
  from_time text,
  to_time text,
  site_ids uuid[] not null default '{}',
  -- Raised with every change (RFC 5546, 2.1.4); stored, never made of the clock.
  sequence integer not null default 0 check (sequence >= 0),
  changed_at timestamptz not null default now(),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_of_organisation unique (organisation_id, id),
  constraint pickup_planned unique (organisation_id, rule_id, planned_on),
  foreign key (organisation_id, rule_id) references pickup_rule (organisation_id, id),
  foreign key (organisation_id, catch_up_for) references pickup (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, group_id) references household_group (organisation_id, id),
  foreign key (organisation_id, street_id) references street (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create index pickup_actual on pickup (organisation_id, actual_on);
create index pickup_catch_up on pickup (organisation_id, catch_up_for) where catch_up_for is not null;
call make_tenant_table('pickup');

-- A calendar that residents subscribe to. The key is all that opens it, so it is random and can be withdrawn.
create table pickup_feed (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  key text not null check (length(key) >= 22),
  place_id uuid not null,
  group_id uuid,
  street_id uuid,
  -- To whom it was handed out.
  note text,
  revoked_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint pickup_feed_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, group_id) references household_group (organisation_id, id),
  foreign key (organisation_id, street_id) references street (organisation_id, id)
);
create unique index pickup_feed_key on pickup_feed (key);
call make_tenant_table('pickup_feed');

-- Whose calendar a key opens, asked before any organisation is known.
create function pickup_feed_for_key(wanted text) returns table (id uuid, organisation_id uuid)
  language sql stable security definer set search_path = public as
  $$ select f.id, f.organisation_id from pickup_feed f where f.key = wanted and f.revoked_at is null $$;

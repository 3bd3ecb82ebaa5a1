-- The households of a village: where they live, how many they are from which day, who answers for them, when they pause.
-- They belong to the organisation: the service of a village outlives each project.

create table street (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  name local_text not null check (name <> '{}'),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint street_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create unique index street_name_ru on street (organisation_id, place_id, lower(name ->> 'ru'));
create unique index street_name_kk on street (organisation_id, place_id, lower(name ->> 'kk'));
call make_tenant_table('street');

create table household (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  street_id uuid not null,
  -- Number of the house, flat or plot.
  number text not null check (number <> ''),
  since date not null,
  note text,
  -- The last day on which the household counted, and why it is one no more.
  left_on date,
  left_reason text,
  -- The household of which this one was a second record: it counts nowhere, and its rows stay as they were.
  merged_into uuid,
  -- The household from which it parted.
  split_from uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint household_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, street_id) references street (organisation_id, id),
  foreign key (organisation_id, merged_into) references household (organisation_id, id),
  foreign key (organisation_id, split_from) references household (organisation_id, id),
  constraint household_merged_into_check check (merged_into <> id),
  constraint household_left_on_check check (left_on >= since),
  constraint household_left_reason_check check ((left_on is null) = (left_reason is null))
);
-- A house that one household left may be another's.
create unique index household_address on household (organisation_id, street_id, lower(number))
  where left_on is null and merged_into is null;
create index household_by_street on household (organisation_id, street_id);
create index household_merged on household (organisation_id, merged_into) where merged_into is not null;
create index household_split on household (organisation_id, split_from) where split_from is not null;
call make_tenant_table('household');

-- A number holds until the next one, so that periods neither overlap nor leave a gap.
create table household_residents (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  household_id uuid not null,
  from_on date not null,
  residents integer not null check (residents between 0 and 99),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint household_residents_from unique (organisation_id, household_id, from_on),
  foreign key (organisation_id, household_id) references household (organisation_id, id)
);
call make_tenant_table('household_residents');

create table household_pause (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  household_id uuid not null,
  from_on date not null,
  -- Null while nobody knows when they come back.
  to_on date,
  cause text not null check (cause <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint household_pause_to_check check (to_on >= from_on),
  constraint household_pause_overlap exclude using gist (
    organisation_id with =, household_id with =, daterange(from_on, to_on, '[]') with &&),
  foreign key (organisation_id, household_id) references household (organisation_id, id)
);
call make_tenant_table('household_pause');

create table household_group (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  name local_text not null check (name <> '{}'),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint household_group_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create unique index household_group_name_ru on household_group (organisation_id, place_id, lower(name ->> 'ru'));
create unique index household_group_name_kk on household_group (organisation_id, place_id, lower(name ->> 'kk'));
call make_tenant_table('household_group');

create table household_membership (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  household_id uuid not null,
  group_id uuid not null,
  from_on date not null,
  to_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint household_membership_to_check check (to_on >= from_on),
  constraint household_membership_overlap exclude using gist (
    organisation_id with =, household_id with =, daterange(from_on, to_on, '[]') with &&),
  foreign key (organisation_id, household_id) references household (organisation_id, id),
  foreign key (organisation_id, group_id) references household_group (organisation_id, id)
);
create index household_membership_group on household_membership (organisation_id, group_id);
call make_tenant_table('household_membership');

-- The household whose contact person answers for a group: the elder's name stands with that person's own consent.
create table household_elder (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  group_id uuid not null,
  household_id uuid not null,
  from_on date not null,
  to_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint household_elder_to_check check (to_on >= from_on),
  constraint household_elder_overlap exclude using gist (
    organisation_id with =, group_id with =, daterange(from_on, to_on, '[]') with &&),
  foreign key (organisation_id, group_id) references household_group (organisation_id, id),
  foreign key (organisation_id, household_id) references household (organisation_id, id)
);
create index household_elder_household on household_elder (organisation_id, household_id);
call make_tenant_table('household_elder');

-- A consent to keep somebody's data, with the elements that article 8 of the Law 94-V names. The person's name, which
-- is one of them, stands in household_contact alone, so that it goes with a withdrawal.
create table household_consent (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  household_id uuid not null,
  given_on date not null,
  given_by text not null check (given_by in ('person', 'representative')),
  given_how text not null check (given_how in ('paper', 'electronic')),
  operator_name text not null check (operator_name <> ''),
  operator_bin text not null check (operator_bin ~ '^\d{12}$'),
  kept_until date not null,
  -- To whom the data go; null where to nobody.
  third_parties text,
  is_sent_abroad boolean not null,
  is_published boolean not null,
  data text[] not null check (data <@ array['name', 'phone', 'address', 'residents']),
  other text,
  -- The day on which name and phone were erased, and why.
  withdrawn_on date,
  erased_why text check (erased_why in ('withdrawn', 'asked', 'term', 'replaced')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint household_consent_of_organisation unique (organisation_id, id),
  constraint household_consent_kept_until_check check (kept_until >= given_on),
  constraint household_consent_withdrawn_on_check check (withdrawn_on >= given_on),
  constraint household_consent_erasure_check check ((withdrawn_on is null) = (erased_why is null)),
  foreign key (organisation_id, household_id) references household (organisation_id, id)
);
create index household_consent_household on household_consent (organisation_id, household_id);
call make_tenant_table('household_consent');

-- Name and phone of a household's contact person: in this table alone, never in the audit log, which nothing leaves.
create table household_contact (
  household_id uuid primary key,
  organisation_id uuid not null references organisation,
  consent_id uuid not null,
  name text not null check (name <> ''),
  phone text,
  -- Since when the person has their data lie unused (the Law 94-V, article 24).
  blocked_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, household_id) references household (organisation_id, id),
  foreign key (organisation_id, consent_id) references household_consent (organisation_id, id)
);
call make_tenant_table('household_contact');

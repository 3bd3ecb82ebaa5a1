-- Initiative groups: the active people of a village, their roles and from when to when. They belong to the organisation:
-- a group outlives each project.

create table initiative_group (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  place_id uuid not null,
  name local_text not null check (name <> '{}'),
  formed_on date not null,
  ended_on date,
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint initiative_group_of_organisation unique (organisation_id, id),
  constraint initiative_group_ended_on_check check (ended_on >= formed_on),
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
create unique index initiative_group_name_ru on initiative_group (organisation_id, place_id, lower(name ->> 'ru'));
create unique index initiative_group_name_kk on initiative_group (organisation_id, place_id, lower(name ->> 'kk'));
call make_tenant_table('initiative_group');

-- Somebody of a group. Who gave no consent is counted without a name.
create table initiative_member (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  group_id uuid not null,
  role text not null check (role in ('leader', 'secretary', 'coordinator', 'member')),
  from_on date not null,
  to_on date,
  -- The consent by which the name is kept (the Law 94-V, article 8); the paper itself has its further elements.
  consent_on date,
  consent_how text check (consent_how in ('paper', 'electronic')),
  kept_until date,
  is_published boolean not null default false,
  withdrawn_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint initiative_member_of_organisation unique (organisation_id, id),
  constraint initiative_member_to_check check (to_on >= from_on),
  constraint initiative_member_consent_check check (num_nonnulls(consent_on, consent_how, kept_until) in (0, 3)),
  constraint initiative_member_kept_until_check check (kept_until >= consent_on),
  constraint initiative_member_withdrawn_on_check check (withdrawn_on >= consent_on),
  foreign key (organisation_id, group_id) references initiative_group (organisation_id, id)
);
create index initiative_member_group on initiative_member (organisation_id, group_id);
call make_tenant_table('initiative_member');

-- Name and phone of a member: in this table alone, never in the audit log, which nothing leaves.
create table initiative_person (
  member_id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (name <> ''),
  phone text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, member_id) references initiative_member (organisation_id, id)
);
call make_tenant_table('initiative_person');

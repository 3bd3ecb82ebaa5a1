-- Who of the initiative groups took part in what, by the register of members: an event of the journal or a clean-up day.

create table initiative_part (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid not null,
  event_id uuid,
  clean_up_id uuid,
  part text not null check (part in ('present', 'chair', 'secretary', 'speaker')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint initiative_part_of_one_check check (num_nonnulls(event_id, clean_up_id) = 1),
  constraint initiative_part_of_event unique (organisation_id, event_id, member_id),
  constraint initiative_part_of_clean_up unique (organisation_id, clean_up_id, member_id),
  foreign key (organisation_id, member_id) references initiative_member (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id),
  foreign key (organisation_id, clean_up_id) references clean_up (organisation_id, id)
);
create index initiative_part_member on initiative_part (organisation_id, member_id);
call make_tenant_table('initiative_part');

-- A decision may be answered for by a member of a group.
alter table gathering_decision add member_id uuid;
alter table gathering_decision add foreign key (organisation_id, member_id) references initiative_member (organisation_id, id);
create index gathering_decision_member on gathering_decision (organisation_id, member_id);

-- The signed consent as a picture or a PDF. It lies here and not among the files of evidence: it goes with the name, and a
-- row that is gone leaves no bytes behind.
alter table initiative_person add constraint initiative_person_of_organisation unique (organisation_id, member_id);
alter table school_adviser_name add constraint school_adviser_name_of_organisation unique (organisation_id, adviser_id);
create table consent_scan (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  member_id uuid,
  adviser_id uuid,
  media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
  -- Of the file as it came; a picture is kept as a copy without place and time.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (octet_length(bytes) between 1 and 10485760),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint consent_scan_of_one_check check (num_nonnulls(member_id, adviser_id) = 1),
  constraint consent_scan_of_member unique (organisation_id, member_id),
  constraint consent_scan_of_adviser unique (organisation_id, adviser_id),
  foreign key (organisation_id, member_id) references initiative_person (organisation_id, member_id) on delete cascade,
  foreign key (organisation_id, adviser_id) references school_adviser_name (organisation_id, adviser_id) on delete cascade
);
call make_tenant_table('consent_scan');

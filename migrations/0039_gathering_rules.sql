-- Rules of gatherings as a maslikhat adopted them: for a kind, for some places or all, from a day on. The model rules are in
-- the program; which rule holds is found by place and day.

create table gathering_rule (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('separateGathering', 'assembly')),
  -- Where it holds, with all that lies inside; empty: everywhere.
  place_ids uuid[] not null default '{}',
  from_on date not null,
  -- Calendar days before the gathering.
  notice_days integer check (notice_days between 1 and 365),
  material_days integer check (material_days between 1 and 365),
  -- Null where any number will do.
  quorum_percent integer check (quorum_percent between 1 and 100),
  quorum_at_least integer check (quorum_at_least between 1 and 100000),
  majority text not null check (majority in ('present', 'members', 'twoThirds')),
  has_casting_vote boolean not null,
  chair text not null check (chair in ('akim', 'elected')),
  signers text not null check (signers in ('chairSecretary', 'chair', 'chairSecretaryAkim')),
  -- Working days.
  hand_over_days integer check (hand_over_days between 1 and 365),
  akim_reply_days integer check (akim_reply_days between 1 and 365),
  representatives integer check (representatives between 1 and 100000),
  act local_text not null check (act <> '{}'),
  act_number text not null check (act_number <> ''),
  act_on date not null,
  url text,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint gathering_rule_of_organisation unique (organisation_id, id)
);
call make_tenant_table('gathering_rule');

-- Gatherings: what stands beside an event of the journal where people came together to decide. Day, place and people are
-- the event's own; here are the rule's figures, the agenda with its votes, and what was decided.

create table gathering (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  event_id uuid not null,
  kind text not null
    check (kind in ('communityMeeting', 'separateGathering', 'assembly', 'roundTable', 'briefing', 'entrepreneurs')),
  convener local_text not null default '{}',
  notice_on date,
  notice_how local_text not null default '{}',
  -- How many have a vote at all, and how many of them came; where the second is null, all who came have one.
  entitled integer check (entitled > 0),
  voters integer check (voters >= 0),
  chair local_text not null default '{}',
  secretary local_text not null default '{}',
  -- One a line.
  organisations local_text not null default '{}',
  handed_on date,
  akim_decided_on date,
  akim_decision local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint gathering_of_organisation unique (organisation_id, id),
  constraint gathering_of_event unique (organisation_id, event_id),
  constraint gathering_figures_check check (voters <= entitled),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index gathering_project on gathering (organisation_id, project_id);
call make_tenant_table('gathering');

create table agenda_item (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  gathering_id uuid not null,
  position integer not null check (position > 0),
  title local_text not null check (title <> '{}'),
  reporter local_text not null default '{}',
  speeches local_text not null default '{}',
  -- Null where nobody voted.
  votes_for integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  votes_abstained integer check (votes_abstained >= 0),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint agenda_item_of_organisation unique (organisation_id, id),
  constraint agenda_item_votes_check check (num_nonnulls(votes_for, votes_against, votes_abstained) in (0, 3)),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, gathering_id) references gathering (organisation_id, id)
);
create index agenda_item_gathering on agenda_item (organisation_id, gathering_id);
create index agenda_item_project on agenda_item (organisation_id, project_id);
call make_tenant_table('agenda_item');

create table gathering_decision (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  gathering_id uuid not null,
  agenda_item_id uuid,
  position integer not null check (position > 0),
  text local_text not null check (text <> '{}'),
  -- Who answers for it: a position or an organisation.
  owner local_text not null default '{}',
  due_on date,
  done_on date,
  outcome local_text not null default '{}',
  -- The recommendation that was made of it.
  recommendation_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint gathering_decision_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, gathering_id) references gathering (organisation_id, id),
  foreign key (organisation_id, agenda_item_id) references agenda_item (organisation_id, id),
  foreign key (organisation_id, recommendation_id) references recommendation (organisation_id, id)
);
create index gathering_decision_gathering on gathering_decision (organisation_id, gathering_id);
create index gathering_decision_item on gathering_decision (organisation_id, agenda_item_id);
create index gathering_decision_project on gathering_decision (organisation_id, project_id);
create index gathering_decision_recommendation on gathering_decision (organisation_id, recommendation_id);
call make_tenant_table('gathering_decision');

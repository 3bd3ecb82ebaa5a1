-- From a problem to its answer: what residents raised, and which decisions of gatherings answer it. Recommendations,
-- letters and replies hang on those.

create table concern (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  position integer not null check (position > 0),
  place_id uuid not null,
  text local_text not null check (text <> '{}'),
  raised_on date not null,
  -- At which event, and by whom as a role: residents, a teacher, a shop. Never a name.
  event_id uuid,
  raised_by local_text not null default '{}',
  settled_on date,
  settlement local_text not null default '{}',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint concern_of_organisation unique (organisation_id, id),
  constraint concern_settled_on_check check (settled_on >= raised_on),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, event_id) references event (organisation_id, id)
);
create index concern_project on concern (organisation_id, project_id);
create index concern_place on concern (organisation_id, place_id);
create index concern_event on concern (organisation_id, event_id);
call make_tenant_table('concern');

alter table gathering_decision
  add column concern_id uuid,
  add constraint gathering_decision_concern_fkey
    foreign key (organisation_id, concern_id) references concern (organisation_id, id);
create index gathering_decision_concern on gathering_decision (organisation_id, concern_id);

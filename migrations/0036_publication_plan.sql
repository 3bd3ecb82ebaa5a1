-- What is going to be published: about what, where and by which day. A plan stands as it was first made; that it was
-- moved, cancelled or taken up again are steps with their reasons. It is done when a publication names it.
create table planned_publication (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  activity_id uuid,
  title local_text not null check (title <> '{}'),
  kind text not null check (kind in ('post', 'article', 'newsItem', 'tvItem', 'video', 'radio')),
  language text not null check (language in ('ru', 'kk', 'both')),
  outlet local_text not null default '{}',
  by_whom text check (by_whom <> ''),
  due_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint planned_publication_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, activity_id) references activity (organisation_id, id)
);
create index planned_publication_project on planned_publication (organisation_id, project_id);
call make_tenant_table('planned_publication');

create table planned_publication_step (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  planned_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('moved', 'cancelled', 'reopened')),
  to_on date,
  reason text not null check (reason <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint planned_publication_step_to_on check ((kind = 'moved') = (to_on is not null)),
  constraint planned_publication_step_position unique (planned_id, position),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, planned_id) references planned_publication (organisation_id, id)
);
create index planned_publication_step_project on planned_publication_step (organisation_id, project_id);
call make_tenant_table('planned_publication_step');

alter table publication
  add column planned_id uuid,
  add constraint publication_planned unique (planned_id),
  add constraint publication_of_plan foreign key (organisation_id, planned_id)
    references planned_publication (organisation_id, id);

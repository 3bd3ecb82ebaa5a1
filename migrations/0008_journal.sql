-- The journal at length: the newest version of an event at hand, words to search by, files that prove several records
-- knowingly.

alter table event add newest_version integer not null default 0 check (newest_version >= 0);
update event e set newest_version = (select coalesce(max(v.version), 0) from event_version v where v.event_id = e.id);

-- Whoever adds a version, the event points at its newest one. In a transaction that has just added a hundred thousand
-- events the planner still takes their table for empty and would walk it once a version; it must take the key.
create function point_at_newest_version() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  update event set newest_version = new.version where id = new.event_id and newest_version < new.version;
  return null;
end $$;
create trigger newest_version after insert on event_version for each row execute function point_at_newest_version();

-- Of each record that can be found: the words of its texts by their stems, the names of people apart, and what a list of
-- results shows. A row of edition 0 waits for its words; the program writes them when it opens the database.
create table search_entry (
  organisation_id uuid not null references organisation,
  project_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  edition smallint not null default 0,
  words tsvector not null default '',
  private_words tsvector not null default '',
  label local_text not null default '{}',
  day date,
  primary key (organisation_id, subject, subject_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id) on delete cascade
);
call make_tenant_table('search_entry');
create index search_entry_words on search_entry using gin (words);
create index search_entry_private_words on search_entry using gin (private_words);
create index search_entry_project on search_entry (organisation_id, project_id, subject);
create index search_entry_edition on search_entry (edition);

insert into search_entry (organisation_id, project_id, subject, subject_id)
  select organisation_id, project_id, 'event', id from event
  union all select organisation_id, project_id, 'evidence', id from evidence
  union all select organisation_id, project_id, 'activity', id from activity
  union all select organisation_id, project_id, 'expense', id from expense
  union all select organisation_id, project_id, 'participantGroup', id from participant_group
  union all select organisation_id, project_id, 'teamMember', id from team_member
  union all select organisation_id, project_id, 'coveredNgo', id from covered_ngo
  union all select organisation_id, project_id, 'partner', id from partner
  union all select organisation_id, project_id, 'recommendation', id from recommendation
  union all select organisation_id, project_id, 'letter', id from letter
  union all select l.organisation_id, l.project_id, 'reply', r.id from reply r join letter l on l.id = r.letter_id
  union all select organisation_id, project_id, 'publication', id from publication
  union all select organisation_id, project_id, 'printedMaterial', id from printed_material
  union all select organisation_id, project_id, 'story', id from story
  union all select organisation_id, project_id, 'proposal', id from proposal;

-- A file may prove several records, when somebody said that it is meant so.
alter table evidence_link add is_shared boolean not null default false;

-- The history of a project: lines are found by the project that their record was made in.
create index audit_log_project on audit_log (organisation_id, (coalesce(after, before) ->> 'projectId'))
  where coalesce(after, before) ? 'projectId';

-- Search finds records of the villages' service and economy too: they are the organisation's, and lie in a village.

alter table search_entry alter project_id drop not null;
-- Where the record lies, for those who see own villages alone.
alter table search_entry add place_id uuid;
create index search_entry_organisation on search_entry (organisation_id, subject) where project_id is null;

insert into search_entry (organisation_id, subject, subject_id)
  select organisation_id, 'dump', id from dump
  union all select organisation_id, 'cleanUp', id from clean_up
  union all select organisation_id, 'objection', id from objection where withdrawn_why is null
  union all select organisation_id, 'contract', id from contract
  union all select organisation_id, 'schoolCentre', id from school_centre
  union all select organisation_id, 'certificate', id from school_certificate
  union all select organisation_id, 'business', id from business where withdrawn_why is null
  union all select organisation_id, 'supportApplication', id from support_application where withdrawn_why is null
  union all select organisation_id, 'wasteNotice', id from waste_notice where withdrawn_why is null;

-- A group of participants may be counted from the journal: everybody who came to its events, or every name that stands on
-- their sheets, once. Then nobody types its number.
alter table participant_group
  add column counting text not null default 'typed' check (counting in ('typed', 'attendance', 'names')),
  alter column total drop not null,
  add constraint participant_group_counted check (
    (counting = 'typed') = (total is not null) and (counting = 'typed' or breakdown = '{}')
  );

-- A foreign key is checked past row-level security: alone it would let a row point at another organisation's record.
-- Every reference between tenants' tables therefore goes by organisation and id together.

create procedure bind_tenant_references() language plpgsql as $$
declare
  reference record;
begin
  for reference in
    select c.conname, c.conrelid::regclass as child, c.confrelid::regclass as parent, a.attname as child_column,
      p.attname as parent_column, case c.confdeltype when 'c' then ' on delete cascade' else '' end as on_delete
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
    where c.contype = 'f' and cardinality(c.conkey) = 1 and c.connamespace = 'public'::regnamespace
      and c.confrelid <> 'organisation'::regclass
  loop
    if not exists (
      select from pg_constraint u
      where u.conrelid = reference.parent and u.contype = 'u' and u.conname = format('%s_of_organisation', reference.parent)
    ) then
      execute format('alter table %s add constraint %I unique (organisation_id, %I)',
        reference.parent, format('%s_of_organisation', reference.parent), reference.parent_column);
    end if;
    execute format('alter table %s drop constraint %I', reference.child, reference.conname);
    execute format('alter table %s add constraint %I foreign key (organisation_id, %I) references %s (organisation_id, %I)%s',
      reference.child, reference.conname, reference.child_column, reference.parent, reference.parent_column, reference.on_delete);
  end loop;
end $$;

call bind_tenant_references();

-- Tokens with which a program works in a person's name over HTTP.

create table api_token (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 500),
  access text not null check (access in ('read', 'write')),
  -- SHA-256 of the secret, which nobody can read again.
  token_hash bytea not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at >= issued_at),
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_token_of_organisation unique (organisation_id, id),
  foreign key (organisation_id, account_id) references account (organisation_id, id) on delete cascade
);
create index api_token_account on api_token (organisation_id, account_id);
call make_tenant_table('api_token');

-- Whose token this is, asked before any organisation is known. Its last use is noted to the minute, so that a busy
-- program does not write with every read.
create function account_for_token(wanted bytea)
  returns table (token_id uuid, token_name text, access text, id uuid, organisation_id uuid, login text, name text, role text)
  language sql volatile security definer set search_path = public as
  $$ with standing as (
       select t.id as token_id, t.name as token_name, t.access, t.last_used_at,
         a.id, a.organisation_id, a.login, a.name, a.role
       from api_token t join account a on a.organisation_id = t.organisation_id and a.id = t.account_id
       where t.token_hash = wanted and t.revoked_at is null and t.expires_at > now() and not a.is_disabled
     ), used as (
       update api_token t set last_used_at = now() from standing s
       where t.id = s.token_id and (s.last_used_at is null or s.last_used_at < now() - interval '1 minute')
     )
     select s.token_id, s.token_name, s.access, s.id, s.organisation_id, s.login, s.name, s.role from standing s $$;

-- Whether an organisation wrote anything since: asked with every page, so by one question that opens no transaction. It
-- tells a number of lines and nothing of what stands in them.
create function head_of_organisation(wanted uuid) returns bigint
  language sql stable security definer set search_path = public as
  $$ select h.seq from audit_head h where h.organisation_id = wanted $$;

-- Log-ins in full: a phone beside the name, the second step by code, sessions that their owner can tell apart, villages
-- of an activist and schools of a teacher, and limits on attempts that hold when many come at once.

alter table place drop constraint place_kind_check;
alter table place add constraint place_kind_check
  check (kind in ('region', 'district', 'city', 'township', 'ruralDistrict', 'village', 'dachas', 'school', 'site', 'online'));

-- A log-in name that is a phone number is its owner's phone: so the two columns together name nobody twice.
alter table account
  add column phone text check (phone ~ '^\+7\d{10}$'),
  add column must_change_password boolean not null default false,
  add constraint account_login_is_own_phone check (login !~ '^\+7\d{10}$' or login = phone);
create unique index account_phone on account (phone);

create table account_place (
  organisation_id uuid not null,
  account_id uuid not null,
  place_id uuid not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (account_id, place_id),
  foreign key (organisation_id, account_id) references account (organisation_id, id) on delete cascade,
  foreign key (organisation_id, place_id) references place (organisation_id, id)
);
call make_tenant_table('account_place');
create index account_place_place on account_place (organisation_id, place_id);

-- The secret is encrypted with a key that lies outside the database; `used_step` is the newest time step whose code
-- was taken, since a code opens once.
create table account_totp (
  account_id uuid primary key,
  organisation_id uuid not null,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  used_step bigint not null default 0,
  recorded_at timestamptz not null default now(),
  foreign key (organisation_id, account_id) references account (organisation_id, id) on delete cascade
);
call make_tenant_table('account_totp');

create table recovery_code (
  organisation_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  recorded_at timestamptz not null default now(),
  primary key (account_id, code_hash),
  foreign key (organisation_id, account_id) references account (organisation_id, id) on delete cascade
);
call make_tenant_table('recovery_code');

-- `id` names a session to its owner, who never sees the hash of its secret; `last_seen_at` is kept to ten minutes.
-- A session that awaits its code opens nothing.
alter table session
  add column id uuid not null default gen_random_uuid(),
  add column last_seen_at timestamptz not null default now(),
  add column address text,
  add column browser text,
  add column awaits_code boolean not null default false;
update session set last_seen_at = opened_at;
alter table session add constraint session_of_organisation unique (organisation_id, id);

drop function account_for_login(text);
create function account_for_login(wanted text)
  returns table (id uuid, organisation_id uuid, login text, name text, role text, password_hash text, must_change_password boolean, has_totp boolean, place_ids uuid[])
  language sql stable security definer set search_path = public as
  $$ select a.id, a.organisation_id, a.login, a.name, a.role, a.password_hash, a.must_change_password,
       exists (select from account_totp t where t.account_id = a.id and t.confirmed_at is not null),
       array(select p.place_id from account_place p where p.account_id = a.id order by p.place_id)
     from account a where (a.login = lower(wanted) or a.phone = wanted) and not a.is_disabled $$;

drop function account_for_session(bytea);
create function account_for_session(wanted bytea, idle interval)
  returns table (id uuid, organisation_id uuid, login text, name text, role text, must_change_password boolean, place_ids uuid[],
    session_id uuid, expires_at timestamptz, last_seen_at timestamptz, awaits_code boolean)
  language sql stable security definer set search_path = public as
  $$ select a.id, a.organisation_id, a.login, a.name, a.role, a.must_change_password,
       array(select p.place_id from account_place p where p.account_id = a.id order by p.place_id),
       s.id, s.expires_at, s.last_seen_at, s.awaits_code
     from session s join account a on a.id = s.account_id
     where s.token_hash = wanted and s.closed_at is null and s.expires_at > now() and s.last_seen_at > now() - idle
       and not a.is_disabled $$;

create function has_accounts() returns boolean
  language sql stable security definer set search_path = public as
  $$ select exists (select from account) $$;

drop function note_login_attempt(text, text, boolean);
drop function failed_logins(text, text, timestamptz);
create index login_attempt_address on login_attempt (address, at);
create index login_attempt_at on login_attempt (at);

-- Takes a place for an attempt before the password is looked at, so that a hundred at once are counted like a hundred
-- one after another. An attempt counts as failed until it is settled; one that is refused here is not counted, or a
-- stranger could keep a name shut for ever. Where all failures together are too many, an address from which the name
-- got in during the last month still may.
create function begin_login_attempt(who text, whence text, since timestamptz, of_login integer, of_address integer, of_all integer)
  returns table (attempt bigint, shut text)
  language plpgsql volatile security definer set search_path = public as
$$
declare
  failures record;
begin
  perform pg_advisory_xact_lock(7305904);
  delete from login_attempt where at < now() - interval '90 days';
  select count(*) filter (where l.login = who) as login, count(*) filter (where l.address = whence) as address, count(*) as everyone
    into failures from login_attempt l where l.at > since and not l.succeeded;
  attempt := null;
  shut := case
    when failures.login >= of_login then 'login'
    when failures.address >= of_address then 'address'
    when failures.everyone >= of_all and not exists (
      select from login_attempt l where l.login = who and l.address = whence and l.succeeded and l.at > now() - interval '30 days'
    ) then 'all'
  end;
  if shut is null then
    insert into login_attempt (login, address, succeeded) values (who, whence, false) returning id into attempt;
  end if;
  return next;
end $$;

create function settle_login_attempt(attempt bigint) returns void
  language sql security definer set search_path = public as
  $$ update login_attempt set succeeded = true where id = attempt and at > now() - interval '1 hour' $$;

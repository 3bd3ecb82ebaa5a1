-- Tenants, people who log in, the audit log, and the functions every later table uses.
-- The application works as esep_app, which row-level security binds; migrations and backups work as the owner.

do $$ begin
  if not exists (select from pg_roles where rolname = 'esep_app') then
    create role esep_app nologin;
  end if;
end $$;

-- The owner answers the few questions that cross tenants (below) and is not bound; the application always is.
do $$ begin execute format('grant esep_app to %I', current_user); end $$;
grant usage on schema public to esep_app;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The organisation of the running transaction; null outside one, which matches no row.
create function current_organisation() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;

-- A text in Russian, Kazakh or both: an object with no other keys and no empty strings.
create function is_local_text(value jsonb) returns boolean language sql immutable as $$
  select jsonb_typeof(value) = 'object'
    and not exists (
      select from jsonb_each(value) as entry(lang, words)
      where lang not in ('ru', 'kk') or jsonb_typeof(words) <> 'string' or words #>> '{}' = ''
    )
$$;
create domain local_text as jsonb check (is_local_text(value));

-- Makes a table a tenant's own: row-level security, the application's rights, an index for the policy.
create procedure make_tenant_table(name regclass, may_change boolean default true) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format(
    'create policy tenant on %s using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())',
    name);
  execute format('grant select, insert on %s to esep_app', name);
  if may_change then execute format('grant update, delete on %s to esep_app', name); end if;
end $$;

create table organisation (
  id uuid primary key,
  organisation_id uuid generated always as (id) stored,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name local_text not null check (name <> '{}'),
  bin text check (bin ~ '^\d{12}$'),
  address local_text not null default '{}',
  phone text,
  email text,
  head local_text not null default '{}',
  recorded_at timestamptz not null default now()
);
call make_tenant_table('organisation');

create table account (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  login text not null check (login = lower(login) and length(login) between 1 and 200),
  name text not null,
  role text not null check (role in ('administrator', 'manager', 'accountant', 'activist', 'teacher', 'monitor')),
  password_hash text,
  is_disabled boolean not null default false,
  recorded_at timestamptz not null default now()
);
create unique index account_login on account (login);
call make_tenant_table('account');

create table session (
  token_hash bytea primary key,
  organisation_id uuid not null references organisation,
  account_id uuid not null references account on delete cascade,
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  closed_at timestamptz
);
create index session_account on session (account_id);
call make_tenant_table('session');

create table login_attempt (
  id bigint generated always as identity primary key,
  login text not null,
  address text not null,
  succeeded boolean not null,
  at timestamptz not null default now()
);
create index login_attempt_recent on login_attempt (login, at);
alter table login_attempt enable row level security;

-- Before a person has logged in no organisation is known: these few questions are answered across tenants.
create function account_for_login(wanted text)
  returns table (id uuid, organisation_id uuid, name text, role text, password_hash text)
  language sql stable security definer set search_path = public as
  $$ select a.id, a.organisation_id, a.name, a.role, a.password_hash from account a where a.login = lower(wanted) and not a.is_disabled $$;

create function account_for_session(wanted bytea)
  returns table (id uuid, organisation_id uuid, login text, name text, role text, expires_at timestamptz)
  language sql stable security definer set search_path = public as
  $$ select a.id, a.organisation_id, a.login, a.name, a.role, s.expires_at
     from session s join account a on a.id = s.account_id
     where s.token_hash = wanted and s.closed_at is null and s.expires_at > now() and not a.is_disabled $$;

create function organisation_for_code(wanted text) returns uuid
  language sql stable security definer set search_path = public as
  $$ select o.id from organisation o where o.code = wanted $$;

create function all_organisations() returns table (id uuid, code text)
  language sql stable security definer set search_path = public as
  $$ select o.id, o.code from organisation o order by o.code $$;

create function note_login_attempt(who text, whence text, good boolean) returns void
  language sql security definer set search_path = public as
  $$ insert into login_attempt (login, address, succeeded) values (lower(who), whence, good) $$;

create function failed_logins(who text, whence text, since timestamptz) returns table (by_login bigint, by_address bigint)
  language sql stable security definer set search_path = public as
  $$ select count(*) filter (where login = lower(who)), count(*) filter (where address = whence)
     from login_attempt where at > since and not succeeded and (login = lower(who) or address = whence) $$;

-- Who did what, when, with the values before and after. Lines are chained by hash and never changed.
create table audit_log (
  organisation_id uuid not null references organisation,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor text not null,
  action text not null,
  subject text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (organisation_id, seq)
);
create index audit_log_subject on audit_log (organisation_id, subject, subject_id);
call make_tenant_table('audit_log', may_change => false);

create table audit_head (
  organisation_id uuid primary key references organisation,
  seq bigint not null,
  hash bytea not null
);
call make_tenant_table('audit_head');
revoke delete on audit_head from esep_app;

create table holiday (
  organisation_id uuid not null references organisation,
  day date not null,
  kind text not null check (kind in ('holiday', 'transferred', 'workingDay')),
  name local_text not null default '{}',
  source text not null,
  primary key (organisation_id, day)
);
call make_tenant_table('holiday');

create table place (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name local_text not null check (name <> '{}'),
  kind text not null check (kind in ('region', 'district', 'city', 'township', 'ruralDistrict', 'village', 'dachas', 'site', 'online')),
  parent_id uuid references place,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  check ((lat is null) = (lon is null))
);
call make_tenant_table('place');

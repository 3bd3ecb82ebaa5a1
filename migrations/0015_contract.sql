-- Contracts with who hauls the waste away and who takes it in, and what they ask for month by month. They belong to the
-- organisation: the service outlives each project.

create table contract (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('hauler', 'landfill', 'other')),
  number text not null check (number <> ''),
  signed_on date not null,
  party_name local_text not null check (party_name <> '{}'),
  party_bin text check (party_bin ~ '^\d{12}$'),
  purpose local_text not null check (purpose <> '{}'),
  price numeric(14,2) check (price > 0),
  price_unit text check (price_unit in ('month', 'cubicMetre', 'tonne', 'trip', 'household', 'whole')),
  -- Per cent; null where the service is not subject to VAT.
  vat_rate integer check (vat_rate between 1 and 99),
  is_vat_included boolean not null,
  -- The village it is for; null where it is for all of them.
  place_id uuid,
  -- The project whose evidence the scans are.
  project_id uuid,
  from_on date not null,
  to_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint contract_of_organisation unique (organisation_id, id),
  constraint contract_price_check1 check ((price is null) = (price_unit is null)),
  constraint contract_to_check check (to_on >= from_on),
  foreign key (organisation_id, place_id) references place (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
create unique index contract_number on contract (organisation_id, kind, number, signed_on);
call make_tenant_table('contract');

create table contract_document (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  contract_id uuid not null,
  kind text not null check (kind in ('act', 'invoice')),
  number text not null check (number <> ''),
  issued_on date not null,
  -- The month that it is for.
  month date not null check (extract(day from month) = 1),
  -- With VAT.
  amount numeric(14,2) not null check (amount > 0),
  vat numeric(14,2) check (vat >= 0),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint contract_document_of_organisation unique (organisation_id, id),
  constraint contract_document_vat_check1 check (vat <= amount),
  foreign key (organisation_id, contract_id) references contract (organisation_id, id)
);
create unique index contract_document_number on contract_document (organisation_id, contract_id, kind, number, issued_on);
create index contract_document_month on contract_document (organisation_id, month);
call make_tenant_table('contract_document');

-- What an amendment of the contract changed in the plan and the budget: each planned value before and after.

alter table amendment add column changes jsonb not null default '[]' check (jsonb_typeof(changes) = 'array');

-- When the money of a budget line is to be spent, where that is not the whole project: what the plan by month is made of.
alter table budget_line
  add column starts_on date,
  add column ends_on date,
  add constraint budget_line_period check (ends_on >= starts_on);

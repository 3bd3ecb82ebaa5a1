-- The report form names neither number nor day of the contract: a project read from a filed report has none until a person adds them.

alter table project alter contract_number drop not null, alter contract_date drop not null;

-- What a letter says and who signs it; what a body writes back before its answer; how an organisation numbers its letters.

alter table letter
  add column addressee_person local_text not null default '{}',
  add column body local_text not null default '{}',
  add column enclosures local_text not null default '{}',
  add column signer local_text not null default '{}',
  add column signer_position local_text not null default '{}',
  add column executor local_text not null default '{}',
  add column executor_phone text,
  -- The addressee's own incoming number and day: the term of the answer runs from there (Code 350-VI, article 76).
  add column registered_number text,
  add column registered_on date,
  add column reminder_of uuid,
  add constraint letter_reminder_of_fkey foreign key (organisation_id, reminder_of) references letter (organisation_id, id),
  add constraint letter_registered_on_check check (registered_on >= sent_on),
  add constraint letter_reminder_of_check check (reminder_of <> id);
create index letter_by_project on letter (project_id, sent_on);
create index reply_by_letter on reply (letter_id);

alter table reply
  drop constraint reply_reply_class_check,
  add column forwarded_to local_text not null default '{}',
  add column extended_to date,
  add constraint reply_reply_class_check
    check (reply_class in ('satisfied', 'partly', 'refused', 'noAuthority', 'forwarded', 'extended')),
  add constraint reply_extended_to_check check (extended_to >= received_on);

-- An organisation's pattern of outgoing numbers, such as 01-{n}/{yy}; without a row it is the bare number.
create table letter_numbering (
  organisation_id uuid primary key references organisation,
  pattern text not null check (pattern <> ''),
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
call make_tenant_table('letter_numbering');

create table cases (
    id text not null primary key, seq bigint not null unique, number text not null, title text not null, kind text not null, region text not null, office text not null,
    online boolean null, opened date not null, closed date null, folder text not null, supervised text not null, version bigint not null, searched text not null,
    entered_at bigint not null, entered_by text not null);
create table persons (id text not null primary key, name text not null, unit boolean not null, industry text not null, identity text not null);
create index persons_identity on persons (identity) where identity <> '';
create table parties (
    case_id text not null references cases (id), person_id text not null references persons (id), role text not null, represents text not null,
    primary key (case_id, person_id, role));
create index parties_person on parties (person_id);
create table links (case_id text not null references cases (id), kind text not null, value text not null, primary key (case_id, kind, value));
create index links_value on links (kind, value);
create table stages (
    id text not null primary key, seq bigint not null unique, case_id text not null references cases (id), person_id text null references persons (id), offence text not null,
    transition text null, stage text not null, on_day date not null, approval text not null, note text not null, struck_because text not null, information text not null,
    entered_by text not null, entered_at bigint not null);
create index stages_case on stages (case_id);
create index stages_day on stages (stage, on_day);
create table clocks (
    id text not null primary key, case_id text not null references cases (id), person_id text null references persons (id), offence text not null, rule text not null,
    started date not null, done date null, due date null, body text not null, calendar text not null);
create index clocks_case on clocks (case_id);
create index clocks_due on clocks (due) where done is null;
create table audit (
    seq bigint not null primary key, at bigint not null, who text not null, role text not null, action text not null, subject text not null, detail text not null,
    previous text not null, hash text not null);
create index audit_subject on audit (subject, seq);
create table keys (who text not null, key text not null, request text not null, answer text not null, primary key (who, key));
create table counters (kind text not null primary key, last bigint not null);
-- One and two characters must be findable: the terms are cut before they come here, whatever the locale of the server.
create table case_terms (seq bigint not null primary key, terms text[] not null);
create index case_terms_terms on case_terms using gin (terms);
-- The log can be added to, never changed: also not by a mistake of the program.
create function audit_append_only() returns trigger language plpgsql as $$ begin raise exception 'the log is append-only'; end $$;
create trigger audit_no_change before update or delete or truncate on audit for each statement execute function audit_append_only();

create table recommendations (
    id text not null primary key, seq integer not null unique, type text not null, organ text not null, addressee text not null, industry text not null, state text not null,
    body text not null, events text not null, version integer not null, made_at integer not null, made_by text not null);
create index recommendations_state on recommendations (state);
create table recommendation_cases (
    recommendation_id text not null references recommendations (id), case_id text not null references cases (id), primary key (recommendation_id, case_id));
create index recommendation_cases_case on recommendation_cases (case_id);

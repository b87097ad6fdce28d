create table accounts (
    name text not null primary key, role text not null, password text not null, stamp text not null, active integer not null, failures integer not null, locked_until integer null,
    version integer not null, made_at integer not null, made_by text not null);

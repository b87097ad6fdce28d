create table accounts (
    name text not null primary key, role text not null, password text not null, stamp text not null, active boolean not null, failures integer not null, locked_until bigint null,
    version bigint not null, made_at bigint not null, made_by text not null);

-- Frameworks across their versions; writers of one key queue on its row.
create table framework (
    key          varchar(64) primary key collate "C",
    versions     integer not null check (versions >= 0),
    publications bigint not null check (publications >= 0)
);

create table framework_version (
    id            varchar(80) primary key,
    key           varchar(64) not null collate "C" references framework (key),
    version       integer not null check (version > 0),
    title         text not null,
    level         varchar(32) not null,
    declared_max  numeric,
    effective_max numeric not null,
    leaves        integer not null,
    imported      text not null check (imported is json object),
    document      text not null check (document is json object),
    content_hash  varchar(64) not null,
    edition       bigint not null check (edition > 0),
    published_at  timestamptz,
    request_id    uuid not null unique,
    request_hash  varchar(64) not null,
    unique (key, version)
);

-- Who decided what on a draft, every time.
create table framework_resolution (
    request_id   uuid primary key,
    request_hash varchar(64) not null,
    version_id   varchar(80) not null references framework_version (id),
    finding      varchar(200) not null,
    decision     varchar(64) not null,
    reason       text not null,
    author       varchar(200) not null,
    decided_on   varchar(10) not null,
    edition      bigint not null
);
create index framework_resolution_version on framework_resolution (version_id);

-- What is published never changes, whoever asks.
create function refuse_change_of_published() returns trigger
language plpgsql
as $$
begin
    raise exception 'framework % was published and never changes', old.id using errcode = 'integrity_constraint_violation';
end
$$;
create trigger published_is_immutable before update or delete on framework_version
    for each row when (old.published_at is not null) execute function refuse_change_of_published();

grant select, insert, update on framework, framework_version to ${appRole};
grant select, insert on framework_resolution to ${appRole};

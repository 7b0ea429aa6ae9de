-- Units as they are registered now. The document is the truth; the columns beside it are what lists are filtered by.
create table unit (
    code       varchar(64) primary key collate "C",
    level      varchar(32) not null,
    parent     varchar(64),
    groups     varchar(64)[] not null,
    valid_from date,
    valid_to   date,
    document   text not null check (document is json object),
    version    bigint not null check (version > 0)
);
create index unit_parent on unit (parent);
create index unit_groups on unit using gin (groups);

grant select, insert, update on unit to ${appRole};

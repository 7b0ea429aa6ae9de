-- Plans as they are now, one per unit and year; the document is what the events of the log made of it.
create table plan (
    id       varchar(80) primary key collate "C",
    unit     varchar(64) not null collate "C",
    year     integer not null,
    document text not null check (document is json object),
    version  bigint not null check (version > 0),
    unique (unit, year)
);

grant select, insert, update on plan to ${appRole};

-- What libs/units asks: every unit as it is registered now.
create view unit_document as select code, document::jsonb as document from unit;
create index unit_identifiers on unit using gin (((document::jsonb) -> 'identifiers') jsonb_path_ops);
create index unit_successors on unit using gin (((document::jsonb) -> 'successors'));

-- Mergers and splits, each one act. Their truth is in the log; this is what lists are made of.
create table reorganisation (
    -- the day it takes effect and its id: the order of lists
    key      varchar(64) primary key collate "C",
    units    varchar(64)[] not null,
    document text not null check (document is json object)
);
create index reorganisation_units on reorganisation using gin (units);

grant select on unit_document to ${appRole};
grant select, insert on reorganisation to ${appRole};

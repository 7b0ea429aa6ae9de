-- Units as framework-service last told them, and what libs/units asks.
create table unit_copy (
    code text collate "C" primary key,
    body text not null
);
create view unit_document as select code, body::jsonb as document from unit_copy;
create index unit_copy_identifiers on unit_copy using gin (((body::jsonb) -> 'identifiers') jsonb_path_ops);
create index unit_copy_successors on unit_copy using gin (((body::jsonb) -> 'successors'));

grant select, insert, update on unit_copy to ${appRole};
grant select on unit_document to ${appRole};

-- What libs/units asks: every unit as framework-service last told it.
create view unit_document as select code, body::jsonb as document from unit_copy;
create index unit_copy_identifiers on unit_copy using gin (((body::jsonb) -> 'identifiers') jsonb_path_ops);
create index unit_copy_successors on unit_copy using gin (((body::jsonb) -> 'successors'));

-- What is recorded stays: not even the owner changes it by mistake. Who goes around this is found by the hashes.
create function es.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'events are never changed: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger refuse_change
    before update or delete or truncate on es.event
    for each statement execute function es.refuse_change();
alter table es.event enable always trigger refuse_change;

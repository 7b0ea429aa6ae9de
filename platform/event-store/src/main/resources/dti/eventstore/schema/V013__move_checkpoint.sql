-- Moves a projection's checkpoint from where the caller believes it is; false when it is elsewhere.
create function es.move_checkpoint(name text, log text, from_position bigint, to_position bigint) returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
    the_log_id smallint := (select h.id from es.log_head h where h.log = move_checkpoint.log);
begin
    if from_position = 0 then
        insert into es.projection values (name, the_log_id, 0) on conflict do nothing;
    end if;
    update es.projection p set position = to_position
    where p.projection = name and p.log_id = the_log_id and p.position = from_position;
    return found;
end
$$;

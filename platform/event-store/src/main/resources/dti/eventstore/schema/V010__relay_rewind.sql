-- Sends a relay back, so that everything after the position is published again. The new epoch stops who is sending now.
create function es.relay_rewind(log text, to_position bigint) returns bigint
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
    new_epoch bigint;
begin
    update es.relay r
    set position = least(r.position, to_position), epoch = r.epoch + 1, lease_until = '-infinity'
    where r.log_id = (select h.id from es.log_head h where h.log = relay_rewind.log)
    returning r.epoch into new_epoch;
    return new_epoch;
end
$$;

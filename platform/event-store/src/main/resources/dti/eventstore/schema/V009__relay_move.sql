-- Moves a relay's cursor, only for the holder of the epoch and only from where it was. Renews the lease.
create function es.relay_move(log text, held_epoch bigint, from_position bigint, to_position bigint, lease_millis bigint)
returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
    update es.relay r
    set position = to_position,
        lease_until = clock_timestamp() + make_interval(secs => lease_millis / 1000.0)
    where r.log_id = (select h.id from es.log_head h where h.log = relay_move.log)
      and r.epoch = held_epoch
      and r.position = from_position;
    return found;
end
$$;

-- Gives the lease back at a clean stop, so that the next relay need not wait for its end.
create function es.relay_release(log text, held_epoch bigint) returns void
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
begin
    update es.relay r set lease_until = '-infinity'
    where r.log_id = (select h.id from es.log_head h where h.log = relay_release.log) and r.epoch = held_epoch;
end
$$;

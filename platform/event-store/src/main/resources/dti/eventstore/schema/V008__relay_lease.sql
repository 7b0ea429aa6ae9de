-- Takes or keeps the lease of a log's relay; no row when somebody else holds it. A new holder gets a new epoch.
create function es.relay_lease(log text, claimant text, held_epoch bigint, lease_millis bigint)
returns table (epoch bigint, last_position bigint)
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_column
begin
    insert into es.relay (log_id) select h.id from es.log_head h where h.log = relay_lease.log
    on conflict (log_id) do nothing;
    return query
        update es.relay r
        set owner = claimant,
            epoch = case when r.owner = claimant and r.epoch = held_epoch then r.epoch else r.epoch + 1 end,
            lease_until = clock_timestamp() + make_interval(secs => lease_millis / 1000.0)
        where r.log_id = (select h.id from es.log_head h where h.log = relay_lease.log)
          and ((r.owner = claimant and r.epoch = held_epoch) or r.lease_until < clock_timestamp())
        returning r.epoch, r.position;
end
$$;

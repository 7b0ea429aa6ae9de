-- After a restore or a failover that lost events: the same positions may from now on hold others than readers have seen.
-- The owner's; no service does this by itself.
create function es.raise_generation(log text) returns bigint
volatile
language sql
set search_path = pg_catalog, pg_temp
as $$
    update es.log_head h set generation = h.generation + 1 where h.log = raise_generation.log returning h.generation
$$;
revoke all on function es.raise_generation from public;

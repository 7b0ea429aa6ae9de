-- Keeps a checkpoint; one that is kept already stays as it is.
create function es.keep_checkpoint(log text, generation bigint, size bigint, root text, note text) returns void
volatile security definer
language sql
set search_path = pg_catalog, pg_temp
as $$
    insert into es.witnessed_checkpoint (log, generation, size, root, note)
    values (log, generation, size, root, note) on conflict do nothing;
$$;

-- Notes a checkpoint that contradicts what is kept; true when it is the first of its kind.
create function es.raise_alarm(log text, kind text, generation bigint, size bigint, root text, note text) returns boolean
volatile security definer
language sql
set search_path = pg_catalog, pg_temp
as $$
    insert into es.witness_alarm as a (log, kind, generation, size, root, note)
    values (log, kind, generation, size, root, note)
    on conflict on constraint witness_alarm_pkey do update set times = a.times + 1, last_at = clock_timestamp()
    returning a.times = 1;
$$;

-- One row per log: where it ends. Whoever appends holds this row until commit, so position order is commit order. Only
-- the functions of this schema change it, so no checks are paid for at every append.
create table es.log_head (
    id          smallint    generated always as identity primary key,
    log         text        not null unique,
    position    bigint      not null default 0,
    recorded_at timestamptz not null default '-infinity',
    generation  bigint      not null default 1
) with (fillfactor = 10);

-- Makes a log if it is not there yet. For the owner, at migration; the app role may not.
create function es.create_log(name text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if name !~ '^[a-z][a-z0-9-]{0,62}$' then
        raise exception 'no name for a log: %', name using errcode = 'check_violation';
    end if;
    insert into es.log_head (log) values (name) on conflict (log) do nothing;
end
$$;

-- Says what to do with an event that came, and remembers it:
--   apply  the stream's next event     drop  seen before     hold  its stream is parked (now up to this version)
--   fork   another history than the one seen                 hole  an earlier version is missing
create function es.consume(
    name text, log text, event_position bigint, stream text, version bigint, previous_hash bytea, hash bytea, record_offset bigint
) returns text
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_variable
declare
    parked   es.parked_stream%rowtype;
    last     record;
    recorded bytea;
begin
    insert into es.received_position values (name, log, event_position) on conflict do nothing;
    select p.* into parked from es.parked_stream p
    where p.consumer = name and p.log = log and p.stream = stream for update;
    if parked.consumer is not null then
        update es.parked_stream p
        set highest_version = greatest(p.highest_version, version), highest_offset = greatest(p.highest_offset, record_offset)
        where p.consumer = name and p.log = log and p.stream = stream;
        if parked.kind <> 'hole' then
            return 'hold';
        end if;
    end if;

    select e.version, e.hash into last from es.consumed_event e
    where e.consumer = name and e.log = log and e.stream = stream order by e.version desc limit 1;
    if version <= coalesce(last.version, 0) then
        select e.hash into recorded from es.consumed_event e
        where e.consumer = name and e.log = log and e.stream = stream and e.version = version;
        return case when recorded is null or recorded = hash then 'drop' else 'fork' end;
    elsif version > coalesce(last.version, 0) + 1 then
        return case when parked.consumer is null then 'hole' else 'hold' end;
    elsif previous_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex')) then
        return 'fork';
    end if;

    insert into es.consumed_event values (name, log, stream, version, hash);
    if version >= parked.highest_version then
        delete from es.parked_stream p where p.consumer = name and p.log = log and p.stream = stream;
    end if;
    return 'apply';
end
$$;

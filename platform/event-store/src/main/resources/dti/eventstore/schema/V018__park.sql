-- Parks a stream at an event, or keeps it parked for a new reason. What came after it meanwhile stays noted.
create function es.park(
    name text, log text, stream text, kind text, reason text,
    topic text, partition integer, record_offset bigint, version bigint, hash bytea
) returns void
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
begin
    insert into es.parked_stream as p values
        (name, log, stream, kind, reason, topic, partition, record_offset, version, hash, version, record_offset)
    on conflict on constraint parked_stream_pkey do update
    set kind = excluded.kind, reason = excluded.reason, version = excluded.version, hash = excluded.hash,
        partition = excluded.partition, record_offset = excluded.record_offset,
        highest_version = greatest(p.highest_version, excluded.version),
        highest_offset = greatest(p.highest_offset, excluded.record_offset);
end
$$;

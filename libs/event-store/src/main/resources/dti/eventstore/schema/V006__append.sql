-- Appends a batch of commands to a log, in one transaction, one result per command:
--   appended    the events are written; version and position are those of the last one
--   repeated    the request was recorded before, asking the same; nothing is written
--   key-reused  the request id was recorded before, asking something else; nothing is written
--   conflict    the stream is not at the expected version, but at stream_version; nothing is written
-- Only text[] and uuid[]: every client can pass those. expected is a version or 'any'; an absent causation is the nil
-- uuid, an absent traceparent is ''. The events of all commands follow each other; event_counts tells how many are whose.
create function es.append(
    log text,
    streams text[], expected text[], request_ids uuid[], request_hashes text[],
    actors text[], correlation_ids uuid[], causation_ids uuid[], traceparents text[], event_counts text[],
    event_ids uuid[], types text[], schema_versions text[], effective_ats text[], payloads text[]
) returns table (
    command integer, outcome text, stream_version bigint, last_position bigint,
    recorded timestamptz, first_previous_hash bytea, hashes bytea[]
)
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    head  es.log_head%rowtype;
    e     es.event%rowtype;
    prior record;
    first integer;
    next  integer := 1;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'an append needs READ COMMITTED: after waiting for the head it must see what was committed'
            using errcode = 'active_sql_transaction';
    end if;
    select h.* into head from es.log_head h where h.log = append.log for no key update;
    if not found then
        raise exception 'there is no log named %', append.log using errcode = 'undefined_object';
    end if;
    e.log_id := head.id;

    for i in 1 .. cardinality(streams) loop
        command := i;
        hashes := null;
        first := next;
        next := first + event_counts[i]::integer;
        if next <= first or next > cardinality(event_ids) + 1 then
            raise exception 'an append of nothing is refused: command % has % events', i, event_counts[i]
                using errcode = 'invalid_parameter_value';
        end if;

        select p.stream, p.version, p.position, p.request_hash into prior
        from es.event p where p.log_id = head.id and p.request_id = request_ids[i] order by p.position desc limit 1;
        if found then
            outcome := case when prior.stream = streams[i] and prior.request_hash = request_hashes[i]
                            then 'repeated' else 'key-reused' end;
            stream_version := prior.version;
            last_position := prior.position;
            return next;
            continue;
        end if;

        select p.version, p.hash into e.version, e.hash
        from es.event p where p.log_id = head.id and p.stream = streams[i] order by p.version desc limit 1;
        if not found then
            e.version := 0;
            e.hash := '\x0000000000000000000000000000000000000000000000000000000000000000';
        end if;
        if expected[i] <> 'any' and expected[i]::bigint <> e.version then
            outcome := 'conflict';
            stream_version := e.version;
            last_position := null;
            return next;
            continue;
        end if;

        e.stream := streams[i];
        e.request_id := request_ids[i];
        e.request_hash := request_hashes[i];
        e.actor := actors[i];
        e.correlation_id := correlation_ids[i];
        e.causation_id := nullif(causation_ids[i], '00000000-0000-0000-0000-000000000000');
        e.traceparent := nullif(traceparents[i], '');
        e.recorded_at := greatest(clock_timestamp(), head.recorded_at + interval '1 microsecond');
        first_previous_hash := e.hash;
        hashes := '{}';
        for k in first .. next - 1 loop
            head.position := head.position + 1;
            e.position := head.position;
            e.version := e.version + 1;
            e.event_id := event_ids[k];
            e.type := types[k];
            e.schema_version := schema_versions[k]::integer;
            e.effective_at := effective_ats[k]::timestamptz;
            e.payload := payloads[k];
            e.payload_hash := sha256(convert_to(payloads[k], 'UTF8'));
            e.previous_hash := e.hash;
            e.hash := es.event_hash(head.log, e);
            hashes := array_append(hashes, e.hash);
            insert into es.event values (e.*);
        end loop;
        head.recorded_at := e.recorded_at;
        outcome := 'appended';
        stream_version := e.version;
        last_position := e.position;
        recorded := e.recorded_at;
        return next;
    end loop;

    if next <> cardinality(event_ids) + 1 then
        raise exception 'events without a command' using errcode = 'invalid_parameter_value';
    end if;
    update es.log_head h set position = head.position, recorded_at = head.recorded_at
    where h.id = head.id and h.position <> head.position;
end
$$;

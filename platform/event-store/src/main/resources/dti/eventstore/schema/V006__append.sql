-- Appends a batch of commands to a log, in one transaction, one result per command:
--   appended    the events are written; version and position are those of the last one
--   repeated    the request was recorded before, asking the same; nothing is written
--   key-reused  the request id was recorded before, asking something else; nothing is written
--   conflict    the stream is not at the expected version, but at stream_version; nothing is written
-- Only text[] and uuid[]: every client can pass those. expected is a version ('7'), or one that the stream has at least and
-- may be past ('7+', and '0+' when nothing is known of it): it only shortens the look-up. An absent causation is the nil
-- uuid, an absent traceparent is ''. The first event id tells a request seen before: ids derive from the request id.
-- The events of all commands follow each other; event_counts tells how many are whose. No stream comes twice in a batch.
--
-- The usual batch (one event each, nothing asked before, every version as expected) is written at once: moving the head
-- is also what waits for it, and that an event id is new is what its index says. Any other batch undoes that and looks
-- first, in es.append_after_looking.
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
set plan_cache_mode = force_generic_plan -- and by index from the first day: a plan made on an empty table is kept
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    head_id smallint;
    before  bigint;
    first   timestamptz;
    several bigint := cardinality(streams);
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'an append needs READ COMMITTED: after waiting for the head it must see what was committed'
            using errcode = 'active_sql_transaction';
    end if;
    if current_setting('client_encoding') <> 'UTF8' then
        raise exception 'an append needs a client that speaks UTF-8: events are hashed in what it speaks'
            using errcode = 'invalid_parameter_value';
    end if;
    if several > 0 and '1' = all (event_counts) and cardinality(event_ids) = several then
        begin
            update es.log_head h
            set position = h.position + several,
                recorded_at = greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond')
                              + (several - 1) * interval '1 microsecond'
            where h.log = append.log
            returning h.id, h.position - several, h.recorded_at - (several - 1) * interval '1 microsecond'
            into head_id, before, first;

            return query
            with written as (
                insert into es.event
                    (position, version, recorded_at, effective_at, event_id, request_id, correlation_id, causation_id,
                     schema_version, log_id, stream, type, actor, traceparent, request_hash, payload_hash,
                     previous_hash, hash, payload)
                select before + c.i, tail.version + 1, first + (c.i - 1) * interval '1 microsecond', p.effective_at,
                       c.event_id, c.request_id, c.correlation_id, p.causation_id, p.schema_version, head_id, c.stream,
                       c.type, c.actor, p.traceparent, c.request_hash, p.payload_hash, tail.hash,
                       es.event_hash(
                           tail.hash, append.log, before + c.i, c.stream, tail.version + 1, c.event_id, c.request_id,
                           c.type, p.schema_version, first + (c.i - 1) * interval '1 microsecond', p.effective_at,
                           c.actor, c.correlation_id, p.causation_id, p.traceparent, c.request_hash, p.payload_hash),
                       c.payload
                from unnest(streams, expected, request_ids, request_hashes, actors, correlation_ids, causation_ids,
                            traceparents, event_ids, types, schema_versions, effective_ats, payloads)
                     with ordinality c (stream, expected, request_id, request_hash, actor, correlation_id, causation_id,
                                        traceparent, event_id, type, schema_version, effective_at, payload, i)
                cross join lateral (
                    select c.effective_at::timestamptz as effective_at, c.schema_version::integer as schema_version,
                           rtrim(c.expected, '+')::bigint as at_least,
                           nullif(c.causation_id, '00000000-0000-0000-0000-000000000000') as causation_id,
                           nullif(c.traceparent, '') as traceparent,
                           sha256(convert_to(c.payload, 'UTF8')) as payload_hash
                    offset 0 -- worked out once, not wherever it is named
                ) p
                left join lateral (
                    select t.version, t.hash
                    from es.event t
                    where t.log_id = head_id and t.stream = c.stream and t.version >= p.at_least
                    order by t.version desc limit 1
                ) t on true
                cross join lateral (
                    select coalesce(t.version, 0) as version, coalesce(t.hash, decode(repeat('00', 32), 'hex')) as hash
                ) tail
                where head_id is not null and (c.expected like '%+' or p.at_least = tail.version)
                returning position, version, recorded_at, previous_hash, hash
            )
            select (w.position - before)::integer, 'appended', w.version, w.position, w.recorded_at, w.previous_hash,
                   array[w.hash]
            from written w
            where (select count(*) from written) = several; -- counted first, so nothing is returned before all is written
            if found then
                return;
            end if;
            raise unique_violation; -- a conflict, or no such log: undo, and look
        exception when unique_violation then
            null;
        end;
    end if;
    return query
    select * from es.append_after_looking(
        log, streams, expected, request_ids, request_hashes, actors, correlation_ids, causation_ids, traceparents,
        event_counts, event_ids, types, schema_versions, effective_ats, payloads);
end
$$;

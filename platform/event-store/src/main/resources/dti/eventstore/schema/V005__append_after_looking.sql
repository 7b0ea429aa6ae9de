-- What es.append does when a batch is not the usual one: some command has several events, or was asked before, or expects
-- another version. It looks up every request and every stream before it writes. Only es.append calls it.
--
-- Statement by statement, for each sees what was committed while this call waited for the head; all in one would not.
create function es.append_after_looking(
    log text,
    streams text[], expected text[], request_ids uuid[], request_hashes text[],
    actors text[], correlation_ids uuid[], causation_ids uuid[], traceparents text[], event_counts text[],
    event_ids uuid[], types text[], schema_versions text[], effective_ats text[], payloads text[]
) returns table (
    command integer, outcome text, stream_version bigint, last_position bigint,
    recorded timestamptz, first_previous_hash bytea, hashes bytea[]
)
volatile
language plpgsql
as $$
#variable_conflict use_column
declare
    head     es.log_head%rowtype;
    found_as record;
    at       timestamptz;
    version  bigint;
    hash     bytea;
    firsts   integer[] := '{}';
    next     integer := 1;
    w_command integer[] := '{}'; w_event    integer[] := '{}'; w_position     bigint[] := '{}'; w_version bigint[] := '{}';
    w_at  timestamptz[] := '{}'; w_previous bytea[]   := '{}'; w_payload_hash bytea[]  := '{}'; w_hash    bytea[]  := '{}';
begin
    for i in 1 .. cardinality(streams) loop
        firsts := array_append(firsts, next);
        next := next + event_counts[i]::integer;
        if next <= firsts[i] then
            raise exception 'an append of nothing is refused: command %', i using errcode = 'invalid_parameter_value';
        end if;
    end loop;
    if next <> cardinality(event_ids) + 1 then
        raise exception '% events for % commands', cardinality(event_ids), cardinality(streams)
            using errcode = 'invalid_parameter_value';
    end if;

    select h.* into head from es.log_head h where h.log = append_after_looking.log for no key update;
    if not found then
        raise exception 'there is no log named %', append_after_looking.log using errcode = 'undefined_object';
    end if;

    select array_agg(case when prior.request_id is null then
                              case when expected[c.i] like '%+' or expected[c.i]::bigint = coalesce(tail.version, 0)
                                   then 'appended' else 'conflict' end
                          when prior.request_id = request_ids[c.i] and prior.stream = c.stream
                               and prior.request_hash = request_hashes[c.i] then 'repeated'
                          else 'key-reused' end order by c.i) as outcomes,
           array_agg(coalesce(tail.version, 0) order by c.i) as versions,
           array_agg(coalesce(tail.hash, decode(repeat('00', 32), 'hex')) order by c.i) as hashes,
           array_agg(prior.position order by c.i) as positions,
           count(distinct c.stream) as streams
    into found_as
    from unnest(streams) with ordinality c (stream, i)
    left join lateral (
        select p.request_id, p.request_hash, p.stream, p.position
        from es.event p where p.event_id = event_ids[firsts[c.i]] and p.log_id + 0 = head.id limit 1 -- by event_id alone
    ) prior on true
    left join lateral (
        select t.version, t.hash
        from es.event t where t.log_id = head.id and t.stream = c.stream order by t.version desc limit 1
    ) tail on true;
    if found_as.streams <> cardinality(streams) then
        raise exception 'a stream comes twice in one batch' using errcode = 'invalid_parameter_value';
    end if;

    at := greatest(clock_timestamp(), head.recorded_at + interval '1 microsecond');
    for i in 1 .. cardinality(streams) loop
        command := i;
        outcome := found_as.outcomes[i];
        stream_version := found_as.versions[i];
        last_position := found_as.positions[i];
        hashes := null;
        if outcome = 'appended' then
            version := stream_version;
            hash := found_as.hashes[i];
            first_previous_hash := hash;
            recorded := at;
            hashes := '{}';
            for k in firsts[i] .. firsts[i] + event_counts[i]::integer - 1 loop
                head.position := head.position + 1;
                version := version + 1;
                w_command := array_append(w_command, i);
                w_event := array_append(w_event, k);
                w_position := array_append(w_position, head.position);
                w_version := array_append(w_version, version);
                w_at := array_append(w_at, at);
                w_previous := array_append(w_previous, hash);
                w_payload_hash := array_append(w_payload_hash, sha256(convert_to(payloads[k], 'UTF8')));
                hash := es.event_hash(
                    hash, append_after_looking.log, head.position, streams[i], version, event_ids[k], request_ids[i], types[k],
                    schema_versions[k]::integer, at, effective_ats[k]::timestamptz, actors[i], correlation_ids[i],
                    nullif(causation_ids[i], '00000000-0000-0000-0000-000000000000'), nullif(traceparents[i], ''),
                    request_hashes[i], w_payload_hash[cardinality(w_payload_hash)]);
                w_hash := array_append(w_hash, hash);
                hashes := array_append(hashes, hash);
            end loop;
            stream_version := version;
            last_position := head.position;
            head.recorded_at := at;
            at := at + interval '1 microsecond';
        elsif outcome = 'repeated' then
            select max(p.version), max(p.position) into stream_version, last_position
            from es.event p
            where p.log_id = head.id and p.request_id = request_ids[i]
              and p.position >= last_position and p.position < last_position + 1000;
        end if;
        return next;
    end loop;

    if cardinality(w_event) > 0 then
        insert into es.event
            (position, version, recorded_at, effective_at, event_id, request_id, correlation_id, causation_id,
             schema_version, log_id, stream, type, actor, traceparent, request_hash, payload_hash, previous_hash, hash,
             payload)
        select w.position, w.version, w.at, effective_ats[w.k]::timestamptz, event_ids[w.k], request_ids[w.i],
               correlation_ids[w.i], nullif(causation_ids[w.i], '00000000-0000-0000-0000-000000000000'),
               schema_versions[w.k]::integer, head.id, streams[w.i], types[w.k], actors[w.i],
               nullif(traceparents[w.i], ''), request_hashes[w.i], w.payload_hash, w.previous, w.hash, payloads[w.k]
        from unnest(w_command, w_event, w_position, w_version, w_at, w_previous, w_payload_hash, w_hash)
             as w (i, k, position, version, at, previous, payload_hash, hash);
        update es.log_head h set position = head.position, recorded_at = head.recorded_at where h.id = head.id;
    end if;
end
$$;

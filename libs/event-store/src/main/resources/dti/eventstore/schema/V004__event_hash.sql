-- SHA-256 over a domain tag, the stream's previous hash and every field, each with its length before it (4 bytes,
-- big-endian; -1 for an absent one). Times are microseconds since 2000-01-01T00:00:00Z. One expression without calls
-- of our own functions, so that it is inlined. dti.eventstore.EventHash computes the same in Java.
create function es.event_hash(
    previous_hash bytea, log text, event_position bigint, stream text, version bigint, event_id uuid, request_id uuid,
    type text, schema_version integer, recorded_at timestamptz, effective_at timestamptz, actor text,
    correlation_id uuid, causation_id uuid, traceparent text, request_hash text, payload_hash bytea
) returns bytea
stable parallel safe -- as convert_to is; declared immutable it would not be inlined
language sql
return sha256(
    '\x0000000c6474692d6576656e742d763100000020' || previous_hash -- 'dti-event-v1'
    || int4send(octet_length(log)) || convert_to(log, 'UTF8')
    || '\x00000008' || int8send(event_position)
    || int4send(octet_length(stream)) || convert_to(stream, 'UTF8')
    || '\x00000008' || int8send(version)
    || '\x00000010' || uuid_send(event_id)
    || '\x00000010' || uuid_send(request_id)
    || int4send(octet_length(type)) || convert_to(type, 'UTF8')
    || '\x00000004' || int4send(schema_version)
    || '\x00000008' || timestamptz_send(recorded_at)
    || '\x00000008' || timestamptz_send(effective_at)
    || int4send(octet_length(actor)) || convert_to(actor, 'UTF8')
    || '\x00000010' || uuid_send(correlation_id)
    || coalesce('\x00000010' || uuid_send(causation_id), '\xffffffff')
    || coalesce(int4send(octet_length(traceparent)) || convert_to(traceparent, 'UTF8'), '\xffffffff')
    || int4send(octet_length(request_hash)) || convert_to(request_hash, 'UTF8')
    || '\x00000020' || payload_hash
);

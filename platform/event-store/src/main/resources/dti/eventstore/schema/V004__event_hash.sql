-- SHA-256 over a domain tag, the stream's previous hash and every field, in the binary form PostgreSQL gives a row: how many
-- fields, then of each its type (by number), its length (-1 for an absent one) and its bytes; numbers have 4 bytes, big-endian;
-- times are microseconds since 2000-01-01T00:00:00Z. One call for the whole row, and one expression, so that it is inlined:
-- field by field it took a twentieth of an append. Texts come in the client's encoding, which es.append wants to be UTF-8.
-- dti.eventstore.EventHash computes the same in Java.
create function es.event_hash(
    previous_hash bytea, log text, event_position bigint, stream text, version bigint, event_id uuid, request_id uuid,
    type text, schema_version integer, recorded_at timestamptz, effective_at timestamptz, actor text,
    correlation_id uuid, causation_id uuid, traceparent text, request_hash text, payload_hash bytea
) returns bytea
stable parallel safe -- as record_send is; declared immutable it would not be inlined
language sql
return sha256(record_send(row(
    'dti-event-v2'::text, previous_hash, log, event_position, stream, version, event_id, request_id, type, schema_version,
    recorded_at, effective_at, actor, correlation_id, causation_id, traceparent, request_hash, payload_hash)));

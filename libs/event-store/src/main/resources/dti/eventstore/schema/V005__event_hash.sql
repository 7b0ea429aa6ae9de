-- SHA-256 over a domain tag, the stream's previous hash and every field, each with its length before it.
-- Times are microseconds since 2000-01-01T00:00:00Z. dti.eventstore.EventHash computes the same in Java.
create function es.event_hash(log text, e es.event) returns bytea
immutable parallel safe
language sql
return sha256(
    es.hash_text('dti-event-v1')
    || int4send(32) || e.previous_hash
    || es.hash_text(log)
    || int4send(8) || int8send(e.position)
    || es.hash_text(e.stream)
    || int4send(8) || int8send(e.version)
    || int4send(16) || uuid_send(e.event_id)
    || int4send(16) || uuid_send(e.request_id)
    || es.hash_text(e.type)
    || int4send(4) || int4send(e.schema_version)
    || int4send(8) || timestamptz_send(e.recorded_at)
    || int4send(8) || timestamptz_send(e.effective_at)
    || es.hash_text(e.actor)
    || int4send(16) || uuid_send(e.correlation_id)
    || coalesce(int4send(16) || uuid_send(e.causation_id), int4send(-1))
    || es.hash_text(e.traceparent)
    || es.hash_text(e.request_hash)
    || int4send(32) || e.payload_hash
);

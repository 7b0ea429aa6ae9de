-- The log. An event's id is derived from its request's, so one index finds repeats and keeps ids unique. Hashes chain per stream; payload_hash stands for the payload in them, so a payload can be redacted.
create table es.event (
    position       bigint      not null,
    version        bigint      not null,
    recorded_at    timestamptz not null,
    effective_at   timestamptz not null,
    event_id       uuid        not null,
    request_id     uuid        not null,
    correlation_id uuid        not null,
    causation_id   uuid,
    schema_version integer     not null,
    log_id         smallint    not null, -- of es.log_head; only es.append writes here, so no foreign key is paid for
    stream         text        collate "C" not null,
    type           text        collate "C" not null,
    actor          text        not null,
    traceparent    text,
    request_hash   text        not null,
    payload_hash   bytea       not null,
    previous_hash  bytea       not null,
    hash           bytea       not null,
    payload        text        not null,
    constraint event_position primary key (log_id, position),
    constraint event_stream_version unique (log_id, stream, version),
    constraint event_id unique (event_id, log_id)
);

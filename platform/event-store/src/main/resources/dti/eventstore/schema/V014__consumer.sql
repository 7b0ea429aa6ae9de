-- What consumers of other services' topics remember. Kafka's own group offsets are not used.
create table es.consumer_offset (
    consumer    text    not null,
    topic       text    not null,
    partition   integer not null,
    topic_id    text    not null,
    next_offset bigint  not null check (next_offset >= 0),
    primary key (consumer, topic, partition)
) with (fillfactor = 50);

-- Every version of a stream that was consumed, with its hash: tells a duplicate from a fork.
create table es.consumed_event (
    consumer text   not null,
    log      text   not null,
    stream   text   collate "C" not null,
    version  bigint not null,
    hash     bytea  not null,
    primary key (consumer, log, stream, version)
);

-- Streams that stand still until an operator or a redelivery helps; coordinates are those of the first event held.
create table es.parked_stream (
    consumer        text        not null,
    log             text        not null,
    stream          text        collate "C" not null,
    kind            text        not null check (kind in ('poison', 'fork', 'hole', 'unreadable')),
    reason          text        not null,
    topic           text        not null,
    partition       integer     not null,
    record_offset   bigint      not null,
    version         bigint      not null,
    hash            bytea       not null,
    highest_version bigint      not null,
    highest_offset  bigint      not null,
    parked_at       timestamptz not null default clock_timestamp(),
    primary key (consumer, log, stream)
);

-- Producer positions received: all up to the watermark, and those beyond it one by one until the gap closes.
create table es.consumer_watermark (
    consumer text   not null,
    log      text   not null,
    position bigint not null,
    primary key (consumer, log)
) with (fillfactor = 50);

create table es.received_position (
    consumer text   not null,
    log      text   not null,
    position bigint not null,
    primary key (consumer, log, position)
);

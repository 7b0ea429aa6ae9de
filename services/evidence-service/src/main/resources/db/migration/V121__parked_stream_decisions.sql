-- What an administrator decided of streams that stood still: written before it is done, and never changed.
create table parked_stream_decision (
    sequence      bigint      generated always as identity primary key,
    consumer      text        not null,
    log           text        not null,
    stream        text        not null,
    version       bigint      not null,
    kind          text        not null,
    parked_reason text        not null,
    decision      text        not null check (decision in ('release', 'discard')),
    decided_by    text        not null,
    reason        text        not null,
    decided_at    timestamptz not null default clock_timestamp()
);
grant select, insert on parked_stream_decision to ${appRole};
revoke update, delete, truncate on parked_stream_decision from ${appRole};

-- Who does a replay or a verification shows so by heartbeats, not by times: a clock that is set neither keeps a lease nor ends it.
alter table replay
    drop column lease_until,
    add column beat bigint not null default 0;

alter table verification_schedule
    drop column lease_until,
    add column beat bigint not null default 0,
    -- after one that failed
    add column retry_at timestamptz not null default '-infinity';

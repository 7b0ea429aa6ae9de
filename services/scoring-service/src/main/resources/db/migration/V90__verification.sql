-- Verifications of the log that somebody asked for: a job each, so that any instance can tell how far it is.
create table verification (
    id          uuid        primary key,
    asked_by    text        not null,
    asked_at    timestamptz not null default now(),
    told_at     timestamptz not null default now(),
    status      text        not null default 'running',
    events      bigint      not null default 0,
    -- what was found, once it is done
    result      text
);

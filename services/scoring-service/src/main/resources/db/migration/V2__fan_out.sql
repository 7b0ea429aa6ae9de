-- A change of a campaign that every submission must record: written with the offset of the message that told it,
-- done by a worker, one append per unit. The request id of an append is derived from (job, unit), so doing a unit
-- twice records it once.
create table fan_out_job (
    sequence   bigint generated always as identity primary key,
    id         uuid not null unique,
    campaign   text not null,
    body       text not null,
    created_at timestamptz not null default now()
);

create table fan_out_unit (
    job      bigint not null references fan_out_job (sequence),
    unit     text not null,
    done_at  timestamptz,
    -- 'recorded', or the rule by which the submission refused it
    outcome  text,
    primary key (job, unit)
);

create index fan_out_unit_pending on fan_out_unit (job) where done_at is null;

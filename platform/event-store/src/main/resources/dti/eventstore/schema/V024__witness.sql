-- What this service keeps of other services' signed checkpoints, only to compare.
create table es.witnessed_checkpoint (
    log        text        not null,
    generation bigint      not null,
    size       bigint      not null,
    root       text        not null, -- hex
    note       text        not null,
    kept_at    timestamptz not null default clock_timestamp(),
    primary key (log, generation, size)
);

create trigger refuse_change
    before update or delete or truncate on es.witnessed_checkpoint
    for each statement execute function es.refuse_change();
alter table es.witnessed_checkpoint enable always trigger refuse_change;

-- What contradicted it: the first of its kind as it came, and how often since. Only the owner takes one away.
create table es.witness_alarm (
    log        text        not null,
    kind       text        not null,
    generation bigint      not null,
    size       bigint      not null,
    root       text        not null,
    note       text        not null,
    raised_at  timestamptz not null default clock_timestamp(),
    last_at    timestamptz not null default clock_timestamp(),
    times      bigint      not null default 1,
    primary key (log, kind)
);

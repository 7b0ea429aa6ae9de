-- One row per log: where it ends. Whoever appends holds this row until commit, so position order is commit order.
create table es.log_head (
    id          smallint    generated always as identity primary key,
    log         text        not null unique check (log ~ '^[a-z][a-z0-9-]{0,62}$'),
    position    bigint      not null default 0 check (position >= 0),
    recorded_at timestamptz not null default '-infinity',
    generation  bigint      not null default 1 check (generation >= 1)
) with (fillfactor = 10);

-- The relay of a log: who may publish (an epoch, with a lease on the database clock), and how far it came.
create table es.relay (
    log_id      smallint    primary key references es.log_head (id),
    epoch       bigint      not null default 0,
    owner       text        not null default '',
    lease_until timestamptz not null default '-infinity',
    position    bigint      not null default 0
) with (fillfactor = 10);

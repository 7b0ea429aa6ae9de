-- How far each projection came: the position of the last event whose effect is committed.
create table es.projection (
    projection text     not null,
    log_id     smallint not null references es.log_head (id),
    position   bigint   not null check (position >= 0),
    primary key (projection, log_id)
) with (fillfactor = 10);

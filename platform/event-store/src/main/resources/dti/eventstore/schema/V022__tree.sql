-- The Merkle tree (RFC 6962) over a log: leaf n - 1 is the hash of the event at position n. Kept are its full nodes, which
-- never change; whatever else of it is needed follows from them.
create table es.tree (
    log_id smallint primary key references es.log_head (id),
    size   bigint   not null check (size >= 0)
) with (fillfactor = 10);

create table es.tree_node (
    log_id smallint not null, -- only es.grow_tree writes here, so no foreign key is paid for
    level  smallint not null,
    index  bigint   not null,
    hash   bytea    not null,
    primary key (log_id, level, index)
);

create trigger refuse_change
    before update or delete or truncate on es.tree_node
    for each statement execute function es.refuse_change();
alter table es.tree_node enable always trigger refuse_change;

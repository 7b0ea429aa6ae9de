-- Adds to a log's tree the nodes that became full, from the size the caller believes it has; false when it has another.
-- Each array has one element per node; hashes are hex. Leaves must be there for exactly the positions added.
create function es.grow_tree(
    log text, from_size bigint, to_size bigint, levels text[], indexes text[], hashes text[]
) returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
    the_log_id smallint := (select h.id from es.log_head h where h.log = grow_tree.log);
begin
    if to_size > (select h.position from es.log_head h where h.id = the_log_id) then
        raise exception 'the tree of % does not outgrow its log', log using errcode = 'invalid_parameter_value';
    end if;
    if from_size = 0 then
        insert into es.tree values (the_log_id, 0) on conflict do nothing;
    end if;
    update es.tree t set size = to_size where t.log_id = the_log_id and t.size = from_size;
    if not found then
        return false;
    end if;
    insert into es.tree_node
    select the_log_id, n.level::smallint, n.index::bigint, decode(n.hash, 'hex')
    from unnest(levels, indexes, hashes) as n (level, index, hash);
    if (select count(*) from es.tree_node n
        where n.log_id = the_log_id and n.level = 0 and n.index >= from_size and n.index < to_size) <> to_size - from_size
    then
        raise exception 'the tree of % needs one leaf per event', log using errcode = 'invalid_parameter_value';
    end if;
    return true;
end
$$;

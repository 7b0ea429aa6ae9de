-- Where a consumer goes on in a partition. A topic that was made anew (another id) is read from its beginning: what was
-- seen before is recognised by its hash.
create function es.claim_offset(name text, topic text, partition integer, topic_id text) returns bigint
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
declare
    claimed bigint;
begin
    insert into es.consumer_offset as o values (name, topic, partition, topic_id, 0)
    on conflict on constraint consumer_offset_pkey do update
    set topic_id = excluded.topic_id,
        next_offset = case when o.topic_id = excluded.topic_id then o.next_offset else 0 end
    returning o.next_offset into claimed;
    return claimed;
end
$$;

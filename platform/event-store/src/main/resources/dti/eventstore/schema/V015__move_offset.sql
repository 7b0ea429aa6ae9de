-- Moves a consumer's offset from where the caller believes it is; false when it is elsewhere, or the topic another one.
create function es.move_offset(name text, topic text, partition integer, topic_id text, from_offset bigint, to_offset bigint)
returns boolean
volatile security definer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_variable
begin
    update es.consumer_offset o set next_offset = to_offset
    where o.consumer = name and o.topic = topic and o.partition = partition
      and o.topic_id = topic_id and o.next_offset = from_offset;
    return found;
end
$$;

-- The app role reads, and changes only what the functions change. Making logs is the owner's.
revoke all on all functions in schema es from public;
grant usage on schema es to ${appRole};
grant select on all tables in schema es to ${appRole};
grant execute on function
    es.append, es.event_hash,
    es.relay_lease, es.relay_move, es.relay_rewind, es.relay_release,
    es.move_checkpoint,
    es.claim_offset, es.move_offset, es.consume, es.park, es.unpark, es.advance_watermark
    to ${appRole};

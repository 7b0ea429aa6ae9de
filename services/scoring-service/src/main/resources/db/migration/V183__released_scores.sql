-- A submission that was parked and is released has its score published once more, too: by nobody's replay, but by whoever
-- released it.
alter table republication drop constraint republication_replay_fkey;
alter table republication
    add column decided_by text,
    add column decided_at timestamptz,
    add column reason     text;

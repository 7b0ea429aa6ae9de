-- Verifications are listed, the latest first.
alter table verification add column number bigint generated always as identity unique;

-- The log verifies itself by the clock: one row for all instances. Whoever holds the lease does it; who is gone loses it.
create table verification_schedule (
    one          boolean     primary key default true check (one),
    done_at      timestamptz not null default '-infinity',
    verification uuid,
    lease_until  timestamptz not null default '-infinity'
);

insert into verification_schedule default values;

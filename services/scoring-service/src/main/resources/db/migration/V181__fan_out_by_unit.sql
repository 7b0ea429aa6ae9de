-- A unit's oldest unfinished job comes first, whatever its neighbours wait for; so what is pending is found by campaign and unit.
alter table fan_out_unit add column campaign text;
update fan_out_unit u set campaign = j.campaign from fan_out_job j where j.sequence = u.job;
alter table fan_out_unit alter column campaign set not null;

drop index fan_out_unit_pending;
create index fan_out_unit_pending on fan_out_unit (campaign, unit, job) where done_at is null;

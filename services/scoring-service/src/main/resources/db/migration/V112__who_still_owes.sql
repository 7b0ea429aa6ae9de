-- Which units take part in a campaign, as framework-service last told: a withdrawn unit's submission waits for nothing.
create table campaign_participant (
    campaign text not null,
    unit     text not null,
    primary key (campaign, unit)
);

insert into campaign_participant (campaign, unit)
select c.code, u.code
  from campaign_copy c, jsonb_array_elements_text(c.body::jsonb -> 'units') as u (code)
    on conflict do nothing;

-- Units whose last day has passed: they owe nothing any more, as evaluated unit, source or reviewer.
create view ended_unit as
select code
  from unit_copy
 where (body::json ->> 'validTo')::date < (now() at time zone 'Asia/Ho_Chi_Minh')::date;

create view open_work as
select s.*
  from submission_work s join campaign_participant p using (campaign, unit);

create or replace view review_item as
select w.campaign, w.unit, w.place, w.leaf, case when w.changed = '{}' then 'score' else 'changed' end as kind,
       s.phase, s.round, s.closes_at as due, w.changed
  from leaf_work w join open_work s using (campaign, unit)
 where w.decision
union all
select w.campaign, w.unit, w.place, w.leaf, 'exclusion', s.phase, s.round, s.closes_at, w.changed
  from leaf_work w join open_work s using (campaign, unit)
 where w.exclusion;

-- As before (V40), of units that take part, and owed by agencies that exist.
create or replace view duty as
select w.campaign, w.unit, 'unit' as owes, w.unit as agency, 'self-scores' as kind,
       least(w.due, s.entry_due) as due, array_agg(w.leaf order by w.place) as items
  from leaf_work w join open_work s using (campaign, unit)
 where w.self_score and (s.entry_until is null or s.entry_until >= now())
   and not exists (select from ended_unit e where e.code = w.unit)
 group by w.campaign, w.unit, least(w.due, s.entry_due)
union all
select s.campaign, s.unit, 'unit', s.unit, 'submission', s.entry_due, '{}'::text[]
  from open_work s
 where s.unsubmitted and (s.entry_until is null or s.entry_until >= now())
   and not exists (select from ended_unit e where e.code = s.unit)
union all
-- A field of the general information is owed by the source it is assigned to ("info:" and its code), else by the unit; by the
-- unit as well where its source has ended.
select s.campaign, s.unit, case when a.unit is null then 'unit' else 'source' end, coalesce(a.unit, s.unit), 'general-info',
       case when a.unit is null then s.entry_due else s.inputs_due end, array_agg(f.code order by f.code)
  from open_work s
  cross join lateral unnest(s.info_missing) as f (code)
  left join campaign_assignment a
    on a.campaign = s.campaign and a.leaf = 'info:' || f.code and a.duty = 'source'
   and not exists (select from ended_unit e where e.code = a.unit)
 where (s.entry_until is null or s.entry_until >= now())
   and (a.unit is not null or not exists (select from ended_unit e where e.code = s.unit))
 group by s.campaign, s.unit, a.unit, s.entry_due, s.inputs_due
union all
select w.campaign, w.unit, 'unit', w.unit, 'explanations', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w join open_work s using (campaign, unit)
 where w.explanation
   and not exists (select from ended_unit e where e.code = w.unit)
 group by w.campaign, w.unit, s.closes_at
union all
select w.campaign, w.unit, 'source', a.unit, 'inputs', least(w.due, s.inputs_due), array_agg(w.leaf order by w.place)
  from leaf_work w
  join open_work s using (campaign, unit)
  join campaign_assignment a on a.campaign = w.campaign and a.leaf = w.leaf and a.duty = 'source'
 where w.inputs
   and not exists (select from ended_unit e where e.code = a.unit)
 group by w.campaign, w.unit, a.unit, least(w.due, s.inputs_due)
union all
-- Nobody reviews the unit they belong to.
select w.campaign, w.unit, 'reviewer', coalesce(a.unit, ''), 'decisions', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w
  join open_work s using (campaign, unit)
  left join campaign_assignment a on a.campaign = w.campaign and a.leaf = w.leaf and a.duty = 'reviewer'
 where w.decision and a.unit is distinct from w.unit
   and not exists (select from ended_unit e where e.code = a.unit)
 group by w.campaign, w.unit, a.unit, s.closes_at
union all
-- What only the unit itself would review, or agencies that have ended, is the council's.
select w.campaign, w.unit, 'council', '', 'decisions', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w
  join open_work s using (campaign, unit)
 where w.decision
   and exists (select from campaign_assignment any_of
                where any_of.campaign = w.campaign and any_of.leaf = w.leaf and any_of.duty = 'reviewer')
   and not exists (select from campaign_assignment other
                    where other.campaign = w.campaign and other.leaf = w.leaf and other.duty = 'reviewer'
                      and other.unit <> w.unit
                      and not exists (select from ended_unit e where e.code = other.unit))
 group by w.campaign, w.unit, s.closes_at
union all
select w.campaign, w.unit, 'council', '', 'exclusions', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w join open_work s using (campaign, unit)
 where w.exclusion
 group by w.campaign, w.unit, s.closes_at;

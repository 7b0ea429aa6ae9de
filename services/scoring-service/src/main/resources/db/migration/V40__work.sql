-- Who does what in a campaign, as framework-service last told: beside the campaign's copy, because work is joined with it.
create table campaign_assignment (
    campaign text not null,
    leaf     text not null,
    duty     text not null,
    unit     text not null,
    primary key (campaign, leaf, duty, unit)
);

insert into campaign_assignment (campaign, leaf, duty, unit)
select c.code, a ->> 'leaf', a ->> 'as', a ->> 'unit'
  from campaign_copy c, jsonb_array_elements(c.body::jsonb -> 'assignments') a
    on conflict do nothing;

-- What the projection "work" makes of the log: what each submission, and each leaf of it that applies, waits for.
create table submission_work (
    campaign     text not null,
    unit         text not null,
    version      bigint not null,
    position     bigint not null,
    phase        text not null,
    round        integer not null,
    -- of the present phase, for this unit
    closes_at    timestamptz,
    -- until when the unit enters and hands in; after entry_until it can no longer, because only an extension lets it
    entry_due    timestamptz,
    entry_until  timestamptz,
    unsubmitted  boolean not null,
    info_missing text[] not null,
    inputs_due   timestamptz,
    primary key (campaign, unit)
);

create table leaf_work (
    campaign    text not null,
    unit        text not null,
    leaf        text not null,
    place       integer not null,
    -- of the criterion itself, where it has one
    due         timestamptz,
    -- what it waits for
    self_score  boolean not null,
    inputs      boolean not null,
    explanation boolean not null,
    decision    boolean not null,
    exclusion   boolean not null,
    -- in what it differs from what round 1 was decided on, and both
    changed     text[] not null,
    before      text,
    after       text,
    primary key (campaign, unit, leaf)
);

create index leaf_work_of_appraisers on leaf_work (campaign, unit, place) where decision or exclusion;
create index leaf_work_changed on leaf_work (campaign, unit, place) where changed <> '{}';

-- What reviewers and the council have yet to decide, one row per question.
create view review_item as
select w.campaign, w.unit, w.place, w.leaf, case when w.changed = '{}' then 'score' else 'changed' end as kind,
       s.phase, s.round, s.closes_at as due, w.changed
  from leaf_work w join submission_work s using (campaign, unit)
 where w.decision
union all
select w.campaign, w.unit, w.place, w.leaf, 'exclusion', s.phase, s.round, s.closes_at, w.changed
  from leaf_work w join submission_work s using (campaign, unit)
 where w.exclusion;

-- Who owes what by when. The unit itself, a source of data, a reviewer (of no agency where the leaf is assigned to none)
-- or the council, which is no agency.
create view duty as
select w.campaign, w.unit, 'unit' as owes, w.unit as agency, 'self-scores' as kind,
       least(w.due, s.entry_due) as due, array_agg(w.leaf order by w.place) as items
  from leaf_work w join submission_work s using (campaign, unit)
 where w.self_score and (s.entry_until is null or s.entry_until >= now())
 group by w.campaign, w.unit, least(w.due, s.entry_due)
union all
select s.campaign, s.unit, 'unit', s.unit, 'submission', s.entry_due, '{}'::text[]
  from submission_work s
 where s.unsubmitted and (s.entry_until is null or s.entry_until >= now())
union all
-- A field of the general information is owed by the source it is assigned to ("info:" and its code), else by the unit.
select s.campaign, s.unit, case when a.unit is null then 'unit' else 'source' end, coalesce(a.unit, s.unit), 'general-info',
       case when a.unit is null then s.entry_due else s.inputs_due end, array_agg(f.code order by f.code)
  from submission_work s
  cross join lateral unnest(s.info_missing) as f (code)
  left join campaign_assignment a on a.campaign = s.campaign and a.leaf = 'info:' || f.code and a.duty = 'source'
 where s.entry_until is null or s.entry_until >= now()
 group by s.campaign, s.unit, a.unit, s.entry_due, s.inputs_due
union all
select w.campaign, w.unit, 'unit', w.unit, 'explanations', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w join submission_work s using (campaign, unit)
 where w.explanation
 group by w.campaign, w.unit, s.closes_at
union all
select w.campaign, w.unit, 'source', a.unit, 'inputs', least(w.due, s.inputs_due), array_agg(w.leaf order by w.place)
  from leaf_work w
  join submission_work s using (campaign, unit)
  join campaign_assignment a on a.campaign = w.campaign and a.leaf = w.leaf and a.duty = 'source'
 where w.inputs
 group by w.campaign, w.unit, a.unit, least(w.due, s.inputs_due)
union all
-- Nobody reviews the unit they belong to; what only the unit itself would review is the council's.
select w.campaign, w.unit, 'reviewer', coalesce(a.unit, ''), 'decisions', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w
  join submission_work s using (campaign, unit)
  left join campaign_assignment a on a.campaign = w.campaign and a.leaf = w.leaf and a.duty = 'reviewer'
 where w.decision and a.unit is distinct from w.unit
 group by w.campaign, w.unit, a.unit, s.closes_at
union all
select w.campaign, w.unit, 'council', '', 'decisions', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w
  join submission_work s using (campaign, unit)
  join campaign_assignment own
    on own.campaign = w.campaign and own.leaf = w.leaf and own.duty = 'reviewer' and own.unit = w.unit
 where w.decision
   and not exists (select from campaign_assignment other
                    where other.campaign = w.campaign and other.leaf = w.leaf and other.duty = 'reviewer'
                      and other.unit <> w.unit)
 group by w.campaign, w.unit, s.closes_at
union all
select w.campaign, w.unit, 'council', '', 'exclusions', s.closes_at, array_agg(w.leaf order by w.place)
  from leaf_work w join submission_work s using (campaign, unit)
 where w.exclusion
 group by w.campaign, w.unit, s.closes_at;

-- Which duties were reminded of, so that each becomes an event once, whichever instance gets there first.
create table duty_reminder (
    campaign    text not null,
    unit        text not null,
    owes        text not null,
    agency      text not null,
    kind        text not null,
    due         timestamptz not null,
    reminder    text not null,
    reminded_at timestamptz not null default now(),
    primary key (campaign, unit, owes, agency, kind, due, reminder)
);

-- What was known at any moment of the past: every version of a campaign, a unit and a submission's score, by the time its
-- owner recorded it.
create table campaign_version (
    code    text        not null,
    version bigint      not null,
    at      timestamptz not null,
    body    text        not null,
    primary key (code, version)
);

create table unit_version (
    code    text        not null,
    version bigint      not null,
    at      timestamptz not null,
    body    text        not null,
    primary key (code, version)
);

create table score_version (
    campaign text        not null,
    unit     text        not null,
    -- of the event in the log submissions
    position bigint      not null,
    at       timestamptz not null,
    phase    text        not null,
    totals   jsonb       not null,
    primary key (campaign, unit, position)
);

create index score_version_order on score_version (position);
create index score_version_campaign on score_version (campaign, at, position);

-- A row per node and event that changed it; node is null where a framework version without it was pinned.
create table node_version (
    campaign text   not null,
    unit     text   not null,
    key      text   not null,
    position bigint not null,
    parent   text,
    node     jsonb,
    primary key (campaign, unit, key, position)
);

-- The nodes one leaderboard needs, as they were after a position.
create function pick_nodes_as_of(of_campaign text, of_unit text, until bigint, root text, more text[]) returns jsonb
    language sql stable
    return (select pick_nodes(coalesce(jsonb_object_agg(last.key, last.node) filter (where last.node is not null), '{}'::jsonb),
                              root, more)
              from (select distinct on (n.key) n.key, n.node
                      from node_version n
                     where n.campaign = of_campaign and n.unit = of_unit and n.position <= until
                       and n.key = any (array(
                               select k.key from node_version k
                                where k.campaign = of_campaign and k.unit = of_unit
                                  and (k.parent is not distinct from root or k.key = root or k.key = any (more))))
                     order by n.key, n.position desc) as last);

-- Whether every score up to a position has been taken in, with nothing parked: partitions do not wait for each other.
-- In plpgsql, because the log's schema is made after this one.
create function is_settled(until bigint) returns boolean
    language plpgsql stable
as $$
begin
    return not exists (select from es.parked_stream where consumer = 'ranking-scores')
       and (select count(*) from es.received_position r
             where r.consumer = 'ranking-scores' and r.log = 'scores' and r.position <= until)
           >= until - coalesce((select w.position from es.consumer_watermark w
                                 where w.consumer = 'ranking-scores' and w.log = 'scores'), 0);
end
$$;

-- Of what was taken in before, as much as was kept: totals and top-level nodes whenever they moved, all nodes of now.
insert into campaign_version (code, version, at, body)
select code, version, coalesce((body::jsonb ->> 'phaseEnteredAt')::timestamptz, timestamptz '1970-01-01T00:00:00Z'), body from campaign_copy;

insert into unit_version (code, version, at, body) select code, version, timestamptz '1970-01-01T00:00:00Z', body from unit_copy;

insert into score_version (campaign, unit, position, at, phase, totals)
select campaign, unit, position, at, phase, totals from score_point;

insert into score_version (campaign, unit, position, at, phase, totals)
select campaign, unit, position, at, phase, totals from submission_score
on conflict do nothing;

insert into node_version (campaign, unit, key, position, parent, node)
select p.campaign, p.unit, n.key, p.position, n.value ->> 'parent', n.value
  from score_point p cross join jsonb_each(p.nodes) n;

insert into node_version (campaign, unit, key, position, parent, node)
select s.campaign, s.unit, n.key, s.position, n.value ->> 'parent', n.value
  from submission_score s cross join jsonb_each(s.nodes) n
on conflict do nothing;

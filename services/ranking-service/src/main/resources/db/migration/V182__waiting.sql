-- Events of submissions whose score is not known yet, because their stream is parked in scoring-service. Kept like every other
-- version, so that a leaderboard of the past says it as well; the next score of the submission ends the wait.
create table score_withheld (
    campaign text        not null,
    unit     text        not null,
    -- of the event in the log submissions
    position bigint      not null,
    -- of the stream in the log scores
    version  bigint      not null,
    at       timestamptz not null,
    -- when the stream was parked
    since    timestamptz not null,
    primary key (campaign, unit, position)
);

create index score_withheld_order on score_withheld (position);
create index score_withheld_campaign on score_withheld (campaign, at, position);

-- Every event of a submission that was taken in.
create view score_moment as
select campaign, unit, position, at from score_version
union all
select campaign, unit, position, at from score_withheld;

-- The units of a campaign whose score waits, as of a position of the log submissions, or now: withheld since their last score,
-- or parked here. Of what is parked here the position is not known; it is later than the last score.
-- In plpgsql, because the log's schema is made after this one.
create function waiting_scores(of_campaign text, until bigint)
    returns table (unit text, version bigint, since timestamptz)
    language plpgsql stable rows 20
as $$
#variable_conflict use_column
begin
    return query
    with held as (
        select w.unit, w.version, w.since, w.position
          from score_withheld w
         where w.campaign = of_campaign and w.position <= coalesce(until, w.position)
        union all
        select split_part(p.stream, '/', 2), p.version, p.parked_at, null
          from es.parked_stream p
         where p.consumer = 'ranking-scores' and p.log = 'scores' and split_part(p.stream, '/', 1) = of_campaign)
    select held.unit, min(held.version), min(held.since)
      from held
     cross join lateral (
           select coalesce(max(s.position), 0) as position from score_version s
            where s.campaign = of_campaign and s.unit = held.unit and s.position <= coalesce(until, s.position)) as settled
     cross join lateral (
           select coalesce(max(s.position), 0) as position from score_version s
            where s.campaign = of_campaign and s.unit = held.unit) as latest
     where case when held.position is null then coalesce(until, latest.position) >= latest.position
                else held.position > settled.position end
     group by held.unit;
end
$$;

-- What changes whenever another unit waits, or waits from another event on; null where none does.
create function waiting_mark(of_campaign text, of_units text[], until bigint) returns text
    language sql stable
    return (select left(md5(string_agg(w.unit || ' ' || w.version || ' ' || extract(epoch from w.since), ',' order by w.unit)), 16)
              from waiting_scores(of_campaign, until) as w
              join unnest(of_units) as unit (code) on unit.code = w.unit);

-- Parked streams that an answer about a campaign rests on. What cannot be read may be of any stream.
create function parked_under(of_campaign text, of_units text[], of_framework text) returns setof text
    language plpgsql stable rows 5
as $$
begin
    return query
    select p.log || ' ' || p.stream from es.parked_stream p
     where p.consumer in ('ranking-campaigns', 'ranking-frameworks', 'ranking-scores', 'ranking-units')
       and (p.kind = 'unreadable'
            or p.consumer = 'ranking-campaigns' and p.stream = of_campaign
            or p.consumer = 'ranking-frameworks' and p.stream = of_framework
            or p.consumer = 'ranking-scores' and split_part(p.stream, '/', 1) = of_campaign
            or p.consumer = 'ranking-units' and p.stream = any (of_units))
     order by 1;
end
$$;

-- Whether every score up to a position has been taken in, with nothing parked that the campaign rests on: partitions do not wait
-- for each other. What is parked elsewhere unsettles no other campaign.
drop function is_settled(bigint);
create function is_settled(of_campaign text, of_units text[], of_framework text, until bigint) returns boolean
    language plpgsql stable
as $$
begin
    return not exists (select from parked_under(of_campaign, of_units, of_framework))
       and (select count(*) from es.received_position r
             where r.consumer = 'ranking-scores' and r.log = 'scores' and r.position <= until)
           >= until - coalesce((select w.position from es.consumer_watermark w
                                 where w.consumer = 'ranking-scores' and w.log = 'scores'), 0);
end
$$;

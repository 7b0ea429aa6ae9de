-- The latest score of each submission, and the one it had when its current phase began, which movements compare with.
create table submission_score (
    campaign      text        not null,
    unit          text        not null,
    -- of the stream in the log scores: grows with every event applied
    version       bigint      not null,
    -- of the event in the log submissions
    position      bigint      not null,
    at            timestamptz not null,
    phase         text        not null,
    totals        jsonb       not null,
    -- every node by its key
    nodes         jsonb       not null,
    before_totals jsonb,
    before_nodes  jsonb,
    primary key (campaign, unit)
);

-- How a submission's totals and its top-level nodes came to be what they are: a row per event that moved any of them.
create table score_point (
    campaign text        not null,
    unit     text        not null,
    position bigint      not null,
    at       timestamptz not null,
    phase    text        not null,
    totals   jsonb       not null,
    nodes    jsonb       not null,
    primary key (campaign, unit, position)
);

create index score_point_order on score_point (campaign, position);

-- The nodes one leaderboard needs: its root and the root's children (without a root, the top level), and some more.
create function pick_nodes(nodes jsonb, root text, more text[]) returns jsonb
    language sql immutable
    return (select coalesce(jsonb_object_agg(node.key, node.value), '{}'::jsonb)
              from jsonb_each(nodes) as node
             where node.value ->> 'parent' is not distinct from root
                or node.key = root
                or node.key = any (more));

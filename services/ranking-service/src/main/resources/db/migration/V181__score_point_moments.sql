-- Which moments of a campaign's past a trend shows is found without reading the scores themselves: 400,000 of them at 5,000 units.
create index score_point_moment on score_point (campaign, position) include (unit, at);
drop index score_point_order;

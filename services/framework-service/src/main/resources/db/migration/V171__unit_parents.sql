-- Who stands directly below a unit is asked whenever somebody of it wants to decide.
create index unit_parents on unit (((document::jsonb) ->> 'parent'));

-- Who stands directly below a unit is asked whenever somebody of it wants to decide.
create index unit_copy_parents on unit_copy (((body::jsonb) ->> 'parent'));

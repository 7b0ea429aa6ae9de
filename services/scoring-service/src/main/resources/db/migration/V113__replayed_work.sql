-- A replay compares the work still to do as well.
alter table replay_difference drop constraint replay_difference_what_check;
alter table replay_difference add constraint replay_difference_what_check
    check (what in ('log', 'history', 'score', 'work', 'published'));

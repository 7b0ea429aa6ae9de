-- Going back from a swap puts back what it replaced of the work to do, too: both of a submission's rows in one document.
alter table replaced_row drop constraint replaced_row_of_table_check;
alter table replaced_row add constraint replaced_row_of_table_check
    check (of_table in ('score_history', 'submission_score', 'work'));

-- A phase that lies ahead may lose the date on which it was planned to open.
grant delete on campaign_phase_date to ${appRole};

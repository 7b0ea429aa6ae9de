package dti.scoring.logs;

import dti.runtime.request.FollowedLogs;

/** Our own log of submissions, as far as all its projections have followed it. */
public interface ProjectedLog extends FollowedLogs {}

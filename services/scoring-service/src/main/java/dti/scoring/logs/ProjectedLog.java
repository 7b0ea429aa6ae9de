package dti.scoring.logs;

import dti.runtime.request.LogProgress;

/** Our own log of submissions, as far as all its projections have followed it. */
public interface ProjectedLog extends LogProgress {}

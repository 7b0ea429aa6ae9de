package dti.scoring.logs;

import dti.runtime.request.LogProgress;

/** The progress of all projections of our own log of submissions. */
public interface ProjectedLog extends LogProgress {}

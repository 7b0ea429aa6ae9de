package dti.framework.plans.application;

import dti.framework.plans.domain.ProgressReport;
import java.time.Instant;

/**
 * A progress report, and the events it is made from.
 *
 * @param version of the plan's stream after the last of these events; the same version and quarter always give the same
 *     report
 * @param recordedAt when that event was recorded
 */
public record GeneratedReport(ProgressReport report, long version, Instant recordedAt) {}

package dti.framework.plans.application;

import dti.framework.plans.domain.ProgressReport;
import java.time.Instant;

/**
 * A progress report, and what it was made of.
 *
 * @param version the plan's last event in it; the same version and quarter always give the same report
 * @param recordedAt when that event was recorded
 */
public record GeneratedReport(ProgressReport report, long version, Instant recordedAt) {}

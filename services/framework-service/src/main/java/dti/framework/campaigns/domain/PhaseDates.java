package dti.framework.campaigns.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a phase is planned to open, and after which moment it takes nothing any more.
 *
 * @param closes absent where the phase does not close by itself
 */
public record PhaseDates(
        Phase phase, @Nullable Instant opens, @Nullable Instant closes) {}

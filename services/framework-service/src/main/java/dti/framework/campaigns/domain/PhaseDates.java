package dti.framework.campaigns.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The planned opening of a phase, and the moment after which it accepts nothing.
 *
 * @param closes absent where the phase does not close by itself
 */
public record PhaseDates(
        Phase phase, @Nullable Instant opens, @Nullable Instant closes) {}

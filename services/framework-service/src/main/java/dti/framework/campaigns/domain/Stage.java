package dti.framework.campaigns.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current phase of a campaign.
 *
 * @param closesAt the moment after which the phase accepts nothing; absent where it does not close by itself
 */
public record Stage(
        Phase phase, Instant enteredAt, @Nullable Instant closesAt) {}

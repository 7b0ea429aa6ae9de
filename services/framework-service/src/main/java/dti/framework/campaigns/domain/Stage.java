package dti.framework.campaigns.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign stands.
 *
 * @param closesAt after this moment the phase takes nothing any more; absent where it does not close by itself
 */
public record Stage(
        Phase phase, Instant enteredAt, @Nullable Instant closesAt) {}

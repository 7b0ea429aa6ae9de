package dti.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence was detached from a leaf; the file and the history stay. */
public record EvidenceDetached(
        UUID evidenceId,
        String campaign,
        String unit,
        String leaf,
        @Nullable String reason,
        Actor actor,
        Instant at) {}

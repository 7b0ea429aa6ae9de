package dti.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was detached from a leaf; the file and the history stay.
 *
 * @param evidenceId of the evidence
 * @param campaign of the submission
 * @param unit whose submission it is
 * @param leaf key of the leaf
 * @param reason why, where somebody said so
 * @param actor who detached it
 * @param at when it was detached
 */
public record EvidenceDetached(
        UUID evidenceId,
        String campaign,
        String unit,
        String leaf,
        @Nullable String reason,
        Actor actor,
        Instant at) {}

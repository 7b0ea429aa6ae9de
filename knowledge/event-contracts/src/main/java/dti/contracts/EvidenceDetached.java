package dti.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence was detached from a leaf. The file and the history stay.
 *
 * @param evidenceId of the evidence
 * @param campaign code of the submission's campaign
 * @param unit code of the submission's unit
 * @param leaf key of the leaf
 * @param reason where one was given
 * @param actor the person who detached it
 * @param at time of detaching
 */
public record EvidenceDetached(
        UUID evidenceId,
        String campaign,
        String unit,
        String leaf,
        @Nullable String reason,
        Actor actor,
        Instant at) {}
